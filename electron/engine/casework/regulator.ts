import type { LawBook } from '#shared/domain/law-book.ts'
import { lawOfCase, type CaseLaw } from '#shared/domain/law-versions.ts'
import type { ValuesOfLaws } from '#shared/domain/letter-merge.ts'

/** The authority a letter names. Texts may be empty; the address has one line a line. */
export type RegulatorBlock = {
  readonly name: string
  readonly address: string
  readonly web: string
  readonly phone: string
  readonly email: string
}

/** The authority of each law of the case, for the text that speaks of that law; what the officer typed stands over all. */
export function regulatorsOf(
  law: LawBook,
  record: CaseLaw,
  typed: Readonly<Record<string, string>>,
): ValuesOfLaws {
  return Object.fromEntries(
    record.regimes.flatMap((regime) => {
      const block = regulatorOf(law, { ...record, regimes: [regime] })
      if (block === null) return []
      const values = {
        regulatorName: block.name,
        regulatorAddress: block.address,
        regulatorWeb: block.web,
        regulatorPhone: block.phone,
        regulatorEmail: block.email,
      }
      return [[regime, Object.fromEntries(Object.entries(values).filter(([name]) => !(name in typed)))]]
    }),
  )
}

/**
 * The authority of the case's first law, as the version the case was opened under names it; null where no law gives
 * the organisation a clock (a processor).
 */
export function regulatorOf(law: LawBook, record: CaseLaw): RegulatorBlock | null {
  const regulator = lawOfCase(law, record).regime(record.regimes[0] ?? '')?.regulator
  if (regulator === undefined) return null
  return {
    name: regulator.name,
    address: regulator.address.join('\n'),
    web: regulator.web ?? '',
    phone: regulator.phone ?? '',
    email: regulator.email ?? '',
  }
}
