import { describe, expect, it } from 'vitest'
import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { SheetContent, type Sheet } from '#shared/domain/sheets/sheet.ts'
import { isTimed, sentSheet, type Sending } from '#renderer/features/letters/sent-sheet.ts'

const sending: Sending = {
  date: '2026-06-26',
  time: '10:01',
  channel: 'e-mail',
  dated: null,
  to: 'Information Commissioner’s Office',
  until: null,
  overrideReason: null,
}
const record = { parties: [] } as unknown as CaseView
const letter = (templateId: string, fields: Readonly<Record<string, string>> = {}) =>
  ({
    letter: { templateId },
    subject: 'Notice of a breach',
    theirReference: 'IC-1',
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
  }) as unknown as LetterView
const sheet = (kind: 'breach-notice' | 'regulator-case', body: object): Sheet =>
  ({ id: 'kept', content: SheetContent.parse({ kind, body } as never) }) as Sheet

describe('a letter recorded as sent', () => {
  it('is the first notice to the authority, with its minute, what is missing and why it was late', () => {
    const view = letter('breach-notice-authority', { breachMissing: 'How many', delayReason: 'Named late' })
    expect(sentSheet(view, record, sending, [])).toMatchObject({
      sheet: null,
      content: {
        kind: 'breach-notice',
        body: {
          to: 'authority',
          phase: 'initial',
          sentOn: '2026-06-26',
          sentTime: '10:01',
          missing: 'How many',
          delayReason: 'Named late',
          theirReference: 'IC-1',
        },
      },
    })
  })

  it('is a follow-up once the first notice has gone out, and fills a notice that was planned', () => {
    const first = sheet('breach-notice', { to: 'authority', phase: 'initial', sentOn: '2026-06-25' })
    const view = letter('breach-notice-authority')
    expect(sentSheet(view, record, sending, [first])?.content.body).toMatchObject({ phase: 'follow-up' })
    const planned = sheet('breach-notice', { to: 'authority', content: 'In our own words' })
    expect(sentSheet(view, record, sending, [planned])).toMatchObject({
      sheet: { id: 'kept' },
      content: { body: { phase: 'initial', content: 'In our own words' } },
    })
  })

  it('is a notice to the people, or to the customer of a processor, each in a phase of its own', () => {
    const first = sheet('breach-notice', { to: 'authority', sentOn: '2026-06-25' })
    expect(sentSheet(letter('breach-notice-people'), record, sending, [first])?.content.body).toMatchObject({
      to: 'people',
      phase: 'initial',
    })
    const processor = { parties: [{ role: 'controller' }] } as unknown as CaseView
    expect(sentSheet(letter('breach-notice-authority'), processor, sending, [])?.content.body).toMatchObject({
      to: 'controller',
    })
  })

  it('answers the regulator’s last open matter, and none where none is open', () => {
    const closed = sheet('regulator-case', { regulator: 'ICO', answeredOn: '2026-06-20' })
    expect(sentSheet(letter('regulator-reply'), record, sending, [closed])).toBeNull()
    const open = sheet('regulator-case', { regulator: 'ICO', theirReference: 'IC-1' })
    expect(sentSheet(letter('regulator-reply'), record, sending, [closed, open])?.content.body).toMatchObject(
      {
        theirReference: 'IC-1',
        answeredOn: '2026-06-26',
      },
    )
  })

  it('fulfils no sheet otherwise, and only a notice to the authority is told to the minute', () => {
    expect(sentSheet(letter('complaint-progress'), record, sending, [])).toBeNull()
    expect(['breach-notice-authority', 'breach-notice-people', 'refusal'].map(isTimed)).toEqual([
      true,
      false,
      false,
    ])
  })
})
