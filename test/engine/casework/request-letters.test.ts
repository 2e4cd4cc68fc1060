import { expect, test } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { letters } from '#shared/contract/letters.ts'
import { sheets } from '#shared/contract/sheets.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { docText } from '#shared/domain/letter-text.ts'
import { openEngine, type OpenEngine } from './open-engine.ts'

const TODAY = civilDate('2026-06-15')

/** An access case of somebody with a reference of their own. */
async function desk(profile = 'uk-equipment') {
  const engine = await openEngine(profile, TODAY)
  const view = await engine.log({ received: '2026-06-01', theirReference: 'ES/private/1' })
  const caseId = view.record.id
  const sheet = (content: Parameters<typeof addSheet>[2]) => addSheet(engine, caseId, content)
  const begin = (templateId: string) => engine.ask(letters, 'begin', { caseId, templateId } as never)
  return { ...engine, view, caseId, sheet, begin }
}

function addSheet(engine: OpenEngine, caseId: CaseView['record']['id'], content: object) {
  return engine.ask(sheets, 'add', { caseId, content } as never)
}

test('a letter to a third party goes to the one last asked and tells nothing of who asks', async () => {
  const { sheet, begin, ask } = await desk()
  const consultation = (name: string, about: string) =>
    sheet({ kind: 'consultation', body: { name, about, answerBy: '2026-06-22' } })
  await consultation('Cedric Trevelyan', 'The invoice of March.')
  await consultation('Dorothea Penhallow', 'Three e-mails of February.')
  const letter = await begin('third-party-consultation')
  expect(letter.to).toBe('third-party')
  expect(letter.recipient).toEqual(['Dorothea Penhallow'])
  expect(letter.problems).toEqual([])
  expect(docText(letter.doc)).toContain('Three e-mails of February.')
  expect(docText(letter.doc)).toContain('Write to us by Monday 22 June 2026.')
  expect(JSON.stringify([letter.doc, letter.recipient, letter.subject])).not.toMatch(
    /Edda|Sallowby|ES\/private/,
  )

  const name = letter.fields.find((field) => field.name === 'recipientName')
  expect(name?.choices).toEqual(['Cedric Trevelyan', 'Dorothea Penhallow'])
  const other = await ask(letters, 'fill', {
    letterId: letter.letter.id,
    values: { recipientName: 'Cedric Trevelyan', recipientAddress: '2 Invented Mews\nYork' },
  })
  expect(other.recipient).toEqual(['Cedric Trevelyan', '2 Invented Mews', 'York'])
  expect(docText(other.doc)).toContain('The invoice of March.')
})

test('a letter to somebody else needs a name on its envelope before it can be final', async () => {
  const { begin, answer } = await desk()
  const letter = await begin('third-party-decision')
  expect(letter.problems.map(({ field }) => field)).toContain('recipientName')
  const final = await answer(letters, 'finalise', { letterId: letter.letter.id })
  expect(final.ok ? '' : final.failure.code).toBe('letter-unfinished')
})

test('a search request lists what the colleague has still to search, and by when', async () => {
  const { sheet, begin } = await desk()
  const search = (system: string, result: string) =>
    sheet({
      kind: 'search',
      body: { system, who: 'Winifred Oakes', terms: `Sallowby in ${system}`, answerBy: '2026-06-18', result },
    })
  await search('Mailboxes', 'pending')
  await search('Archive', 'none')
  const letter = await begin('internal-search-request')
  expect(letter.recipient).toEqual(['Winifred Oakes'])
  const words = docText(letter.doc)
  expect(words).toContain('Sallowby in Mailboxes')
  expect(words).not.toContain('Sallowby in Archive')
  expect(words).toContain('by Thursday 18 June 2026')
  expect(letter.problems).toEqual([])
})

test('what stands on the sheets is in the letter and written nowhere twice', async () => {
  const { sheet, begin } = await desk()
  await sheet({
    kind: 'fee',
    body: { ground: 'it is the fourth copy since March.', estimate: { amount: '45.00', currency: 'GBP' } },
  })
  await sheet({ kind: 'search', body: { system: 'Archive', result: 'none', searchedOn: '2026-06-05' } })
  const fee = await begin('fee-notice')
  expect(fee.problems).toEqual([])
  expect(docText(fee.doc)).toContain('The fee would be GBP 45.00.')
  expect(docText(fee.doc)).toContain('because it is the fourth copy since March.')
  expect(fee.fields.find(({ name }) => name === 'feeAmount')).toMatchObject({ source: 'case', filled: true })
  const nothing = await begin('nothing-held')
  expect(JSON.stringify(nothing.doc)).toContain('Archive')
})

test('a case under two laws names each law’s own regulator beside its text', async () => {
  const { begin } = await desk('ie-erp')
  const words = docText((await begin('refusal')).doc)
  const uk = words.indexOf('regulator for data protection in the United Kingdom')
  const eu = words.indexOf('The authority for us is')
  expect(words.slice(uk, eu)).toContain('Information Commissioner')
  expect(words.slice(uk, eu)).not.toContain('Data Protection Commission')
  expect(words.slice(eu)).toContain('Data Protection Commission')
})

test('the letter a case calls for stands first: by sheet, question, outcome and ground', async () => {
  const { sheet, ask, caseId, view } = await desk()
  const suggested = async () =>
    (await ask(letters, 'options', { caseId })).filter((each) => each.suggested).map(({ id }) => id as string)
  expect(await suggested()).toEqual(['acknowledgement'])

  await sheet({ kind: 'consultation', body: { name: 'Dorothea Penhallow' } })
  await sheet({ kind: 'search', body: { system: 'Mailboxes', who: 'Winifred Oakes' } })
  await ask(cases, 'recordEvent', { caseId, event: { type: 'identity-requested', date: '2026-06-02' } })
  expect((await suggested()).toSorted()).toEqual([
    'acknowledgement',
    'closure-without-reply',
    'internal-search-request',
    'third-party-consultation',
  ])

  const requestId = view.requests[0]?.id
  if (requestId === undefined) throw new Error('no request')
  const ground = { regime: 'uk-gdpr', ground: 'excessive', facts: 'The third in a month.' }
  await ask(cases, 'decide', { caseId, requestId, outcome: 'refused', grounds: [ground] })
  expect(await suggested()).toContain('unfounded-or-excessive')
  await ask(cases, 'decide', { caseId, requestId, outcome: 'nothing-held' })
  expect(await suggested()).toContain('nothing-held')
  await ask(cases, 'decide', { caseId, requestId, outcome: 'neither-confirmed-nor-denied' })
  expect(await suggested()).toContain('neither-confirm-nor-deny')
})

test('closing for want of an answer says what was asked and when', async () => {
  const { ask, caseId, begin } = await desk()
  await ask(cases, 'recordEvent', { caseId, event: { type: 'identity-requested', date: '2026-06-02' } })
  const letter = await begin('closure-without-reply')
  expect(docText(letter.doc)).toContain(
    'On Tuesday 2 June 2026 we asked you for proof that the request comes from you.',
  )
  expect(letter.problems).toEqual([])
})
