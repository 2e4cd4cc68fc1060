import { z } from 'zod'
import { CivilDate } from './civil-date.ts'
import type { Channel } from './kind.ts'

const line = (max: number) => z.string().trim().max(max, 'text-too-long').default('')

/** Whether somebody on the telephone or at the counter was asked who they are, and what came of it. */
export const CONTACT_IDENTITY = ['not-asked', 'verified', 'not-verified'] as const

/**
 * What is known of a call, a visit or a piece of post beside what was said. What was asked is kept, the answer is not:
 * it is what opens an account.
 */
export const ContactDetails = z.strictObject({
  number: line(60),
  address: line(1000),
  identity: z.enum(CONTACT_IDENTITY).default('not-asked'),
  /** Which question was asked, or what was shown. */
  asked: line(500),
  trackedNumber: line(100),
  deliveredOn: CivilDate.nullable().default(null),
})
export type ContactDetails = z.infer<typeof ContactDetails>

/** Nothing known. */
export const NO_CONTACT: ContactDetails = {
  number: '',
  address: '',
  identity: 'not-asked',
  asked: '',
  trackedNumber: '',
  deliveredOn: null,
}

/** Which of the details a channel has; an e-mail and a web form have none. */
export function contactFieldsOf(channel: Channel): readonly (keyof ContactDetails)[] {
  if (channel === 'phone') return ['number', 'identity', 'asked']
  if (channel === 'in-person') return ['identity', 'asked']
  return channel === 'letter' || channel === 'courier' ? ['address', 'trackedNumber', 'deliveredOn'] : []
}

/** The details that belong to the channel; undefined when none of them says anything. */
export function contactFor(channel: Channel, details: ContactDetails): ContactDetails | undefined {
  const own = new Set(contactFieldsOf(channel))
  const kept = Object.fromEntries(
    Object.entries({ ...NO_CONTACT, ...details }).map(([name, value]) => [
      name,
      own.has(name as keyof ContactDetails) ? value : NO_CONTACT[name as keyof ContactDetails],
    ]),
  )
  const contact = ContactDetails.parse(kept)
  return JSON.stringify(contact) === JSON.stringify(NO_CONTACT) ? undefined : contact
}
