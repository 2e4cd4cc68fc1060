import { useEffect, useEffectEvent, useState } from 'react'
import type { TemplateOption } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { templatesText } from '#shared/text/templates.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { IconView, SectionTitle, Select, Tag, icons } from '#ui/index.ts'
import css from './tabs.module.css'

const text = caseTabsText.letters
const ALL = 'all'

/** The templates that fit the case, those its stage calls for first; choosing one begins the letter. */
export function LettersPicker({
  view,
  busy,
  onBegin,
  onFailure,
}: {
  view: CaseView
  busy: boolean
  onBegin: (templateId: string, requestId: string | null, language: string) => void
  onFailure: (failure: Failure) => void
}) {
  const [options, setOptions] = useState<readonly TemplateOption[] | null>(null)
  const [about, setAbout] = useState(ALL)
  const [wanted, setWanted] = useState<string | null>(null)
  const caseId = view.record.id

  const fail = useEffectEvent(onFailure)
  useEffect(() => {
    let current = true
    void engine.letters.options({ caseId }).then((answer) => {
      if (!current) return
      if (answer.ok) setOptions(answer.value)
      else fail(answer.failure)
    })
    return () => {
      current = false
    }
    // what is suggested follows from what has happened in the case
  }, [caseId, view.events.length, view.stage])

  if (options === null) return null
  const several = view.requests.length > 1
  const languages = [...new Set(options.flatMap((option) => option.languages))]
  const language = wanted ?? usualLanguage(options)
  // until another is chosen, each letter has that of whoever it goes to
  const languageOf = (option: TemplateOption) =>
    wanted !== null && option.languages.includes(wanted) ? wanted : option.language
  const requestId = several ? (about === ALL ? null : about) : (view.requests[0]?.id ?? null)
  const suggested = options.filter((option) => option.suggested)
  const others = options.filter((option) => !option.suggested)
  const groups = [
    { title: text.suggested, options: suggested },
    { title: suggested.length > 0 ? text.others : text.all, options: others },
  ].filter((group) => group.options.length > 0)
  return (
    <section>
      <SectionTitle>{text.write}</SectionTitle>
      {languages.length > 1 && (
        <div className={css.about}>
          <Select
            label={text.language}
            data={languages.map((each) => ({ value: each, label: text.languageName(each) }))}
            value={language}
            onChange={setWanted}
          />
        </div>
      )}
      {several && (
        <div className={css.about}>
          <Select
            label={text.about}
            data={[
              { value: ALL, label: text.aboutAll },
              ...view.requests.map((request, index) => ({
                value: request.id,
                label: text.aboutOne(request.kind, index + 1),
              })),
            ]}
            value={about}
            onChange={(value) => setAbout(value ?? ALL)}
          />
        </div>
      )}
      {groups.length === 0 && <p className={css.lead}>{text.none}</p>}
      {groups.map((group) => (
        <div key={group.title} className={css.templates}>
          <h3 className={css.groupTitle}>{group.title}</h3>
          <ul className={css.templateList}>
            {group.options.map((option) => (
              <li key={option.id}>
                <button
                  type="button"
                  className={css.template}
                  disabled={busy}
                  onClick={() => onBegin(option.id, requestId, languageOf(option))}
                >
                  <IconView icon={icons.letter} />
                  <span className={css.templateName}>
                    {option.title} {option.own && <Tag>{templatesText.own}</Tag>}
                  </span>
                  <span className={css.templateText}>
                    {option.description}
                    {!option.languages.includes(language) && ` ${text.languageOnly(languageOf(option))}.`}
                  </span>
                  <IconView icon={icons.chevronRight} size={14} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** The language most of the letters begin in that have several. */
function usualLanguage(options: readonly TemplateOption[]): string {
  const begun = options.filter(({ languages }) => languages.length > 1).map(({ language }) => language)
  const count = (language: string) => begun.filter((each) => each === language).length
  return begun.toSorted((a, b) => count(b) - count(a))[0] ?? 'en'
}
