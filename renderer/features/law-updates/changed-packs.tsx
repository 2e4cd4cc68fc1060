import { Fragment } from 'react'
import type { PackUpdate } from '#shared/contract/packs.ts'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { dayMonthWords } from '#bridge/day-words.ts'
import { InspectorSection } from '#ui/index.ts'
import css from './law-updates.module.css'

const text = lawUpdatesText.packs

/** Each law with a newer version: from which to which, what it changes in words, and where that is written. */
export function ChangedPacks({ packs }: { packs: readonly PackUpdate[] }) {
  return packs.map((pack) => (
    <InspectorSection key={pack.id} title={pack.name}>
      <p className={css.step}>{text.step(pack.from.join(', '), pack.to)}</p>
      <p className={css.meta}>{text.cases(pack.cases)}</p>
      {pack.changes.map((change) => (
        <div key={change.version} className={css.packChange}>
          {pack.changes.length > 1 && <b>{change.version}</b>}
          <p>{change.sentence}</p>
          {change.sources.length > 0 && (
            <ul className={css.sources}>
              {change.sources.map(({ citation, url }) => (
                <li key={citation}>
                  {citation}
                  {url !== null && <span className={css.url}>{breakable(url)}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <p className={css.meta}>{text.asAt(dayMonthWords(pack.asAt, ''))}</p>
    </InspectorSection>
  ))
}

/** An address that may break after each slash, since it is longer than the panel is wide. */
function breakable(url: string) {
  return url.split(/(?<=\/)/).map((part, at) => (
    <Fragment key={`${at}-${part}`}>
      {part}
      <wbr />
    </Fragment>
  ))
}
