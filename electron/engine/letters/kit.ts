import { shortLetterDate } from '#shared/domain/letter-date.ts'
import type { OfficeWords } from '#shared/domain/letter-words.ts'
import { encode } from 'uqr'
import type { RecoveryKitSheet } from './printable.ts'

/** Groups of four symbols in a recovery code. */
const GROUPS = 21

/**
 * The tree that kit.typ walks: words, facts, groups, and the QR code of the symbols as rows of 1 (dark) and 0.
 * Throws on a code of the wrong length or alphabet; the message holds none of it.
 */
export function kitInput(sheet: RecoveryKitSheet, words: OfficeWords): unknown {
  if (sheet.groups.length !== GROUPS || sheet.groups.some((group) => !/^[2-9A-HJ-NP-Z]{4}$/.test(group))) {
    throw new Error('a recovery code has 21 groups of four symbols')
  }
  const [language = 'en', region] = words.language.split('-')
  const [year, month, day] = sheet.date.split('-').map(Number)
  // Level Q survives a coffee ring; the border is the paper's own white.
  const code = encode(sheet.groups.join(''), { ecc: 'Q', border: 0, boostEcc: false })
  const { kit } = words
  const head = `#${sheet.auditHead.n}`
  return {
    language,
    region: region?.length === 2 ? region.toLowerCase() : null,
    date: { year, month, day },
    labels: kit,
    facts: [
      { label: kit.fileId, value: sheet.fileId },
      { label: kit.madeOn, value: shortLetterDate(sheet.date, words) },
      { label: kit.auditTrail, value: `${head} ${sheet.auditHead.words}` },
    ],
    groups: sheet.groups,
    qr: code.data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    small: [`${kit.key}: ${sheet.keyDerivation}`, `${kit.auditTrail} ${head}: ${sheet.auditHead.hex}`],
  }
}
