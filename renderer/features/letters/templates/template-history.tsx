import { useState } from 'react'
import type { LetterWording } from '#shared/domain/letter-wording.ts'
import type { TemplateView } from '#shared/contract/templates.ts'
import type { FileView } from '#shared/contract/views.ts'
import { templatesText } from '#shared/text/templates.ts'
import { wallOf } from '#bridge/instants.ts'
import { LinkButton, longDate, Tag } from '#ui/index.ts'
import { CompareDialog } from '../editor/compare-dialog.tsx'
import { restoreVersion, useTemplates, wordsOfVersion } from './templates-store.ts'
import css from './templates.module.css'

const words = templatesText.history

/** Every saved version: when, by whom, what they said of it, what it changed; an earlier one can be used again. */
export function TemplateHistory({ view, file }: { view: TemplateView; file: FileView }) {
  const versions = useTemplates((now) => now.versions)
  const [compared, setCompared] = useState<{
    version: number
    before: LetterWording
    after: LetterWording
  } | null>(null)
  const zone = file.organisation.zone

  async function compare(version: number) {
    const after = await wordsOfVersion(version)
    const before = version === 1 ? view.shipped : await wordsOfVersion(version - 1)
    if (before !== null && after !== null) setCompared({ version, before, after })
  }
  return (
    <>
      <ol className={css.versions}>
        {versions.map(({ version, title, note, savedAt, officerName }) => {
          const { date, time } = wallOf(savedAt, zone)
          return (
            <li key={version} className={css.version}>
              <div className={css.versionName}>
                <b>{templatesText.versionOf(version)}</b>{' '}
                {version === view.summary.version && <Tag>{words.newest}</Tag>}
              </div>
              <div>
                <p className={note === '' ? css.quiet : undefined}>{note === '' ? words.noNote : note}</p>
                <p className={css.meta}>
                  {longDate(date, file.today)}, {time} · {officerName} · {title}
                </p>
              </div>
              <div className={css.versionActs}>
                <LinkButton onClick={() => void compare(version)}>{words.changes}</LinkButton>
                {version !== view.summary.version && !file.readOnly && (
                  <LinkButton onClick={() => void restoreVersion(version)}>{words.restore}</LinkButton>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      {compared !== null && (
        <CompareDialog
          title={words.compareTitle(compared.version)}
          before={compared.before}
          after={compared.after}
          facts={null}
          labelOf={(name) => view.catalogue.find((field) => field.name === name)?.label ?? name}
          onClose={() => setCompared(null)}
        />
      )}
    </>
  )
}
