import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const ENGINE = join(import.meta.dirname, '../../electron/engine')
const SILENCE = pathToFileURL(join(ENGINE, 'silence.ts')).href
/** Threads that read nothing but what is ours. */
const OURS = ['heartbeat', 'press', 'drawn-pages', 'strength', 'protect']

/** What a program prints that starts this thread and does with it what is said, and how it ends. */
function programWith(thread: string, then: string) {
  const program = `import { Worker } from 'node:worker_threads'
    const worker = new Worker(new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(thread)})))
    ${then}`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    timeout: 15_000,
  })
  return { stdout, stderr, status }
}

/** As a library may leave it: the thread prints what it stumbled over, and then answers. */
const TALKS = `import ${JSON.stringify(SILENCE)}
  import { parentPort } from 'node:worker_threads'
  console.log('Torvald Pennick'); console.error('/home/rosalind/cases'); console.debug(new Error('in a library'))
  parentPort.postMessage('done')`

test('what a library prints on a thread reaches neither output of the engine, and its answer does', () => {
  expect(
    programWith(TALKS, `worker.once('message', (said) => process.stdout.write('heard ' + said))`),
  ).toEqual({
    stdout: 'heard done',
    stderr: '',
    status: 0,
  })
})

test('a thread that waits, and that nobody waits for, keeps no program alive, whatever it prints', () => {
  const waits = `${TALKS}; setInterval(() => console.log('still here'), 50); parentPort.on('message', () => undefined)`
  expect(programWith(waits, `worker.once('message', () => worker.unref())`)).toEqual({
    stdout: '',
    stderr: '',
    status: 0,
  })
})

test('every thread that reads bytes from outside is silent from its first import on', () => {
  const threads = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.worker.ts'),
  )
  const reading = threads.filter((path) => !OURS.includes(basename(path, '.worker.ts')))
  expect(threads).toHaveLength(reading.length + OURS.length)
  expect(reading.length).toBeGreaterThan(5)
  for (const path of reading)
    expect([path, readFileSync(join(ENGINE, path), 'utf8').split('\n')[0]]).toEqual([
      path,
      "import '../silence.ts'",
    ])
})
