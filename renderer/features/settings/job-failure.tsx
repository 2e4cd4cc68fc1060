import { failureText } from '#shared/text/failures.ts'
import { settingsText } from '#shared/text/settings.ts'
import { ErrorNote } from '#ui/index.ts'
import { useJobs } from './file-jobs.ts'
import css from './settings.module.css'

/** Why the last backup, verification or kit failed, where it was asked for. */
export function JobFailure({ job }: { job: 'backup' | 'verify' | 'kit' }) {
  const last = useJobs((now) => now.failure)
  if (last?.job !== job) return null
  return (
    <div className={css.failure}>
      <ErrorNote
        {...failureText(last.failure)}
        onClose={() => useJobs.setState({ failure: null })}
        closeLabel={settingsText.closeLabel}
      />
    </div>
  )
}
