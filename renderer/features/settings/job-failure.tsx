import { failureText } from '#shared/text/failures.ts'
import { settingsText } from '#shared/text/settings.ts'
import { ErrorNote } from '#ui/index.ts'
import { useJobs } from './file-jobs.ts'

/** Why the last backup, verification or kit failed, where it was asked for. */
export function JobFailure({ job }: { job: 'backup' | 'verify' | 'kit' }) {
  const last = useJobs((now) => now.failure)
  if (last?.job !== job) return null
  return (
    <ErrorNote
      {...failureText(last.failure)}
      onClose={() => useJobs.setState({ failure: null })}
      closeLabel={settingsText.closeLabel}
    />
  )
}
