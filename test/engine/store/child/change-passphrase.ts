import { systemClock } from '#engine/clock.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { openCaseFile } from '#engine/store/open.ts'
import { changePassphrase } from '#engine/store/rekey.ts'
import { killAfter } from './kill-after.ts'

/** Begins to change the passphrase and is killed by a process beside it some milliseconds later. */
const [path = '', passphrase = '', next = '', delay = ''] = process.argv.slice(2)
const unlock = { passphrase: new TextEncoder().encode(passphrase) }
const opened = await openCaseFile({ path, unlock, deviceId: newDeviceId(), clock: systemClock })
if (!opened.ok) throw new Error(opened.failure)
const killed = killAfter(Number(delay))
await changePassphrase(opened.value, new TextEncoder().encode(next))
await killed
