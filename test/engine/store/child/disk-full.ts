import { CaseIntake } from '#shared/domain/case.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { systemClock } from '#engine/clock.ts'
import { appendCase } from '#engine/store/cases.ts'
import { isStoreError } from '#engine/store/failure.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { closeCaseFile, openCaseFile } from '#engine/store/open.ts'
import { readRegister } from '#engine/store/register.ts'
import { write } from '#engine/store/write.ts'

/** Logs cases while some writes fail, and prints how many were saved, what failed, and what reading says afterwards. */
const [path = '', passphrase = ''] = process.argv.slice(2)
const unlock = { passphrase: new TextEncoder().encode(passphrase) }
const opened = await openCaseFile({ path, unlock, deviceId: newDeviceId(), clock: systemClock })
if (!opened.ok) throw new Error(opened.failure)
const intake = CaseIntake.parse({
  kind: 'request',
  channel: 'e-mail',
  received: '2026-05-28',
  person: { name: 'Hana Sallowby' },
  requests: [{ kind: 'access', scope: 'x'.repeat(20_000) }],
})
const today = civilDate('2026-06-01')
const law = { profileId: 'nz-imaging', regimes: ['nz-privacy'], calendarId: 'nz', packVersion: '1' }
let saved = 0
const failures: string[] = []
for (let turn = 0; turn < 12; turn += 1)
  try {
    write(opened.value, 'cases.log', (db) => appendCase(db, intake, { today, ...law }))
    saved += 1
  } catch (error) {
    failures.push(isStoreError(error) ? error.failure : `bug: ${String(error)}`)
  }
console.log(
  JSON.stringify({ saved, failures: [...new Set(failures)], read: readRegister(opened.value.db).total }),
)
closeCaseFile(opened.value)
