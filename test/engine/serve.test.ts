import { expect, test } from 'vitest'
import { z } from 'zod'
import { bind } from '#shared/contract/bind.ts'
import { call, group, type Answer } from '#shared/contract/define.ts'
import { portPair } from '#engine/port.ts'
import { serve } from '#engine/serve.ts'

const notes = group('notes', {
  read: call({ input: z.strictObject({}), output: z.array(z.string()) }),
  keep: call({ writes: true, input: z.strictObject({ text: z.string().max(10) }), output: z.number() }),
  refuse: call({ writes: true, input: z.strictObject({}), output: z.null(), fails: ['disk-full'] }),
  stumble: call({ input: z.strictObject({}), output: z.null() }),
})

/** A served group of notes, and an asker on one end of a port. */
function notesEngine() {
  const kept: string[] = []
  const bugs: unknown[] = []
  const changes = new Set<(subjects: readonly string[]) => void>()
  const handlers = bind(notes, {
    read: () => ({ ok: true, value: [...kept] }),
    keep: async ({ text }) => {
      const before = kept.length
      await new Promise((resolve) => setTimeout(resolve, 5))
      kept.push(text)
      if (text === 'told') changes.forEach((listen) => listen(['case:1', 'case:1', 'register']))
      return { ok: true, value: before }
    },
    refuse: (): Answer<null> => ({ ok: false, failure: { code: 'disk-full' } }),
    stumble: () => {
      throw new TypeError('a name, a path /home/x and SQL')
    },
  })
  const onBug = (error: unknown) => {
    bugs.push(error)
    return 'R-TEST'
  }
  const take = serve({ handlers, onChanged: (listen) => void changes.add(listen) }, onBug)
  const connect = () => {
    const [mine, theirs] = portPair()
    const heard: unknown[] = []
    let id = 0
    mine.onMessage((message) => heard.push(message))
    take(theirs)
    const ask = async (name: string, input: unknown = {}) => {
      id += 1
      const own = id
      mine.post({ id: own, name, input })
      await expect.poll(() => heard.some((said) => (said as { id?: number }).id === own)).toBe(true)
      return heard.find((said) => (said as { id?: number }).id === own)
    }
    return { ask, heard, post: mine.post, close: mine.close }
  }
  return { connect, bugs, kept }
}

test('a call is answered under its own number', async () => {
  const { ask } = notesEngine().connect()
  expect(await ask('notes.read')).toEqual({ id: 1, ok: true, value: [] })
  expect(await ask('notes.keep', { text: 'a' })).toEqual({ id: 2, ok: true, value: 0 })
  expect(await ask('notes.read')).toEqual({ id: 3, ok: true, value: ['a'] })
})

test('a call that was not declared does not exist, whatever its name', async () => {
  const { ask } = notesEngine().connect()
  for (const name of ['notes.erase', '', '__proto__', 'constructor', 'toString', 'notes.constructor']) {
    expect(await ask(name)).toMatchObject({ ok: false, failure: { code: 'call-unknown' } })
  }
})

test('input of another shape is refused with the field, never with what was in it', async () => {
  const { ask } = notesEngine().connect()
  const shapes = [
    null,
    [],
    'text',
    5,
    {},
    { text: 1 },
    { text: 'a', more: 1 },
    { text: 'far too long a text' },
  ]
  for (const input of shapes) {
    const answer = await ask('notes.keep', input)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'input-unreadable' } })
    expect(JSON.stringify(answer)).not.toContain('far too long')
  }
})

test('a bug reaches the window as a reference number and nothing else', async () => {
  const engine = notesEngine()
  const { ask } = engine.connect()
  expect(await ask('notes.stumble')).toEqual({
    id: 1,
    ok: false,
    failure: { code: 'unexpected', details: { reference: 'R-TEST' } },
  })
  expect(engine.bugs).toHaveLength(1)
})

test('writes run one at a time, in the order they came', async () => {
  const engine = notesEngine()
  const { ask } = engine.connect()
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((text) => ask('notes.keep', { text })))
  expect(answers.map((said) => (said as { value: number }).value)).toEqual([0, 1, 2, 3])
  expect(engine.kept).toEqual(['a', 'b', 'c', 'd'])
})

test('after a write every window is told what changed, after a failed one none is', async () => {
  const engine = notesEngine()
  const [one, two] = [engine.connect(), engine.connect()]
  await one.ask('notes.refuse')
  await one.ask('notes.keep', { text: 'a' })
  await one.ask('notes.keep', { text: 'told' })
  const told = [{ changed: { subjects: ['notes'] } }, { changed: { subjects: ['case:1', 'register'] } }]
  await expect.poll(() => two.heard).toEqual(told)
  expect(one.heard.filter((said) => 'changed' in (said as object))).toEqual(told)
})

test('a window that is gone is not posted to, and does not stop the others', async () => {
  const engine = notesEngine()
  const [one, two] = [engine.connect(), engine.connect()]
  one.close()
  expect(await two.ask('notes.keep', { text: 'a' })).toMatchObject({ ok: true })
  expect(one.heard).toEqual([])
})

test('what is not a call at all is ignored', async () => {
  const { ask, post, heard } = notesEngine().connect()
  for (const raw of [null, 1, 'x', [], {}, { id: '1', name: 'notes.read' }, { id: 1, name: 2 }]) post(raw)
  expect(await ask('notes.read')).toMatchObject({ ok: true })
  expect(heard).toHaveLength(1)
})
