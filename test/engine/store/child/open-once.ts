import { systemClock } from '#engine/clock.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { closeCaseFile, openCaseFile } from '#engine/store/open.ts'

/** Opens a case file in a process of its own and prints how that went. */
const [path = '', passphrase = ''] = process.argv.slice(2)
const unlock = { passphrase: new TextEncoder().encode(passphrase) }
const opened = await openCaseFile({ path, unlock, deviceId: newDeviceId(), clock: systemClock })
console.log(opened.ok ? 'opened' : opened.failure)
if (opened.ok) closeCaseFile(opened.value)
