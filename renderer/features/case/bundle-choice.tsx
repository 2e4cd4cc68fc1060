import type { BundlePlan } from '#shared/contract/regulator-bundle.ts'
import { bundlePartNames } from '#shared/text/bundle-paper.ts'
import { regulatorBundleText as text } from '#shared/text/regulator-bundle.ts'
import { sizeText } from '#shared/text/settings.ts'
import { Checkbox, Fieldset } from '#ui/index.ts'
import css from './tabs.module.css'

type Choice = { readonly plan: BundlePlan; readonly onChange: (plan: BundlePlan) => void }

/** The parts of the bundle with a tick and a count for each, and the names of those the case has nothing for. */
export function BundleParts({ plan, onChange }: Choice) {
  const empty = plan.parts.filter(({ count }) => count === 0)
  return (
    <Fieldset variant="unstyled" legend={text.parts}>
      <ul className={css.bundleParts}>
        {plan.parts.map((each) => {
          if (each.count === 0) return null
          const why = each.part === 'notes' || each.part === 'consultations' ? text.why[each.part] : null
          return (
            <li key={each.part} className={css.part}>
              <Checkbox
                label={bundlePartNames[each.part]}
                checked={each.include}
                {...(why === null ? {} : { description: why })}
                onChange={(event) => {
                  const include = event.currentTarget.checked
                  const parts = plan.parts.map((one) => (one === each ? { ...one, include } : one))
                  onChange({ ...plan, parts })
                }}
              />
              <span className={css.partCount}>{text.counts[each.part](each.count)}</span>
            </li>
          )
        })}
      </ul>
      {empty.length > 0 && (
        <p className={css.nothing}>{text.nothing(empty.map(({ part }) => bundlePartNames[part]))}</p>
      )}
    </Fieldset>
  )
}

/** The files of the case with a tick for each that is handed over, where it comes from, and its size. */
export function BundleFiles({ plan, onChange }: Choice) {
  const { files } = plan
  if (files.length === 0) return <p className={css.meta}>{text.noFiles}</p>
  const chosen = files.filter(({ include }) => include)
  const size = chosen.reduce((sum, file) => sum + file.size, 0)
  return (
    <Fieldset
      variant="unstyled"
      legend={
        <span className={css.legend}>
          <span className={css.grow}>{text.files}</span>
          <span className={css.meta}>{text.chosen(chosen.length, files.length, sizeText(size))}</span>
        </span>
      }
    >
      <ul className={css.parts}>
        {files.map((file) => (
          <li key={file.attachmentId} className={css.part}>
            <Checkbox
              label={file.name}
              description={text.from[file.from]}
              checked={file.include}
              onChange={(event) => {
                const include = event.currentTarget.checked
                onChange({ ...plan, files: files.map((one) => (one === file ? { ...one, include } : one)) })
              }}
            />
            <span className={css.partCount}>{sizeText(file.size)}</span>
          </li>
        ))}
      </ul>
    </Fieldset>
  )
}
