import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { letters, type LetterView } from '#shared/contract/letters.ts'
import { templates } from '#shared/contract/templates.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { TemplateId, type CaseId } from '#shared/domain/ids.ts'
import { docText } from '#shared/domain/letter-text.ts'
import type { LetterWording } from '#shared/domain/letter-wording.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { newDesk } from '../desk.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const DAY = civilDate('2026-06-02')
const NOTICE = TemplateId.parse('extension-notice')

const line = (text: string): LetterWording['subject'] => [{ type: 'text', text }]

type Asked = Pick<OpenEngine, 'ask'> & { readonly log: (given: Record<string, never>) => Promise<CaseView> }

async function copied(engine: Asked) {
  const { id } = await engine.ask(templates, 'duplicate', { id: NOTICE, title: 'Ours' })
  return { id, view: await engine.ask(templates, 'view', { id }) }
}

async function begun(engine: Asked, templateId = NOTICE): Promise<LetterView> {
  const { record } = await engine.log({})
  return engine.ask(letters, 'begin', { caseId: record.id, templateId })
}

/** The calls that changed the case, in order, as its trail names them. */
async function trail(engine: Asked, caseId: CaseId): Promise<string[]> {
  const entries = await engine.ask(cases, 'auditOf', { caseId })
  return entries.map(({ call }) => call)
}

test('a template of our own keeps every version with who and what, and an earlier one can be used again', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const { id, view } = await copied(engine)
  const { wording, closing } = view
  const saved = await engine.ask(templates, 'save', {
    id,
    title: 'Ours, warmer',
    closing,
    wording: { ...wording, subject: line('A little longer') },
    note: 'Warmer subject',
  })
  expect(saved.summary).toMatchObject({ version: 2, title: 'Ours, warmer' })
  const versions = await engine.ask(templates, 'versions', { id })
  expect(versions.map(({ version, note }) => [version, note])).toEqual([
    [2, 'Warmer subject'],
    [1, 'Copied from the shipped letter'],
  ])
  expect(await engine.ask(templates, 'version', { id, version: 1 })).toEqual(wording)
  const again = await engine.ask(templates, 'restore', { id, version: 1 })
  expect(again.summary.version).toBe(3)
  expect(again.wording).toEqual(wording)
})

test('a template of our own is offered where the shipped letter is, says the same when sent, and no longer once archived', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const { id } = await copied(engine)
  const { record } = await engine.log({})
  const offered = async () =>
    (await engine.ask(letters, 'options', { caseId: record.id }))
      .filter(({ own }) => own)
      .map((each) => each.id)
  expect(await offered()).toEqual([id])
  await engine.ask(templates, 'archive', { id, archived: true })
  expect(await offered()).toEqual([])
})

test('a letter from our own template is finalised with its id and the version its words came from', async () => {
  const engine = await newDesk()
  const { id, view } = await copied(engine)
  const { letter } = await begun(engine, id)
  await engine.ask(templates, 'save', {
    id,
    title: 'Ours',
    closing: 'With regards',
    wording: { ...view.wording, subject: line('A little longer') },
    note: '',
  })
  const values = { extensionGround: 'complex', extensionReason: 'the archive is in two places' }
  const filled = await engine.ask(letters, 'fill', { letterId: letter.id, values })
  expect(filled).toMatchObject({ subject: 'A little longer', closing: 'With regards', problems: [] })
  const final = await engine.ask(letters, 'finalise', { letterId: letter.id })
  expect(final.letter).toMatchObject({ status: 'final', templateId: id, templateVersion: '2' })
})

test('a template of our own cannot use what the letter does not know', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const { id, view } = await copied(engine)
  const wording: LetterWording = {
    subject: [{ type: 'field', attrs: { name: 'noSuchField' } }],
    doc: view.wording.doc,
  }
  const answer = await engine.answer(templates, 'save', { id, title: 'x', closing: 'x', wording, note: '' })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'input-unreadable' } })
})

test('what is written on a draft is one change of the record a sitting, and there before it', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const { letter, caseId, writing } = await begun(engine)
  if (writing === null) throw new Error('a draft is written on')
  const own = (subject: string) => ({ ...writing.wording, subject: line(subject) })
  const letterId = letter.id
  for (const subject of ['L', 'Lo', 'Longer'])
    await engine.ask(letters, 'write', { letterId, wording: own(subject) })
  await engine.ask(letters, 'fill', { letterId, values: { extensionReason: 'two archives' } })
  expect(await trail(engine, caseId)).not.toContain('letters.settle')
  await engine.lock()
  await engine.unlock()
  expect(await engine.ask(letters, 'view', { letterId })).toMatchObject({ subject: 'Longer' })
  await engine.ask(letters, 'settle', { letterId })
  await engine.ask(letters, 'settle', { letterId })
  expect((await trail(engine, caseId)).filter((call) => call === 'letters.settle')).toHaveLength(1)
  const after = await engine.ask(letters, 'view', { letterId })
  expect(after.subject).toBe('Longer')
  expect(after.fields.find(({ name }) => name === 'extensionReason')?.value).toBe('two archives')
})

test('a text with a node, field or paragraph that no letter knows is refused, and nothing of it is kept', async () => {
  const engine = await openEngine('uk-equipment', DAY)
  const { letter, writing, subject } = await begun(engine)
  if (writing === null) throw new Error('a draft is written on')
  const odd = [
    { type: 'image', attrs: { src: 'http://a.invalid' } },
    { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link' }] }] },
    { type: 'paragraph', content: [{ type: 'field', attrs: { name: 'noSuchField' } }] },
    { type: 'required', attrs: { clause: 'no-such-clause' }, content: [{ type: 'paragraph' }] },
    { type: 'when', attrs: { fact: 'weather=fine' }, content: [{ type: 'paragraph' }] },
  ]
  for (const block of odd) {
    const wording = { subject: writing.wording.subject, doc: { type: 'doc', content: [block] } }
    const answer = await engine.answer(letters, 'write', { letterId: letter.id, wording: wording as never })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'input-unreadable' } })
  }
  expect((await engine.ask(letters, 'view', { letterId: letter.id })).subject).toBe(subject)
})

test('hostile words are words: markup, overrides and endless words are in the letter as they were typed, or not at all', async () => {
  const engine = await newDesk()
  const { letter, writing } = await begun(engine)
  if (writing === null) throw new Error('a draft is written on')
  const hostile = `#import "x" <b>y</b> $z$ @ref \\ {{name}} ${'w'.repeat(300)}`
  const wording: LetterWording = {
    subject: line('Your \u202erequest\u202c'),
    doc: {
      type: 'doc',
      content: [...writing.wording.doc.content, { type: 'paragraph', content: line(hostile) }],
    },
  }
  await engine.ask(letters, 'write', { letterId: letter.id, wording })
  const values = { extensionGround: 'complex', extensionReason: '#eval("1") <script>' }
  const filled = await engine.ask(letters, 'fill', { letterId: letter.id, values })
  expect(filled.subject).toBe('Your request')
  expect(docText(filled.doc)).toContain(hostile)
  const final = await engine.ask(letters, 'finalise', { letterId: letter.id })
  expect(final.letter.status).toBe('final')
  expect(docText(final.doc)).toContain('#eval("1") <script>')
})
