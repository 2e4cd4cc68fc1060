import type { DisclosureDocument } from '#shared/contract/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Checkbox, IconView, icons, useNarrow } from '#ui/index.ts'
import { decide } from './plan-changes.ts'
import { useDisclosure } from './disclosure-store.ts'
import { DocumentTable, pagesText, type StepColumn } from './document-table.tsx'
import css from './disclosure.module.css'

/** What goes in, what is withheld, what is no part of the answer. */
export function ChooseStep({ documents }: { documents: readonly DisclosureDocument[] }) {
  const counts = useDisclosure((now) => now.counts)
  const releases = useDisclosure((now) => now.plan?.releases.length ?? 1)
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const narrow = useNarrow()
  const columns: StepColumn[] = [
    { title: text.table.foundIn, wide: true, cell: ({ foundIn }) => foundIn },
    { title: text.table.pages, right: true, cell: (document) => pagesText(document, counts) },
    ...(releases > 1
      ? [{ title: text.table.release, right: true, cell: releaseOf } satisfies StepColumn]
      : []),
    { title: text.table.what, cell: (document) => <WhatHappens document={document} narrow={narrow} /> },
  ]
  return (
    <DocumentTable
      documents={documents}
      columns={columns}
      lead={(document) => (
        <Checkbox
          aria-label={text.table.goesIn(document.name)}
          checked={document.decision === 'include'}
          disabled={readOnly}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) =>
            void decide([document], { decision: event.currentTarget.checked ? 'include' : 'outside' })
          }
        />
      )}
    />
  )
}

function releaseOf({ decision, release }: DisclosureDocument): string {
  return decision === 'include' ? String(release) : ''
}

function WhatHappens({ document, narrow }: { document: DisclosureDocument; narrow: boolean }) {
  const { decision, decided, ground, thirdParty } = document
  return (
    <span className={css.what}>
      <span className={css.decision} data-decision={decision}>
        <IconView icon={ICONS[decision]} size={14} />
        {text.decisions[decision]}
      </span>
      {ground !== null && <span className={css.meta}>{ground.citation}</span>}
      {!narrow && !decided && <span className={css.meta}>{text.proposed}</span>}
      {!narrow && thirdParty !== 'none' && (
        <span className={css.meta}>{text.thirdPartyShort[thirdParty]}</span>
      )}
    </span>
  )
}

const ICONS = { include: icons.check, withhold: icons.hide, outside: icons.minimise } as const
