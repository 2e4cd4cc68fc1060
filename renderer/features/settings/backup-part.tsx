import type { FileView } from '#shared/contract/views.ts'
import { settingsText } from '#shared/text/settings.ts'
import {
  Button,
  daysBetween,
  fullDate,
  icons,
  ProgressBar,
  SectionTitle,
  SettingsList,
  SettingsRow,
  StateGlyph,
} from '#ui/index.ts'
import { backUp, useJobs } from './file-jobs.ts'
import { JobFailure } from './job-failure.tsx'
import css from './settings.module.css'

const words = settingsText.security
/** From this age on a backup is called old. */
const BACKUP_DAYS = 7

/** The last verified backup, and making one now. */
export function BackupPart({ file }: { file: FileView }) {
  const { running, backup } = useJobs()
  const { verifiedOn, changesSince } = file.backup
  const old = verifiedOn === null || daysBetween(verifiedOn, file.today) > BACKUP_DAYS
  return (
    <section>
      <SectionTitle
        actions={
          <Button
            variant="primary"
            icon={icons.backup}
            disabled={running !== 'none'}
            loading={running === 'backup'}
            onClick={() => void backUp()}
          >
            {words.backUpNow}
          </Button>
        }
      >
        {words.backup}
      </SectionTitle>
      <JobFailure job="backup" />
      {running === 'backup' && (
        <div className={css.progress}>
          <ProgressBar label={words.backingUp} value={null} note={words.backupNote} />
        </div>
      )}
      <SettingsList>
        <SettingsRow
          lead={<StateGlyph state={old ? 'soon' : 'met'} />}
          title={verifiedOn === null ? words.neverBackedUp : words.backedUp(fullDate(verifiedOn))}
          text={
            verifiedOn === null
              ? words.neverBackedUpText
              : `${words.changesSince(changesSince)} ${words.sameKeys}`
          }
        />
        {backup !== null && (
          <SettingsRow
            lead={<StateGlyph state="met" />}
            title={words.backupDone(backup.name)}
            text={words.backupDoneText(backup.bytes, backup.entries)}
          />
        )}
      </SettingsList>
    </section>
  )
}
