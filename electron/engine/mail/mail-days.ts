import { CivilDate, CivilTime, isCivilDate } from '#shared/domain/civil-date.ts'
import type { MailView } from '#shared/contract/mail.ts'
import { wallClock } from '../clock.ts'
import type { ReadMail } from './mail.ts'
import { instantOf } from './mail-date.ts'

const FIRST_DAY = '1990-01-01'

/** When a mail reached us or left, proposed for filing; never a day to come. */
export type MailDays = Pick<MailView, 'dated' | 'date' | 'time' | 'dateFrom'>

/**
 * The day on a mail is the one written in it (decisions 19). The day it reached us is that of the last server that took
 * it, in the zone of the organisation; a mail of ours left on its own day. What no mail of today can bear gives today.
 */
export function mailDays(
  mail: ReadMail,
  direction: MailView['direction'],
  zone: string,
  today: CivilDate,
): MailDays {
  const day = mail.written.slice(0, 10)
  const dated = isCivilDate(day) && day >= FIRST_DAY && day <= today ? day : null
  const server = direction === 'in' ? stamp(mail.received, zone, today) : null
  if (server !== null) return { dated, ...server, dateFrom: 'server' }
  const own = stamp(mail.written, zone, today)
  if (own !== null) return { dated, ...own, dateFrom: 'mail' }
  return { dated, date: today, time: null, dateFrom: 'today' }
}

function stamp(
  written: string,
  zone: string,
  today: CivilDate,
): { date: CivilDate; time: CivilTime | null } | null {
  const at = instantOf(written)
  if (Number.isNaN(at)) return null
  const zoned = /[+-]\d{2}:\d{2}$/.test(written)
  const wall = zoned
    ? wallClock(new Date(at * 1000).toISOString(), zone)
    : { date: written.slice(0, 10), time: written.slice(11, 16) }
  const date = CivilDate.safeParse(wall.date)
  const time = CivilTime.safeParse(wall.time)
  if (!date.success || date.data > today || date.data < FIRST_DAY) return null
  return { date: date.data, time: time.success ? time.data : null }
}
