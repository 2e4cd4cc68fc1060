import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { EmptyState, FindingItem, icons } from '#ui/index.ts'
import { useDisclosure } from './disclosure-store.ts'
import { DocumentTable, pagesText } from './document-table.tsx'
import css from './disclosure.module.css'

/** The documents that go in, and how each goes. What speaks against one stands in its `findings`. */
export function CheckStep({ plan }: { plan: DisclosurePlan }) {
  const counts = useDisclosure((now) => now.counts)
  const going = plan.documents.filter(({ decision }) => decision === 'include')
  if (going.length === 0)
    return <EmptyState icon={icons.verified} title={text.check.nothing} text={text.redact.lead} />
  return (
    <DocumentTable
      documents={going}
      columns={[
        { title: text.table.foundIn, wide: true, cell: ({ foundIn }) => foundIn },
        { title: text.table.pages, right: true, cell: (document) => pagesText(document, counts) },
        { title: text.table.redactions, right: true, cell: ({ redactions }) => String(redactions) },
        { title: text.check.column, cell: howItGoes },
      ]}
    />
  )
}

/** What was found in the documents that go in, and what is to be looked at by eye. */
export function CheckSide({ plan }: { plan: DisclosurePlan }) {
  const going = plan.documents.filter(({ decision }) => decision === 'include')
  const asTheyAre = going.filter(({ redactions, shownAs }) => redactions === 0 && shownAs === null)
  return (
    <div className={css.side}>
      <h3 className={css.sideTitle}>{text.check.title}</h3>
      <p>{asTheyAre.length === 0 ? text.check.allBurnt : text.check.lead(asTheyAre.length)}</p>
      {going.flatMap(({ attachmentId, name, findings }) =>
        findings.map((finding) => (
          <FindingItem
            key={`${attachmentId} ${finding.code} ${finding.page ?? ''}`}
            state={finding.severity === 'fix' ? 'overdue' : 'soon'}
            title={finding.title}
            where={name}
            text={finding.text}
          />
        )),
      )}
    </div>
  )
}

function howItGoes({ redactions, shownAs, findings }: DisclosureDocument): string {
  const toFix = findings.filter(({ severity }) => severity === 'fix').length
  if (toFix > 0) return text.check.toFix(toFix)
  if (findings.length > 0) return text.check.look
  if (redactions > 0) return text.check.burnt
  return shownAs === null ? text.check.asItIs : text.check.copied
}
