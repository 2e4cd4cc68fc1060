import '../silence.ts'
import { parentPort } from 'node:worker_threads'
import { icsDays, type IcsQuestion } from './ics-days.ts'

/**
 * Reads one calendar file on a thread of its own, because what stands in it was written by others and may take for
 * ever. Says `ready` once the parser is loaded; takes one `IcsQuestion`, answers one `IcsAnswer`.
 */
parentPort?.once('message', (question: IcsQuestion) => parentPort?.postMessage(icsDays(question)))

parentPort?.postMessage('ready')
