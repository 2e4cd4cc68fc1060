import { systemClock } from '#engine/clock.ts'
import { isStoreError } from '#engine/store/failure.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { closeCaseFile, openCaseFile } from '#engine/store/open.ts'
import { readRegister } from '#engine/store/register.ts'
import { replaceSetting } from '#engine/store/settings.ts'
import { write } from '#engine/store/write.ts'

/** Opens a case file in a place that cannot be written, reads, tries to save, and prints what happened. */
const [path = '', passphrase = ''] = process.argv.slice(2)
const unlock = { passphrase: new TextEncoder().encode(passphrase) }
const opened = await openCaseFile({ path, unlock, deviceId: newDeviceId(), clock: systemClock })
if (!opened.ok) throw new Error(opened.failure)
const file = opened.value
console.log(JSON.stringify({ readOnly: file.readOnly, total: readRegister(file.db).total, save: save() }))
closeCaseFile(file)

function save(): string {
  try {
    write(file, 'settings.change', (db) => replaceSetting(db, 'idle-minutes', '5'))
    return 'saved'
  } catch (error) {
    return isStoreError(error) ? error.failure : 'bug'
  }
}
