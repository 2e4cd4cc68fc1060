import { expect, type Page } from '@playwright/test'
import { toEngine } from '../harness/door.ts'

const NAMES = ['Imogen Sallowby', 'Gethin Maelor', 'Nuala Fennimoor', 'Oskar Lindenmoor', 'Yusra Kettleby']

/** A case that was closed on a day. */
export type ClosedCase = { readonly id: string; readonly reference: string; readonly name: string }

/** Logs cases and closes each on the day given for its place; the first was received ten days before. */
export async function closeCases(page: Page, days: readonly string[]): Promise<ClosedCase[]> {
  const closed: ClosedCase[] = []
  for (const [at, day] of days.entries()) {
    const name = `${NAMES[at % NAMES.length] ?? ''}${at < NAMES.length ? '' : ` ${at}`}`
    const logged = (await toEngine(page, 'cases.log', {
      kind: at % 7 === 6 ? 'complaint' : 'request',
      channel: 'e-mail',
      received: day,
      person: { name },
      ...(at % 7 === 6
        ? { issues: [{ text: 'Nobody answered.' }] }
        : { requests: [{ kind: 'access', scope: 'Everything you hold about me.' }] }),
    })) as { value: { record: { id: string; reference: string } } }
    expect(logged).toMatchObject({ ok: true })
    const { id, reference } = logged.value.record
    const event = { type: 'closed', date: day }
    expect(await toEngine(page, 'cases.recordEvent', { caseId: id, event })).toMatchObject({ ok: true })
    closed.push({ id, reference, name })
  }
  return closed
}

/** A day some years and days before today, as an ISO date. */
export function yearsAgo(years: number, days = 0): string {
  const day = new Date(Date.now() - days * 86_400_000)
  day.setUTCFullYear(day.getUTCFullYear() - years)
  return day.toISOString().slice(0, 10)
}
