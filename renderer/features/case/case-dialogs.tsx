import type { CaseView } from '#shared/contract/views.ts'
import { showDialog, useCase } from './case-store.ts'
import { AppealDialog } from './appeal-dialog.tsx'
import { BundleDialog } from './bundle-dialog.tsx'
import { DecideAppealDialog } from './decide-appeal-dialog.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { EventDialog } from './event-dialog.tsx'
import { ExplainDialog } from './explain-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { KeepPlaybookDialog } from './keep-playbook-dialog.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PlaybookDialog } from './playbook-dialog.tsx'
import { SaveWholeDialog } from './save-whole-dialog.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import { WrongPersonDialog } from './wrong-person-dialog.tsx'

/** The dialog of the case screen that is open, if one is. */
export function CaseDialogs({ view }: { view: CaseView }) {
  const dialog = useCase((now) => now.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'event':
      return <EventDialog view={view} about={dialog} />
    case 'decide':
      return <DecideDialog view={view} requestId={dialog.requestId} />
    case 'settle':
      return <SettleDialog view={view} issueId={dialog.issueId} />
    case 'appeal':
      return <AppealDialog view={view} />
    case 'decide-appeal':
      return <DecideAppealDialog view={view} reviewId={dialog.reviewId} />
    case 'explain-in-letter':
      return <ExplainDialog view={view} subject={dialog.subject} />
    case 'hand-over':
      return <HandOverDialog view={view} />
    case 'playbook':
      return <PlaybookDialog view={view} onClose={() => showDialog(null)} />
    case 'keep-playbook':
      return <KeepPlaybookDialog view={view} onClose={() => showDialog(null)} />
    case 'wrong-person':
      return <WrongPersonDialog view={view} />
    case 'regulator-bundle':
      return <BundleDialog view={view} onClose={() => showDialog(null)} />
    case 'save-whole':
      return <SaveWholeDialog view={view} onClose={() => showDialog(null)} />
    case 'person':
      return <PersonDialog view={view} partyId={dialog.partyId} />
  }
}
