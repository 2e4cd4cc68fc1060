import { importText } from '#shared/text/imports.ts'
import { ProgressBar } from '#ui/index.ts'
import { stopRunning, useImport } from './import-store.ts'

const text = importText.run
const labels = {
  checking: importText.preview.checking,
  writing: text.writing,
  saving: text.saving,
  removing: text.removing,
} as const

/** How far a preview, an import or an undo has come, and the way to stop it. */
export function Running() {
  const running = useImport((now) => now.running)
  if (running === null) return null
  const { progress } = running
  const phase = progress?.phase ?? 'checking'
  const known = progress !== null && progress.total > 0 && phase !== 'saving'
  return (
    <ProgressBar
      label={labels[phase]}
      value={known ? (progress.done / progress.total) * 100 : null}
      {...(known ? { right: text.of(progress.done, progress.total) } : {})}
      note={text.note}
      {...(phase === 'saving' ? {} : { cancel: { label: text.cancel, onClick: stopRunning } })}
    />
  )
}
