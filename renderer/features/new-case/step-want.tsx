import { RIGHT_KINDS } from '#shared/domain/kind.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { kindNames, rightMeanings } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import {
  Button,
  IconButton,
  LinkButton,
  OptionList,
  Textarea,
  WizardField,
  icons,
  type Option,
} from '#ui/index.ts'
import { ASKS, caseKindOf, chosenAsks, type Ask } from './form.ts'
import { change, useNewCase, type Law } from './new-case-store.ts'
import { mistake } from './step-came.tsx'
import css from './new-case.module.css'

const text = newCaseText.want

/** The rights the chosen laws know, and any that is chosen already; all of them where no law sets any. */
function offered(laws: readonly Law[], regimes: readonly string[], asks: readonly Ask[]): readonly Ask[] {
  const known = new Set(laws.filter((law) => regimes.includes(law.id)).flatMap((law) => law.kinds))
  const rights = RIGHT_KINDS.filter((kind) => known.size === 0 || known.has(kind) || asks.includes(kind))
  return ASKS.filter(
    (ask) => ask === 'complaint' || ask === 'breach' || rights.some((right) => right === ask),
  )
}

function optionOf(ask: Ask): Option {
  if (ask === 'complaint') return { value: ask, title: kindNames.complaint, text: text.complaint }
  if (ask === 'breach') return { value: ask, title: kindNames.breach, text: text.breach }
  return { value: ask, title: kindNames[ask], text: rightMeanings[ask] }
}

/** Third step: rights, a complaint or a breach, in the person's own words. */
export function StepWant() {
  const form = useNewCase((now) => now.form)
  const wrong = useNewCase((now) => now.mistakes)
  const laws = useNewCase((now) => now.laws)
  const regimes = useOpenFile((now) => now.file?.regimes)
  const chosen = form.regimes.length > 0 ? form.regimes : (regimes ?? []).map((regime) => regime.id)
  const kind = caseKindOf(form)
  return (
    <>
      <OptionList
        type="checkbox"
        legend={text.legend}
        hideLegend
        columns
        digits
        options={offered(laws, chosen, form.asks).map(optionOf)}
        value={form.asks}
        onChange={(values) => change({ asks: chosenAsks(form.asks, values) })}
        error={mistake(wrong.asks)}
      />
      {kind !== 'request' && <p className={css.quiet}>{text.together}</p>}
      {kind === 'complaint' ? <Issues /> : <Scope breach={kind === 'breach'} />}
    </>
  )
}

function Scope({ breach }: { breach: boolean }) {
  const form = useNewCase((now) => now.form)
  const label = breach ? text.happened : text.scope
  return (
    <WizardField
      label={label}
      action={
        form.body.trim() === '' ? undefined : (
          <LinkButton onClick={() => change({ scope: form.body.trim() })}>{text.take}</LinkButton>
        )
      }
    >
      <Textarea
        aria-label={label}
        placeholder={breach ? text.happenedHint : text.scopeHint}
        paper
        minRows={3}
        maxRows={10}
        value={form.scope}
        onChange={(event) => change({ scope: event.currentTarget.value })}
      />
    </WizardField>
  )
}

function Issues() {
  const form = useNewCase((now) => now.form)
  const wrong = useNewCase((now) => now.mistakes.issues)
  const set = (index: number, value: string) =>
    change({ issues: form.issues.map((issue, at) => (at === index ? value : issue)) })
  return (
    <WizardField
      label={text.issues}
      action={
        form.body.trim() === '' ? undefined : (
          <LinkButton onClick={() => change({ issues: [form.body.trim(), ...form.issues.slice(1)] })}>
            {text.take}
          </LinkButton>
        )
      }
    >
      <p className={css.quiet}>{text.issueHint}</p>
      <div className={css.issues}>
        {form.issues.map((issue, index) => (
          <div key={index} className={css.issue}>
            <Textarea
              aria-label={text.issue(index + 1)}
              placeholder={text.issue(index + 1)}
              paper
              minRows={2}
              maxRows={8}
              value={issue}
              onChange={(event) => set(index, event.currentTarget.value)}
              error={index === 0 ? mistake(wrong) : undefined}
            />
            {form.issues.length > 1 && (
              <IconButton
                icon={icons.remove}
                label={text.removeIssue(index + 1)}
                onClick={() => change({ issues: form.issues.filter((_, at) => at !== index) })}
              />
            )}
          </div>
        ))}
      </div>
      <Button variant="quiet" icon={icons.plus} onClick={() => change({ issues: [...form.issues, ''] })}>
        {text.addIssue}
      </Button>
    </WizardField>
  )
}
