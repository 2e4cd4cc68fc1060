import { writeSync } from 'node:fs'
import { CaseIntake } from '#shared/domain/case.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { systemClock } from '#engine/clock.ts'
import { appendCase } from '#engine/store/cases.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { openCaseFile } from '#engine/store/open.ts'
import { write } from '#engine/store/write.ts'
import { killAfter } from './kill-after.ts'

/** Logs cases as fast as it can, says so after each one that is saved, and is killed in the middle of it. */
const [path = '', passphrase = '', delay = ''] = process.argv.slice(2)
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
const setting = {
  today: civilDate('2026-06-01'),
  profileId: 'nz-imaging',
  regimes: ['nz-privacy'],
  calendarId: 'nz',
  packVersion: '1',
}
for (let saved = 1; ; saved += 1) {
  write(opened.value, 'cases.log', (db) => appendCase(db, intake, setting))
  writeSync(1, 'saved\n')
  if (saved === 3) void killAfter(Number(delay))
}
