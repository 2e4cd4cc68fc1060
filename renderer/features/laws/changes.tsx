import type { LawView } from '#shared/contract/laws.ts'
import { lawsText } from '#shared/text/laws.ts'
import { InspectorSection } from '#ui/index.ts'
import css from './laws.module.css'

/** What each version of a law or profile changed, the newest first. */
export function Changes({ changes }: { changes: LawView['changes'] }) {
  return (
    <InspectorSection title={lawsText.law.changes}>
      {changes.length === 0 ? (
        <p className={css.quiet}>{lawsText.law.noChanges}</p>
      ) : (
        <ul className={css.plain}>
          {changes.map(({ version, sentence }) => (
            <li key={version}>
              <b>{version}</b>
              <p>{sentence}</p>
            </li>
          ))}
        </ul>
      )}
    </InspectorSection>
  )
}
