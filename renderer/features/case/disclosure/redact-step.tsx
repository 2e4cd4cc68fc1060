import { useState } from 'react'
import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { EmptyState, LinkButton, icons } from '#ui/index.ts'
import { showPages, useDisclosure } from './disclosure-store.ts'
import { DocumentTable, pagesText } from './document-table.tsx'
import { makePageCopy } from './plan-changes.ts'
import css from './disclosure.module.css'

/** The documents that go in, each with the way to its pages. */
export function RedactStep({ plan }: { plan: DisclosurePlan }) {
  const counts = useDisclosure((now) => now.counts)
  const going = plan.documents.filter(({ decision }) => decision === 'include')
  if (going.length === 0)
    return <EmptyState icon={icons.redaction} title={text.redact.none} text={text.redact.lead} />
  return (
    <>
      <p className={css.lead}>{text.redact.lead}</p>
      <DocumentTable
        documents={going}
        columns={[
          { title: text.table.foundIn, wide: true, cell: ({ foundIn }) => foundIn },
          { title: text.table.pages, right: true, cell: (document) => pagesText(document, counts) },
          { title: text.table.redactions, right: true, cell: ({ redactions }) => String(redactions) },
          { title: text.redact.open, cell: (document) => <WayToPages document={document} /> },
        ]}
      />
    </>
  )
}

function WayToPages({ document }: { document: DisclosureDocument }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [busy, setBusy] = useState(false)
  if (document.pages === 'none') return <span className={css.meta}>{text.redact.noPages}</span>
  if (document.pages === 'shown') {
    return (
      <LinkButton
        aria-label={text.redact.openOf(document.name)}
        onClick={(event) => {
          event.stopPropagation()
          showPages(document.attachmentId)
        }}
      >
        {text.redact.open}
      </LinkButton>
    )
  }
  return (
    <LinkButton
      aria-label={text.redact.copyOf(document.name)}
      title={text.redact.copyHint}
      disabled={readOnly || busy}
      onClick={(event) => {
        event.stopPropagation()
        setBusy(true)
        void makePageCopy(document).finally(() => setBusy(false))
      }}
    >
      {text.redact.copy}
    </LinkButton>
  )
}
