import { useEffect } from 'react'
import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import { severityOf } from '#shared/domain/safe-to-send.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { safeText } from '#shared/text/safe-to-send.ts'
import { EmptyState, StateGlyph, icons, type ClockState } from '#ui/index.ts'
import { useDisclosure } from './disclosure-store.ts'
import { DocumentTable, pagesText } from './document-table.tsx'
import { isUnchecked } from './plan-findings.ts'
import { forgetStop, runCheck, useCheck } from './run-check.ts'
import css from './check.module.css'

/** The documents that go in, and whether each is safe to send. What was not looked into yet is looked into at once. */
export function CheckStep({ plan }: { plan: DisclosurePlan }) {
  const counts = useDisclosure((now) => now.counts)
  const stopped = useCheck((now) => now.stopped)
  const wanting = isUnchecked(plan) && !stopped
  useEffect(() => forgetStop, [])
  useEffect(() => {
    if (wanting) void runCheck()
  }, [wanting, plan])
  const going = plan.documents.filter(({ decision }) => decision === 'include')
  if (going.length === 0)
    return <EmptyState icon={icons.verified} title={text.check.nothing} text={text.redact.lead} />
  return (
    <DocumentTable
      documents={going}
      columns={[
        { title: text.table.foundIn, wide: true, cell: ({ foundIn }) => foundIn },
        { title: text.table.pages, right: true, cell: (document) => pagesText(document, counts) },
        { title: text.check.column, cell: howItGoes },
        { title: safeText.column, cell: (document) => <Safe document={document} /> },
      ]}
    />
  )
}

function Safe({ document }: { document: DisclosureDocument }) {
  const { state, words } = safeOf(document)
  return (
    <span className={css.safe} data-state={state ?? undefined}>
      {state !== null && <StateGlyph state={state} />}
      {words}
    </span>
  )
}

function safeOf({ checked, findings }: DisclosureDocument): { state: ClockState | null; words: string } {
  const open = findings.filter(({ override }) => override === null)
  const toFix = open.filter(({ kind }) => severityOf(kind) === 'fix').length
  if (toFix > 0) return { state: 'overdue', words: safeText.cells.toFix(toFix) }
  if (open.length > 0) return { state: 'soon', words: safeText.cells.look(open.length) }
  if (!checked) return { state: null, words: safeText.cells.unchecked }
  return { state: 'met', words: findings.length > 0 ? safeText.cells.kept : safeText.cells.safe }
}

function howItGoes({ redactions, shownAs, asPictures }: DisclosureDocument): string {
  if (redactions > 0) return text.check.burnt
  if (asPictures) return text.check.pictures
  return shownAs === null ? text.check.asItIs : text.check.copied
}
