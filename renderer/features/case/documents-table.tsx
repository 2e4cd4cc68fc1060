import type { AttachmentView } from '#shared/contract/views.ts'
import { caseTabsText, fileKind, shortHash } from '#shared/text/case-tabs.ts'
import { sizeText } from '#shared/text/settings.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { wallOf } from '#bridge/instants.ts'
import type { Failure } from '#bridge/door.ts'
import { IconView, LinkButton, VisuallyHidden, shortDate, useNarrow } from '#ui/index.ts'
import { fileIcon, saveCopy } from './documents-files.ts'
import css from './tabs.module.css'

const text = caseTabsText.documents

/** The attachments of a case, newest first. */
export function DocumentsTable({
  attachments,
  onFailure,
}: {
  attachments: readonly AttachmentView[]
  onFailure: (failure: Failure | null) => void
}) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  const narrow = useNarrow()
  const newest = attachments.toSorted((a, b) => b.addedAt.localeCompare(a.addedAt))
  return (
    <table className={css.table}>
      <caption className={css.caption}>{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.type}</th>
          <th scope="col" className={css.right}>
            {text.size}
          </th>
          <th scope="col">{text.added}</th>
          {!narrow && <th scope="col">{text.hash}</th>}
          <th scope="col">
            <VisuallyHidden>{text.copy}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {newest.map((file) => (
          <tr key={file.id}>
            <th scope="row" className={css.nameCell}>
              <span className={css.fileName}>
                <IconView icon={fileIcon(file.mediaType)} />
                <span className={css.ellipsis} title={file.name}>
                  {file.name}
                </span>
              </span>
            </th>
            <td>{fileKind(file.mediaType)}</td>
            <td className={css.right}>{sizeText(file.size)}</td>
            <td className={css.tabular}>{shortDate(wallOf(file.addedAt, zone).date, today)}</td>
            {!narrow && (
              <td className={css.tabular} title={file.sha256}>
                {shortHash(file.sha256)}
              </td>
            )}
            <td className={css.right}>
              <LinkButton
                aria-label={text.saveCopyOf(file.name)}
                onClick={() => void saveCopy(file).then(onFailure)}
              >
                {text.saveCopy}
              </LinkButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
