import { expect, test, vi } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { letters } from '#shared/contract/letters.ts'
import { TemplateId } from '#shared/domain/ids.ts'
import { printLetter } from '#engine/casework/print-letter.ts'
import { newDesk, type Desk } from '../desk.ts'

vi.setConfig({ testTimeout: 120_000 })
vi.mock('#engine/casework/print-letter.ts', { spy: true })

const templateId = TemplateId.parse('acknowledgement')

async function twoCases(desk: Desk) {
  const one = (await desk.log({ person: { name: 'Imogen Sallowby' } })).record
  const two = (await desk.log({ person: { name: 'Zoë Ångström' } })).record
  return [one, two] as const
}

test('two letters of a batch print at once and are answered in the order of the cases', async () => {
  const desk = await newDesk()
  const [one, two] = await twoCases(desk)
  // the first takes longer than the second
  const second = Promise.withResolvers<null>()
  const real = await vi.importActual<{ printLetter: typeof printLetter }>('#engine/casework/print-letter.ts')
  vi.mocked(printLetter).mockImplementationOnce(async (...letter) => {
    await second.promise
    return real.printLetter(...letter)
  })
  vi.mocked(printLetter).mockImplementationOnce(async (...letter) => {
    const pdf = await real.printLetter(...letter)
    second.resolve(null)
    return pdf
  })
  const input = { caseIds: [one.id, two.id], templateId, finalise: true }
  const done = await desk.ask(letters, 'batch', input)
  expect(done.map(({ reference, state }) => [reference, state])).toEqual([
    [one.reference, 'final'],
    [two.reference, 'final'],
  ])
})

test('of two letters the second is taken back when it fails, and asked for alone says why', async () => {
  const desk = await newDesk()
  const [one, two] = await twoCases(desk)
  const real = await vi.importActual<{ printLetter: typeof printLetter }>('#engine/casework/print-letter.ts')
  vi.mocked(printLetter).mockImplementationOnce(real.printLetter)
  vi.mocked(printLetter).mockRejectedValueOnce(new Error('the press ended'))
  const done = await desk.ask(letters, 'batch', { caseIds: [one.id, two.id], templateId, finalise: true })
  expect(done.map(({ reference, state }) => [reference, state])).toEqual([[one.reference, 'final']])
  const again = await desk.ask(letters, 'batch', { caseIds: [two.id], templateId, finalise: true })
  expect(again).toMatchObject([{ reference: two.reference, state: 'final' }])
  const view = await desk.ask(cases, 'view', { caseId: two.id })
  expect(view.letters.map(({ status }) => status)).toEqual(['final'])
})
