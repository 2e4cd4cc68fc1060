import type { LawBook } from '#shared/domain/law-book.ts'

/** The authority a letter names. Texts may be empty; the address has one line a line. */
export type RegulatorBlock = {
  readonly name: string
  readonly address: string
  readonly web: string
  readonly phone: string
  readonly email: string
}

/** The authority of the case's first law; null where no law gives the organisation a clock (a processor). */
export function regulatorOf(law: LawBook, regimes: readonly string[]): RegulatorBlock | null {
  const regulator = law.regime(regimes[0] ?? '')?.regulator
  if (regulator === undefined) return null
  return {
    name: regulator.name,
    address: regulator.address.join('\n'),
    web: regulator.web ?? '',
    phone: regulator.phone ?? '',
    email: regulator.email ?? '',
  }
}
