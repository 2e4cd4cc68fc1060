import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { DateInput, IconButton, LinkButton, icons } from '#ui/index.ts'
import { dropRelease, planRelease } from './plan-changes.ts'
import css from './disclosure.module.css'

/** The releases of the answer, each with its day. */
export function ReleasesSide({ plan }: { plan: DisclosurePlan }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const out = new Set(plan.built.map(({ release }) => release))
  const last = plan.releases.at(-1)?.number ?? 1
  const goingWith = (number: number) =>
    plan.documents.filter(({ decision, release }) => decision === 'include' && release === number).length
  return (
    <div className={css.side}>
      <h3 className={css.sideTitle}>{text.releases.title}</h3>
      <p className={css.meta}>{text.releases.hint}</p>
      <ul className={css.releases}>
        {plan.releases.map(({ number, plannedOn }) => (
          <li key={number}>
            <div className={css.releaseHead}>
              <b>{text.side.releaseNumber(number, '')}</b>
              <span className={css.meta}>{text.releases.documents(goingWith(number))}</span>
              {number === last && number > 1 && !out.has(number) && !readOnly && (
                <IconButton
                  icon={icons.remove}
                  label={text.releases.drop(number)}
                  onClick={() => void dropRelease(number)}
                />
              )}
            </div>
            {plan.releases.length > 1 && (
              <DateInput
                label={text.releases.planned}
                value={plannedOn}
                disabled={readOnly || out.has(number)}
                onChange={(day) => day !== plannedOn && void planRelease(number, day)}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && last < 20 && (
        <LinkButton onClick={() => void planRelease(last + 1, null)}>{text.releases.add}</LinkButton>
      )}
    </div>
  )
}
