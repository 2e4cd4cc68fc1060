import { expect, test } from 'vitest'
import { guardedWorker } from '#engine/guarded-worker.ts'

/** What a hostile file may make a library do, each without an end. */
const GREEDY = {
  'many small things': 'const all = []; for (;;) all.push({ n: all.length })',
  'one thing that doubles': 'let all = [1.5]; for (;;) all = all.concat(all)',
  'bytes outside the heap': 'const all = []; for (;;) all.push(Buffer.alloc(5e6, 1))',
  'texts outside the heap': "const all = []; for (;;) all.push(Buffer.alloc(2e6).toString('latin1'))",
} as const

test.each(Object.entries(GREEDY))(
  'a thread that takes memory without end is ended, and the program goes on: %s',
  async (_, script) => {
    const before = process.memoryUsage.rss()
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - before)), 10)
    const worker = guardedWorker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
      heapMb: 128,
      outsideMb: 256,
    })
    const error = await new Promise<{ code?: string }>((resolve) => worker.once('error', resolve))
    await new Promise((resolve) => worker.once('exit', resolve))
    clearInterval(watch)
    expect(error.code).toBe('ERR_WORKER_OUT_OF_MEMORY')
    // what it takes between two looks comes on top
    expect(most).toBeLessThan(1_400_000_000)
  },
)

test('a thread within its memory answers as every other', async () => {
  const script = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage('done')"
  const worker = guardedWorker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
    heapMb: 64,
    outsideMb: 64,
  })
  expect(await new Promise((resolve) => worker.once('message', resolve))).toBe('done')
  await worker.terminate()
})
