import { useEffect, useState } from 'react'
import type { GroundOption } from '#shared/contract/grounds.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { GroundIntake } from '#shared/domain/decision.ts'
import { RequestId } from '#shared/domain/ids.ts'
import { groundText } from '#shared/text/guards.ts'
import { engine } from '#bridge/calls.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import { Checkbox, ConfidenceMark, Textarea, TextInput } from '#ui/index.ts'
import css from './grounds.module.css'

/** The grounds as they stand in the dialog: the facts of each chosen one by law and id, and one of the officer's own. */
export type GroundDraft = {
  readonly facts: Readonly<Record<string, string>>
  readonly own: { readonly title: string; readonly citation: string; readonly facts: string } | null
}

const NOTHING = { title: '', citation: '', facts: '' }
const keyOf = ({ regime, ground }: Pick<GroundOption, 'regime' | 'ground'>) => `${regime}/${ground}`

/** The grounds of the request's decision as kept, for the dialog to begin with. */
export function groundsOf(view: CaseView, requestId: string): GroundDraft {
  const kept = view.grounds.filter((ground) => ground.requestId === requestId)
  const own = kept.find(({ regime }) => regime === '')
  return {
    facts: Object.fromEntries(
      kept.filter(({ regime }) => regime !== '').map((ground) => [keyOf(ground), ground.facts]),
    ),
    own: own === undefined ? null : { title: own.title, citation: own.citation, facts: own.facts },
  }
}

/** The grounds as the engine takes them. */
export function chosenGrounds({ facts, own }: GroundDraft): GroundIntake[] {
  const none = { regime: '', ground: '', title: '', citation: '' }
  return [
    ...Object.entries(facts).map(([key, text]) => {
      const [regime = '', ground = ''] = key.split('/')
      return { ...none, regime, ground, facts: text }
    }),
    ...(own === null ? [] : [{ ...none, ...own }]),
  ]
}

/** Whether the officer's own ground still lacks its name or its provision. */
export function groundsBlocked({ own }: GroundDraft): boolean {
  return own !== null && (own.title.trim() === '' || own.citation.trim() === '')
}

/** The choice of grounds from the catalogue of the case's laws, each with the facts that make it hold. */
export function GroundFields({
  view,
  requestId,
  grounds,
  onChange,
}: {
  view: CaseView
  requestId: string
  grounds: GroundDraft
  onChange: (grounds: GroundDraft) => void
}) {
  const [options, setOptions] = useState<readonly GroundOption[] | null>(null)
  const caseId = view.record.id
  useEffect(() => {
    let current = true
    void engine.cases.groundsOf({ caseId, requestId: RequestId.parse(requestId) }).then((answer) => {
      if (current) setOptions(answer.ok ? answer.value : [])
    })
    return () => {
      current = false
    }
  }, [caseId, requestId])
  if (options === null) return null
  const laws = new Set(options.map(({ law }) => law))
  const setFacts = (key: string, facts: string | null) => {
    const rest = Object.fromEntries(Object.entries(grounds.facts).filter(([each]) => each !== key))
    onChange({ ...grounds, facts: facts === null ? rest : { ...rest, [key]: facts } })
  }
  const { own } = grounds
  const setOwn = (change: Partial<typeof NOTHING>) =>
    onChange({ ...grounds, own: { ...(own ?? NOTHING), ...change } })
  return (
    <fieldset className={css.grounds}>
      <legend className={css.legend}>{groundText.title}</legend>
      <p className={css.hint}>{options.length === 0 ? groundText.none : groundText.hint}</p>
      <div className={css.scroll}>
        {options.map((option) => {
          const key = keyOf(option)
          const facts = grounds.facts[key]
          return (
            <div key={key} className={css.ground}>
              <Checkbox
                label={laws.size > 1 ? `${option.title} · ${option.law}` : option.title}
                description={option.sentence}
                checked={facts !== undefined}
                onChange={(event) => setFacts(key, event.currentTarget.checked ? '' : null)}
              />
              <p className={css.citation}>
                {option.citation}
                {option.confidence !== 'read' && <ConfidenceMark {...confidenceProps(option.confidence)} />}
              </p>
              {facts !== undefined && (
                <Textarea
                  paper
                  aria-label={groundText.facts(option.title)}
                  placeholder={groundText.factsHint}
                  minRows={2}
                  maxLength={20_000}
                  value={facts}
                  onChange={(event) => setFacts(key, event.currentTarget.value)}
                />
              )}
            </div>
          )
        })}
        <div className={css.ground}>
          <Checkbox
            label={groundText.own}
            checked={own !== null}
            onChange={(event) => onChange({ ...grounds, own: event.currentTarget.checked ? NOTHING : null })}
          />
          {own !== null && (
            <>
              <TextInput
                label={groundText.ownTitle}
                maxLength={300}
                value={own.title}
                onChange={(event) => setOwn({ title: event.currentTarget.value })}
              />
              <TextInput
                label={groundText.ownCitation}
                maxLength={300}
                value={own.citation}
                onChange={(event) => setOwn({ citation: event.currentTarget.value })}
              />
              <Textarea
                paper
                aria-label={groundText.facts(groundText.own)}
                placeholder={groundText.factsHint}
                minRows={2}
                maxLength={20_000}
                value={own.facts}
                onChange={(event) => setOwn({ facts: event.currentTarget.value })}
              />
            </>
          )}
        </div>
      </div>
    </fieldset>
  )
}
