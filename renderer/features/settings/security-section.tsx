import type { FileView } from '#shared/contract/views.ts'
import { nobodyElse } from '#shared/text/unlock.ts'
import { settingsText } from '#shared/text/settings.ts'
import { main } from '#bridge/calls.ts'
import {
  Button,
  fullDate,
  icons,
  NoteBox,
  SectionTitle,
  Select,
  SettingsList,
  SettingsRow,
  StateGlyph,
  Switch,
  toast,
} from '#ui/index.ts'
import { BackupPart } from './backup-part.tsx'
import { changeDevice, useDevice } from './device.ts'
import { makeKit, toastFailure, useJobs } from './file-jobs.ts'
import { JobFailure } from './job-failure.tsx'
import { ProofPart } from './proof-part.tsx'
import css from './settings.module.css'

const words = settingsText.security
/** The idle times offered, in minutes; the longest is well past ten times the default. */
const IDLE_MINUTES = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240] as const

/** Keys, lock, backup and proof. */
export function SecuritySection({ file }: { file: FileView }) {
  return (
    <>
      <NoteBox icon={icons.recoveryKit}>
        <b>{nobodyElse}</b>
      </NoteBox>
      <Keys file={file} />
      <Lock />
      <BackupPart file={file} />
      <ProofPart file={file} />
    </>
  )
}

function Keys({ file }: { file: FileView }) {
  const running = useJobs((now) => now.running)
  const { madeOn, current } = file.kit
  return (
    <section>
      <SectionTitle>{words.keys}</SectionTitle>
      <JobFailure job="kit" />
      <SettingsList>
        <SettingsRow
          title={words.passphrase}
          text={words.passphraseText}
          control={
            <Button disabled={file.readOnly} onClick={() => void main.openPassphraseWindow({})}>
              {words.change}
            </Button>
          }
        />
        <SettingsRow
          title={words.kit}
          text={
            <span className={css.state}>
              <StateGlyph state={current ? 'met' : 'soon'} />
              {madeOn === null
                ? words.kitNever
                : current
                  ? words.kitCurrent(fullDate(madeOn))
                  : words.kitOld(fullDate(madeOn))}
            </span>
          }
          control={
            <Button
              variant={current ? 'default' : 'primary'}
              disabled={file.readOnly || running !== 'none'}
              loading={running === 'kit'}
              onClick={() => void saveKit()}
            >
              {current ? words.makeKitAgain : words.makeKit}
            </Button>
          }
        />
      </SettingsList>
    </section>
  )
}

async function saveKit(): Promise<void> {
  const result = await makeKit()
  // a failure stands in the section itself
  if (typeof result === 'string')
    toast({ state: 'met', text: words.kitSaved(result), closeLabel: settingsText.closeLabel })
}

function Lock() {
  const settings = useDevice((now) => now.settings)
  if (settings === null) return null
  const change = async (next: Parameters<typeof changeDevice>[0]) => {
    const failure = await changeDevice(next)
    if (failure !== null) toastFailure(failure)
  }
  const minutes = [...new Set([...IDLE_MINUTES, settings.lockAfterMinutes])].sort((a, b) => a - b)
  return (
    <section>
      <SectionTitle>{words.lock}</SectionTitle>
      <SettingsList>
        <SettingsRow
          title={words.idle}
          text={words.idleText}
          control={
            <Select
              aria-label={words.idle}
              w={150}
              allowDeselect={false}
              data={minutes.map((n) => ({ value: String(n), label: words.minutes(n) }))}
              value={String(settings.lockAfterMinutes)}
              onChange={(value) => void change({ lockAfterMinutes: Number(value) })}
            />
          }
        />
        <SettingsRow
          title={words.sleep}
          text={words.sleepText}
          control={
            <Switch
              aria-label={words.sleep}
              checked={settings.lockOnSleep}
              onChange={(event) => void change({ lockOnSleep: event.currentTarget.checked })}
            />
          }
        />
      </SettingsList>
    </section>
  )
}
