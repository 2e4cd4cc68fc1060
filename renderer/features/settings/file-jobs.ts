import { create } from 'zustand'
import type { VerifyReport } from '#shared/contract/case-file.ts'
import { failureText } from '#shared/text/failures.ts'
import { settingsText } from '#shared/text/settings.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { toast } from '#ui/index.ts'

const words = settingsText.security

/** What a backup told: where to, how many bytes, up to which audit entry. */
export type BackupResult = { readonly name: string; readonly bytes: number; readonly entries: number }

type Jobs = {
  readonly running: 'none' | 'backup' | 'verify' | 'kit'
  readonly backup: BackupResult | null
  readonly report: VerifyReport | null
  /** What went wrong with the last job, and which it was. */
  readonly failure: { readonly job: 'backup' | 'verify' | 'kit'; readonly failure: Failure } | null
}

/** The long jobs on the case file and how the last of each ended. */
export const useJobs = create<Jobs>(() => ({ running: 'none', backup: null, report: null, failure: null }))

const failed = (job: 'backup' | 'verify' | 'kit', failure: Failure) => {
  useJobs.setState({ running: 'none', failure: { job, failure } })
  return failure
}

/** Writes a backup where the officer chooses. Null when the dialog was left; shows its result in Settings. */
export async function backUp(): Promise<BackupResult | Failure | null> {
  const { file } = useOpenFile.getState()
  if (file === null || useJobs.getState().running !== 'none') return null
  const suggestedName = words.backupFile(stem(file.name), file.today)
  const chosen = await main.chooseToSave({ suggestedName, kind: 'redress' })
  if (!chosen.ok) return failed('backup', chosen.failure)
  if (chosen.value === null) return null
  useJobs.setState({ running: 'backup', failure: null, backup: null })
  const answer = await engine.caseFile.backUp({ token: chosen.value.token })
  if (!answer.ok) return failed('backup', answer.failure)
  useJobs.setState({ running: 'none', backup: answer.value })
  return answer.value
}

/** Reads every page, row and audit entry; the report stays in Settings. */
export async function verify(): Promise<VerifyReport | Failure | null> {
  if (useJobs.getState().running !== 'none') return null
  useJobs.setState({ running: 'verify', failure: null, report: null })
  const answer = await engine.caseFile.verify({})
  if (!answer.ok) return failed('verify', answer.failure)
  useJobs.setState({ running: 'none', report: answer.value })
  return answer.value
}

/** Writes the recovery kit as PDF where the officer chooses. Null when the dialog was left. */
export async function makeKit(): Promise<string | Failure | null> {
  const { file } = useOpenFile.getState()
  if (file === null || useJobs.getState().running !== 'none') return null
  const chosen = await main.chooseToSave({ suggestedName: words.kitFile(stem(file.name)), kind: 'pdf' })
  if (!chosen.ok) return failed('kit', chosen.failure)
  if (chosen.value === null) return null
  useJobs.setState({ running: 'kit', failure: null })
  const answer = await engine.caseFile.makeKit({ token: chosen.value.token })
  if (!answer.ok) return failed('kit', answer.failure)
  useJobs.setState({ running: 'none' })
  return answer.value.name
}

/** Says a failure in a toast that stays, for a job begun from the menu or the palette. */
export function toastFailure(failure: Failure): void {
  const { what, safe, now } = failureText(failure)
  toast({ state: 'overdue', text: `${what} ${safe} ${now}`, closeLabel: settingsText.closeLabel })
}

function stem(name: string): string {
  return name.replace(/\.redress$/i, '')
}
