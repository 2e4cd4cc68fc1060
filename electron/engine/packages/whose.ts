import type { Party } from '#shared/domain/case.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import type { CaseView, CorrespondenceView } from '#shared/contract/views.ts'

/** The people of a case seen from the one the package is for. */
export type Sides = {
  readonly person: Party | null
  /** Those who write on the person's behalf. */
  readonly agents: readonly Party[]
  /** Everybody else in the case: third parties, controllers, witnesses, further subjects. */
  readonly others: readonly Party[]
}

/** Who the package is for, `personId` or else the first subject, and who everybody else is to them. */
export function sidesOf(view: CaseView, personId?: PersonId): Sides {
  const subjects = view.parties.filter((party) => party.role === 'subject')
  const person = subjects.find((party) => party.personId === personId) ?? subjects[0] ?? null
  const agents = view.parties.filter((party) => party.role === 'agent')
  const ours = new Set([person?.personId, ...agents.map((agent) => agent.personId)])
  return { person, agents, others: view.parties.filter((party) => !ours.has(party.personId)) }
}

/**
 * Whether a piece of correspondence went between us and the person or their agent, so that it may go into
 * their package. Internal notes never do. The other end is `from` of what came in and `to` of what went out:
 * it must name the person or agent, by name or e-mail address, and nobody else of the case. Where it was left
 * empty, it counts as the person's only while nobody else takes part in the case. When in doubt, it stays out.
 */
export function isPersons(item: CorrespondenceView, sides: Sides): boolean {
  if (item.direction === 'internal') return false
  const end = folded(item.direction === 'in' ? item.from : item.to)
  if (end === '') return sides.others.length === 0
  if (sides.others.some((party) => names(end, party))) return false
  return [...(sides.person === null ? [] : [sides.person]), ...sides.agents].some((party) =>
    names(end, party),
  )
}

function names(end: string, party: Party): boolean {
  return [party.email, party.name].some((text) => {
    const sought = folded(text)
    return sought !== '' && holdsWhole(end, sought)
  })
}

/** `ann@x.example` is not found in `joann@x.example`, nor `Ann Lee` in `Joann Lee`. */
function holdsWhole(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!partOfWord.test(text[at - 1] ?? ' ') && !partOfWord.test(text[at + sought.length] ?? ' '))
      return true
  }
  return false
}

const partOfWord = /[\p{L}\p{N}@_-]/u

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
