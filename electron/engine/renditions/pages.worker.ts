import '../silence.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { answerPages } from './answer-pages.ts'
import { refusalOf } from './open-pdf.ts'
import type { PageAsk } from './page-thread-words.ts'

/**
 * Draws, reads and burns pages of documents from outside, on a thread that its starter ends when something takes too
 * long. Its starting data are the bytes of PDFium's WebAssembly file.
 */
const answers = answerPages(workerData as Uint8Array<ArrayBuffer>)

parentPort?.on('message', (ask: PageAsk) => {
  void answers
    .then((answer) => answer(ask))
    .then(
      (value) => parentPort?.postMessage({ number: ask.number, value }),
      (error: unknown) => parentPort?.postMessage({ number: ask.number, failure: refusalOf(error) }),
    )
})
void answers.then(() => parentPort?.postMessage('ready'))
