import { z } from 'zod'

/** What most mail servers still take, in bytes of the files themselves; in the mail they grow by a third. */
export const MAIL_ATTACHMENT_LIMIT = 20 * 1024 * 1024

/** Who an address belongs to: a part in the case, a colleague, or somebody who wrote from it. */
export const MailAddressRole = z.enum(['subject', 'agent', 'controller', 'other', 'colleague', 'wrote'])
export type MailAddressRole = z.infer<typeof MailAddressRole>

/** An address of the case a mail can go to. */
export const CaseAddress = z.strictObject({
  address: z.string(),
  name: z.string(),
  role: MailAddressRole,
  /** Whether it is the one that stood in the case when its owner was verified. */
  verified: z.boolean(),
})
export type CaseAddress = z.infer<typeof CaseAddress>

/** Mail of the case that a draft can answer. */
export type Answerable = { readonly correspondenceId: string; readonly address: string }

/**
 * What is known of the address a mail goes to. `differs`: somebody of this case was verified with another one.
 * `unverified`: nobody was. `not-for-them`: the letter is for somebody else than the person and who writes for them.
 */
export type AddressStanding =
  | { readonly kind: 'verified' | 'unverified' | 'not-for-them' | 'own-people' }
  | { readonly kind: 'differs'; readonly verified: string }

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?'
const ADDRESS = new RegExp(`^${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})+$`, 'u')
const LONGEST_ADDRESS = 254

/**
 * Whether a draft can be written to an address: one address in the plain form (RFC 5321 4.1.2 without quoted names and
 * without letters outside ASCII before the @, which many servers do not take).
 */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ADDRESS.test(text)
}

/** A text as one line of a header: no line break and no sign that hides or turns what stands there, blanks as one. */
export function headerLine(text: string): string {
  return text
    .replace(/[\p{Zl}\p{Zp}\p{Cc}]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same mailbox, however its capitals are written. */
export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** What is to be said of an address before a mail goes there. */
export function addressStanding(
  address: string,
  known: readonly CaseAddress[],
  forWhom: 'person' | 'third-party' | 'colleague' | 'other',
): AddressStanding {
  const here = known.filter((each) => sameAddress(each.address, address))
  const ofPerson = here.some(({ role }) => role === 'subject' || role === 'agent')
  if (forWhom !== 'person' && ofPerson) return { kind: 'not-for-them' }
  if (here.some(({ verified }) => verified)) return { kind: 'verified' }
  if (forWhom === 'colleague') return { kind: 'own-people' }
  const verified = known.find((each) => each.verified)
  return forWhom !== 'person' || verified === undefined
    ? { kind: 'unverified' }
    : { kind: 'differs', verified: verified.address }
}

/** The newest mail that came from the address, which a draft to it answers; null when none did. The newest is first. */
export function answerTo<Mail extends Answerable>(mails: readonly Mail[], address: string): Mail | null {
  return mails.find((mail) => sameAddress(mail.address, address)) ?? null
}

/** A subject that names the case, in one line; a reference that stands in it already is not repeated. */
export function draftSubject(subject: string, reference: string): string {
  const line = headerLine(subject)
  return line.includes(reference) ? line : `${line} (${reference})`
}
