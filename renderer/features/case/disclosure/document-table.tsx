import type { ReactNode } from 'react'
import type { DisclosureDocument } from '#shared/contract/disclosure.ts'
import type { PageCount } from '#shared/contract/disclosure-pages.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { IconView, VisuallyHidden } from '#ui/index.ts'
import { fileIcon } from '../documents-files.ts'
import { choose, sourceOf, useDisclosure } from './disclosure-store.ts'
import css from './disclosure.module.css'

/** A column that a step adds to the table of documents. */
export type StepColumn = {
  readonly title: string
  readonly right?: boolean
  readonly wide?: boolean
  readonly cell: (document: DisclosureDocument) => ReactNode
}

/** The documents of the package with what a step says of each; the chosen one stands at the side. */
export function DocumentTable({
  documents,
  columns,
  lead,
}: {
  documents: readonly DisclosureDocument[]
  columns: readonly StepColumn[]
  /** A first narrow column, a tick for one. */
  lead?: (document: DisclosureDocument) => ReactNode
}) {
  const chosen = useDisclosure((now) => now.chosen)
  return (
    <table className={css.table}>
      <caption>
        <VisuallyHidden>{text.table.label}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {lead && (
            <th scope="col" className={css.tick}>
              <VisuallyHidden>{text.decisions.include}</VisuallyHidden>
            </th>
          )}
          <th scope="col">{text.table.document}</th>
          {columns.map(({ title, right = false }) => (
            <th key={title} scope="col" className={right ? css.right : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr
            key={document.attachmentId}
            data-chosen={document.attachmentId === chosen || undefined}
            data-out={document.decision !== 'include' || undefined}
            onClick={() => choose(document.attachmentId)}
          >
            {lead && <td className={css.tick}>{lead(document)}</td>}
            <th scope="row" className={css.nameCell}>
              <button
                type="button"
                className={css.name}
                aria-current={document.attachmentId === chosen ? 'true' : undefined}
                onClick={() => choose(document.attachmentId)}
              >
                <IconView icon={fileIcon(document.mediaType)} />
                <span className={css.ellipsis} title={document.name}>
                  {document.name}
                </span>
              </button>
            </th>
            {columns.map(({ title, right = false, wide = false, cell }) => (
              <td
                key={title}
                className={
                  [right ? css.right : '', wide ? css.wide : ''].filter(Boolean).join(' ') || undefined
                }
              >
                {cell(document)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many pages or sheets a document has, in words; empty while they are counted. */
export function pagesText(document: DisclosureDocument, counts: Readonly<Record<string, PageCount>>): string {
  const found = counts[sourceOf(document)]
  if (found === undefined) return ''
  return found.unit === 'file' ? text.count.file : text.count[found.unit](found.count)
}
