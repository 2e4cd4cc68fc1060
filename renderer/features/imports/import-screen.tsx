import { useEffect } from 'react'
import { failureText } from '#shared/text/failures.ts'
import { importText } from '#shared/text/imports.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { ErrorNote, WizardFrame, type WizardFrameProps } from '#ui/index.ts'
import { columnsMissing } from './mapping-moves.ts'
import { beginImport, previewRows, runImport, STEPS, useImport, type Step } from './import-store.ts'
import { ReadBackDialog } from './read-back-dialog.tsx'
import { StepColumns } from './step-columns.tsx'
import { StepDone } from './step-done.tsx'
import { StepFile } from './step-file.tsx'
import { StepPreview } from './step-preview.tsx'
import { StepWords } from './step-words.tsx'

const pages: Readonly<Record<Step, () => React.ReactNode>> = {
  file: StepFile,
  columns: StepColumns,
  words: StepWords,
  preview: StepPreview,
  done: StepDone,
}
const to = (step: Step) => useImport.setState({ step, failure: null })

/** Importing an existing register: file, columns, words, preview, done. */
export function ImportScreen() {
  const state = useImport()
  useEffect(() => void beginImport(), [])
  const { step, file, failure } = state
  const Fields = pages[step]
  const at = STEPS.indexOf(step)
  const back = useBack(step, state.running !== null)
  return (
    <WizardFrame
      wide
      title={importText.title}
      steps={STEPS.map((id, index) => ({
        id,
        label: importText.steps[id],
        ...(id === 'file' && file !== null && index < at ? { answer: file.name } : {}),
      }))}
      current={at}
      {...(step === 'done' || state.running !== null
        ? {}
        : { onStep: (index: number) => to(STEPS[index] ?? 'file') })}
      stepsLabel={importText.stepsLabel}
      stepOf={importText.stepOf(at + 1, STEPS.length)}
      {...wordsOf(state)}
      panel={null}
      panelLabel={importText.title}
      next={useNext(state)}
      {...back}
    >
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <Fields />
      <ReadBackDialog />
    </WizardFrame>
  )
}

type State = ReturnType<typeof useImport.getState>

function wordsOf({ step, preview, batch, file }: State): { heading: string; lead?: string } {
  if (step === 'preview') {
    const { heading, lead } = importText.preview
    return preview === null ? { heading } : { heading, lead: lead(preview.counts.rows, preview.counts.blank) }
  }
  if (step === 'done')
    return {
      heading: importText.done.heading(batch?.imported ?? 0),
      lead: importText.done.lead(file?.name ?? batch?.fileName ?? ''),
    }
  const { heading, lead } = importText[step]
  return { heading, lead }
}

function useBack(step: Step, running: boolean): Pick<WizardFrameProps, 'back'> {
  const at = STEPS.indexOf(step)
  const before = STEPS[at - 1]
  if (before === undefined || step === 'done' || running) return {}
  return { back: { label: importText.back, onClick: () => to(before) } }
}

function useNext(state: State): WizardFrameProps['next'] {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? false)
  const { step, file, sheet, mapping, check, preview, leaveOutErrors, running, busy } = state
  if (step === 'file') {
    const { next, nextWithout, nextEmpty } = importText.file
    const empty = (file?.sheets[sheet]?.rows ?? 0) < 2
    if (file === null || mapping === null)
      return { label: nextWithout, disabled: true, loading: busy !== 'none', onClick: () => undefined }
    return { label: empty ? nextEmpty : next, disabled: empty, onClick: () => to('columns') }
  }
  if (step === 'columns') {
    const missing = mapping === null ? '' : columnsMissing(mapping, check?.dates ?? [])
    return {
      label: missing ?? importText.columns.next,
      disabled: missing !== null,
      onClick: () => to('words'),
    }
  }
  if (step === 'words') return { label: importText.words.next, onClick: () => void previewRows() }
  if (step === 'done') return { label: importText.done.next, onClick: () => go({ screen: 'cases' }) }
  const text = importText.preview
  const ready = (preview?.counts.ready ?? 0) + (preview?.counts.warnings ?? 0)
  const errors = preview?.counts.errors ?? 0
  const loading = running !== null
  const no = (label: string) => ({ label, disabled: true, loading, onClick: () => undefined })
  if (preview === null) return no(text.checking)
  if (readOnly) return no(text.readOnly)
  if (ready === 0) return no(text.nextNothing)
  if (errors > 0 && !leaveOutErrors) return no(text.nextErrors(errors))
  return { label: text.next(ready), loading, onClick: () => void runImport() }
}
