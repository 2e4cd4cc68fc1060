import { createHash } from 'node:crypto'
import type { CaseView } from '#shared/contract/views.ts'
import type { OpenFile } from '../context.ts'
import { nameKey } from '../safe-to-send/own-names.ts'
import type { People, Stranger } from '../safe-to-send/people.ts'
import { readOfficers } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readStrangers } from '../store/strangers.ts'

const OURS = new Set<string>(['subject', 'agent', 'controller'])

/**
 * Whose names may stand in the package of a case: the person, who writes for them, the customer, our officers, our own
 * name and its short forms. Everybody else of the case and of other cases is a stranger, unless they have the name or
 * the address of one of these: the same person in two cases is no alarm.
 */
export function peopleOf({ file: { db } }: OpenFile, view: CaseView): People {
  const organisation = readOrganisation(db)
  const officers = readOfficers(db)
  const ours = view.parties.filter(({ role }) => OURS.has(role))
  const own = [
    ...ours.flatMap(({ name, organisation: firm }) => [name, firm]),
    ...officers.map(({ name }) => name),
    ...shortNames(organisation.name),
  ].filter((name) => name.trim() !== '')
  const ownEmails = [
    ...ours.map(({ email }) => email),
    ...officers.map(({ email }) => email),
    organisation.email,
  ].filter((email) => email !== '')
  const names = new Set(own.map(nameKey))
  const addresses = new Set(ownEmails.map((email) => email.toLowerCase()))
  const isOurs = ({ name, email }: Pick<Stranger, 'name' | 'email'>) =>
    names.has(nameKey(name)) || (email !== '' && addresses.has(email.toLowerCase()))
  const others = view.parties.filter(({ role }) => !OURS.has(role))
  const strangers: Stranger[] = [
    ...others.map(({ name, email }): Stranger => ({ kind: 'third-party', name, email, reference: '' })),
    ...readStrangers(db, view.record.id).map((each): Stranger => ({ kind: 'other-person', ...each })),
  ]
  return { own, ownEmails, strangers: strangers.filter((each) => !isOurs(each)) }
}

/** Changes with everybody who is looked for. */
export function peopleKey(people: People): string {
  return createHash('sha256').update(JSON.stringify(people)).digest('hex')
}

const LEGAL_FORM =
  /[\s,]+(ltd|limited|plc|llc|llp|inc|incorporated|corp|corporation|co|gmbh|ag|se|sa|sarl|sas|bv|nv|ab|as|oy|pty|dac|clg)\.?$/i

/** `Quillhaven Care Equipment Ltd` is also meant by what is left without the legal form, and by its first words. */
function shortNames(name: string): string[] {
  const bare = name.replace(LEGAL_FORM, '').trim()
  const words = bare.split(/\s+/)
  return [...new Set([name, bare, ...words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '))])]
}
