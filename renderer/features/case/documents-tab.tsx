import { useEffect, useRef, useState, type DragEvent } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { failureText } from '#shared/text/failures.ts'
import { ErrorNote, ProgressBar, toast } from '#ui/index.ts'
import { BuildStep } from './disclosure/build-step.tsx'
import { CheckSide } from './disclosure/check-side.tsx'
import { CheckStep } from './disclosure/check-step.tsx'
import { ChooseStep } from './disclosure/choose-step.tsx'
import { followPlan, readPlan, showFailure, useDisclosure } from './disclosure/disclosure-store.ts'
import { DocumentSide } from './disclosure/document-side.tsx'
import { DocumentsBar, NoDocuments } from './disclosure/documents-bar.tsx'
import { HandOverStep } from './disclosure/hand-over-step.tsx'
import { PackageSteps } from './disclosure/package-steps.tsx'
import { PageViewer } from './disclosure/page-viewer.tsx'
import { RedactStep } from './disclosure/redact-step.tsx'
import { ReleasesSide } from './disclosure/releases-side.tsx'
import { droppedFiles, takeFiles } from './disclosure/take-files.ts'
import css from './disclosure/disclosure.module.css'

/** The documents of a case, step by step on their way to the person. Files can be dropped anywhere on it. */
export function DocumentsTab({ view }: { view: CaseView }) {
  const caseId = view.record.id
  const { plan, failure, step, shown } = useDisclosure()
  const [over, setOver] = useState(false)
  const [taking, setTaking] = useState<string | null>(null)
  const depth = useRef(0)
  useEffect(() => followPlan(caseId), [caseId])

  async function take(files: readonly File[]) {
    if (files.length === 0) return
    const { kept, failure: ended } = await takeFiles(caseId, files, setTaking)
    setTaking(null)
    showFailure(ended)
    await readPlan()
    if (kept > 0) toast({ text: text.taken(kept), closeLabel: text.close })
  }
  const drag = (by: number) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  const document = plan?.documents.find(({ attachmentId }) => attachmentId === shown)
  return (
    <div
      className={css.tab}
      onDragEnter={drag(1)}
      onDragLeave={drag(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        depth.current = 0
        setOver(false)
        void droppedFiles(event.dataTransfer).then(take)
      }}
    >
      <PackageSteps />
      {plan !== null && document !== undefined && step === 'redact' ? (
        <PageViewer key={document.attachmentId} document={document} plan={plan} />
      ) : (
        <div className={css.row}>
          <div className={css.main} tabIndex={0} role="group" aria-label={text.steps[step]}>
            {(step === 'choose' || plan?.documents.length === 0) && (
              <DocumentsBar view={view} onFiles={(files) => void take(files)} />
            )}
            {failure !== null && (
              <div className={css.note}>
                <ErrorNote
                  {...failureText(failure)}
                  onClose={() => showFailure(null)}
                  closeLabel={text.close}
                />
              </div>
            )}
            {taking !== null && (
              <div className={css.note}>
                <ProgressBar label={text.taking(taking)} value={null} />
              </div>
            )}
            {plan !== null && <StepBody view={view} plan={plan} />}
          </div>
          {plan !== null && <Side plan={plan} />}
        </div>
      )}
      {over && (
        <div className={css.over} aria-hidden="true">
          <b>{text.drop.title}</b>
          <span>{text.drop.text}</span>
        </div>
      )}
    </div>
  )
}

function StepBody({ view, plan }: { view: CaseView; plan: DisclosurePlan }) {
  const step = useDisclosure((now) => now.step)
  if (step === 'hand') return <HandOverStep plan={plan} />
  if (step === 'build') return <BuildStep view={view} plan={plan} />
  if (plan.documents.length === 0) return <NoDocuments />
  if (step === 'redact') return <RedactStep plan={plan} />
  return step === 'check' ? <CheckStep plan={plan} /> : <ChooseStep documents={plan.documents} />
}

/** What stands beside the step; nothing where there is nothing to say. */
function Side({ plan }: { plan: DisclosurePlan }) {
  const { step, chosen } = useDisclosure()
  const document = plan.documents.find(({ attachmentId }) => attachmentId === chosen) ?? plan.documents[0]
  if (step === 'hand' || (plan.documents.length === 0 && step !== 'build')) return null
  return (
    <aside className={css.aside} aria-label={text.side.label} tabIndex={0}>
      {step === 'check' && <CheckSide plan={plan} />}
      {(step === 'choose' || step === 'redact') && document !== undefined && (
        <DocumentSide key={document.attachmentId} document={document} plan={plan} />
      )}
      {step === 'build' && <ReleasesSide plan={plan} />}
    </aside>
  )
}
