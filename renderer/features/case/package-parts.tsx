import type { PackagePart } from '#shared/contract/out.ts'
import { caseTabsText } from '#shared/text/case-tabs.ts'
import { sizeText } from '#shared/text/settings.ts'
import { Checkbox, Fieldset, LinkButton } from '#ui/index.ts'
import css from './tabs.module.css'

const text = caseTabsText.package

/** The documents of the case with a tick for each that goes to the person. */
export function PackageParts({
  parts,
  onChange,
}: {
  parts: readonly PackagePart[]
  onChange: (parts: readonly PackagePart[]) => void
}) {
  if (parts.length === 0) return <p className={css.meta}>{text.none}</p>
  const chosen = parts.filter((part) => part.include).length
  const all = (include: boolean) => onChange(parts.map((part) => ({ ...part, include })))
  return (
    <Fieldset
      variant="unstyled"
      legend={
        <span className={css.legend}>
          <span className={css.grow}>{text.legend}</span>
          <span className={css.meta}>{text.chosen(chosen, parts.length)}</span>
        </span>
      }
    >
      <ul className={css.parts}>
        {parts.map((part) => (
          <li key={part.attachmentId} className={css.part}>
            <Checkbox
              label={part.name}
              checked={part.include}
              onChange={(event) => {
                const include = event.currentTarget.checked
                onChange(parts.map((one) => (one === part ? { ...one, include } : one)))
              }}
            />
            <span className={css.meta}>{sizeText(part.size)}</span>
          </li>
        ))}
      </ul>
      <p className={css.partsAll}>
        <LinkButton strong={false} onClick={() => all(true)}>
          {text.all}
        </LinkButton>
        <LinkButton strong={false} onClick={() => all(false)}>
          {text.noneChosen}
        </LinkButton>
      </p>
    </Fieldset>
  )
}
