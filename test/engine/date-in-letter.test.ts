import { expect, test, vi } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { letters } from '#shared/contract/letters.ts'
import { docText } from '#shared/domain/letter-text.ts'
import { newDesk, type Desk } from './desk.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A letter of a template in a new access case, explaining the date of its one request. */
async function explained(desk: Desk, templateId: string) {
  const view = await desk.log()
  const subject = view.requests[0]?.id ?? ''
  const begun = await desk.ask(letters, 'begin', { caseId: view.record.id, templateId } as never)
  const { letter } = await desk.ask(letters, 'explainDate', { letterId: begun.letter.id, subject } as never)
  const shown = () => desk.ask(letters, 'view', { letterId: letter.id })
  return { view, subject, letterId: letter.id, shown }
}

test('a letter with a place of its own for it explains the date there, one numbered line a reason', async () => {
  const desk = await newDesk()
  const { shown } = await explained(desk, 'extension-notice')
  const { doc, explains } = await shown()
  expect(explains).not.toBeNull()
  const words = docText(doc)
  expect(words).toContain('How the date was worked out')
  expect(words).toContain('The answer is due by the end of Monday 29 June 2026.')
  expect(words.indexOf('How the date was worked out')).toBeLessThan(words.indexOf('If you disagree'))
  const list = doc.content.find(({ type }) => type === 'orderedList')
  expect(list !== undefined && 'content' in list ? list.content?.length : 0).toBeGreaterThanOrEqual(3)
})

test('any other letter explains it in a section after everything else, and not until it is asked to', async () => {
  const desk = await newDesk()
  const { letterId, shown } = await explained(desk, 'acknowledgement')
  const words = docText((await shown()).doc)
  expect(words.lastIndexOf('How the date was worked out')).toBeGreaterThan(
    words.indexOf('If anything in this letter'),
  )
  const without = await desk.ask(letters, 'explainDate', { letterId, subject: null } as never)
  expect(without.explains).toBeNull()
  expect(docText(without.doc)).not.toContain('How the date was worked out')
})

test('the explanation follows the case while the letter is a draft, and stays as it was once it is final', async () => {
  const desk = await newDesk()
  const { view, letterId, shown } = await explained(desk, 'acknowledgement')
  const caseId = view.record.id
  const event = (type: string, date: string) =>
    desk.ask(cases, 'recordEvent', { caseId, event: { type, date } } as never)
  await event('clarification-requested', '2026-06-03')
  await event('clarification-received', '2026-06-08')
  expect(docText((await shown()).doc)).toContain('by the end of Monday 6 July 2026')
  await desk.ask(letters, 'finalise', { letterId } as never)
  const frozen = docText((await shown()).doc)
  await event('extension-notified', '2026-06-20')
  expect(docText((await shown()).doc)).toBe(frozen)
  expect(frozen).toContain('by the end of Monday 6 July 2026')
  expect(await desk.failure('letters.explainDate', { letterId, subject: null })).toEqual({
    code: 'letter-frozen',
  })
})

test('what the officer typed elsewhere stays, and so does the explanation when they type', async () => {
  const desk = await newDesk()
  const { letterId } = await explained(desk, 'extension-notice')
  const filled = await desk.ask(letters, 'fill', {
    letterId,
    values: {
      extensionReason: 'the archive is in two places',
      dateConclusion: 'You will have it on Monday 29 June.',
    },
  } as never)
  expect(filled.explains).not.toBeNull()
  expect(docText(filled.doc)).toContain('You will have it on Monday 29 June.')
  const out = await desk.ask(letters, 'explainDate', { letterId, subject: null } as never)
  expect(docText(out.doc)).toContain('the archive is in two places')
})

test('a subject the case does not have is refused', async () => {
  const desk = await newDesk()
  const { letterId } = await explained(desk, 'acknowledgement')
  expect(await desk.failure('letters.explainDate', { letterId, subject: 'access' })).toEqual({
    code: 'request-unknown',
  })
})

test('the check list names what a letter says from memory: regulator, remedies, date', async () => {
  const memory = (pack: Record<string, unknown>) => ({
    ...pack,
    regulator: { ...(pack['regulator'] as object), confidence: 'memory' },
    remedies: (pack['remedies'] as object[]).map((remedy) => ({ ...remedy, confidence: 'memory' })),
    clauses: (pack['clauses'] as object[]).map((clause) => ({ ...clause, confidence: 'memory' })),
  })
  const desk = await newDesk({ packs: { 'uk-gdpr': memory } })
  const { shown, letterId } = await explained(desk, 'access-cover')
  const { unread } = await shown()
  expect(unread.map(({ title, confidence }) => [title, confidence])).toEqual([
    ['How to reach the regulator', 'memory'],
    ['Where the person can turn', 'memory'],
    ['How the date was worked out', 'memory'],
  ])
  const out = await desk.ask(letters, 'explainDate', { letterId, subject: null } as never)
  expect(out.unread).toHaveLength(2)
})

test('nothing is named when everything was read in its text', async () => {
  const read = (pack: Record<string, unknown>) => ({
    ...pack,
    regulator: { ...(pack['regulator'] as object), confidence: 'read' },
    remedies: (pack['remedies'] as object[]).map((remedy) => ({ ...remedy, confidence: 'read' })),
  })
  const desk = await newDesk({ packs: { 'uk-gdpr': read } })
  const view = await desk.log()
  const begun = await desk.ask(letters, 'begin', {
    caseId: view.record.id,
    templateId: 'access-cover',
  } as never)
  expect(begun.unread).toEqual([])
})
