import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MODULE = join(import.meta.dirname, '../../electron/engine/quiet-worker.ts')
/** A thread as a library may leave it: it prints what it stumbled over, and then answers. */
const TALKS = `import { parentPort } from 'node:worker_threads'
console.log('Torvald Pennick'); console.error('/home/rosalind/cases'); console.debug(new Error('in a library'))
parentPort.postMessage('done')`

test('what a library prints on a thread reaches neither output of the engine, and its answer does', () => {
  const program = `import { quietWorker } from ${JSON.stringify(MODULE)}
    const worker = quietWorker(new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(TALKS)})), {})
    worker.once('message', (said) => process.stdout.write('heard ' + said))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  })
  expect({ stdout, stderr }).toEqual({ stdout: 'heard done', stderr: '' })
})
