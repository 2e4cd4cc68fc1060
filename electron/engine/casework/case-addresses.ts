import type { Party } from '#shared/domain/case.ts'
import { countingEvents, type CaseEvent } from '#shared/domain/event.ts'
import { isMailAddress, sameAddress, type CaseAddress } from '#shared/domain/mail-draft.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { OpenFile } from '../context.ts'
import { readOfficers } from '../store/officers.ts'
import { readEmailAt } from '../store/person-history.ts'
import { readSheets } from '../store/sheets.ts'

const MOST_WROTE = 20

/**
 * The addresses a mail of the case can go to: of its people, each with whether it is the one that stood there when they
 * were verified; that one too, where another took its place; of colleagues; and those that mail came from.
 */
export function caseAddresses(open: OpenFile, view: CaseView): CaseAddress[] {
  const found: CaseAddress[] = []
  const add = (each: CaseAddress) => {
    if (isMailAddress(each.address) && !found.some(({ address }) => sameAddress(address, each.address)))
      found.push(each)
  }
  for (const party of byRank(view.parties)) {
    const { name, role } = party
    const mine = { name, role: role === 'third-party' || role === 'witness' ? ('other' as const) : role }
    const verified = verifiedAddress(open, view, party)
    const isIt = verified !== '' && sameAddress(verified, party.email)
    if (!isIt) add({ ...mine, address: verified, verified: true })
    add({ ...mine, address: party.email.trim(), verified: isIt })
  }
  for (const { address, name } of senders(view).slice(0, MOST_WROTE))
    add({ address, name, role: 'wrote', verified: false })
  for (const { name, email } of readOfficers(open.file.db))
    add({ address: email.trim(), name, role: 'colleague', verified: false })
  return found
}

/** Somebody and their address in a line of correspondence, "Imogen Sallowby <imogen@example.org>; …": the first of it. */
export function firstAddress(line: string): { readonly name: string; readonly address: string } {
  const first = line.split(';')[0]?.trim() ?? ''
  const parts = /^(.*)<([^<>]+)>$/.exec(first)
  return parts === null
    ? { name: '', address: first }
    : { name: (parts[1] ?? '').trim(), address: (parts[2] ?? '').trim() }
}

/** Who writes for somebody comes before them: the answer goes to who wrote. */
function byRank(parties: readonly Party[]): Party[] {
  const rank = { agent: 0, subject: 1, controller: 2, 'third-party': 3, witness: 4 } as const
  return parties.toSorted((a, b) => rank[a.role] - rank[b.role])
}

function senders(view: CaseView): ReturnType<typeof firstAddress>[] {
  return view.correspondence
    .filter(({ direction, channel }) => direction === 'in' && channel === 'e-mail')
    .toReversed()
    .map(({ from }) => firstAddress(from))
}

/**
 * The address somebody had when it was written down that they are who they say, or that they may act; empty while it was
 * not. A new address given later is not verified by it.
 */
function verifiedAddress(open: OpenFile, view: CaseView, party: Party): string {
  if (party.role !== 'subject' && party.role !== 'agent') return ''
  const check = party.role === 'subject' ? identityAt(open, view, party) : authorityAt(open, view, party)
  return check === null ? '' : readEmailAt(open.file.db, party.personId, check).trim()
}

function identityAt(open: OpenFile, view: CaseView, party: Party): CaseEvent | null {
  const event = countingEvents(view.events).findLast(
    ({ type }) => type === 'identity-verified' || type === 'identity-not-verified',
  )
  if (event?.type !== 'identity-verified') return null
  // a form that names somebody else verified them, and not the person
  const checks = sheetsOf(readSheets(open.file.db, view.record.id), 'identity-check').filter(
    ({ content: { body } }) => body.result === 'verified',
  )
  const others = checks.length > 0 && checks.every(({ content: { body } }) => isOther(body.partyId, party))
  return others ? null : event
}

function authorityAt(open: OpenFile, view: CaseView, party: Party): CaseEvent | null {
  const event = countingEvents(view.events).findLast(({ type }) => type === 'authority-verified')
  const refused = sheetsOf(readSheets(open.file.db, view.record.id), 'authority').some(
    ({ content: { body } }) => body.result === 'refused' && !isOther(body.partyId, party),
  )
  return event === undefined || refused ? null : event
}

function isOther(partyId: string | null, party: Party): boolean {
  return partyId !== null && partyId !== '' && partyId !== party.id
}
