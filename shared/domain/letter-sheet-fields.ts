import type { LetterField } from './letter-fields.ts'

const fromCase = (
  name: string,
  label: string,
  hint: string,
  more: Partial<Pick<LetterField, 'optional' | 'long' | 'many' | 'columns' | 'choices'>> = {},
): LetterField => ({ name, label, source: 'case', hint, optional: false, long: false, many: false, ...more })

const optional = { optional: true }
const long = { long: true }

/**
 * Fields whose values stand on a sheet of the case already, so that nobody writes them twice: the fee, the question to
 * a third party, the worksheet of an objection, the limit on use, the consent, the searches. `sheetValues` fills them.
 */
export const SHEET_FIELDS: readonly LetterField[] = [
  {
    ...fromCase('recipientName', 'Who it goes to', 'name who it goes to'),
    source: 'person',
  },
  {
    ...fromCase('recipientAddress', 'Their address', 'give the address for the envelope', {
      optional: true,
      long: true,
    }),
    source: 'person',
  },
  fromCase('feeAmount', 'Amount', 'give the amount and the currency'),
  fromCase('feeGround', 'Why a fee is asked for', 'say why, as it continues “because”', long),
  fromCase('consultedAbout', 'What they are asked about', 'say which information it is', long),
  fromCase('consultedOn', 'Asked on', 'give the date', optional),
  fromCase('consultationAnswerBy', 'Answer wanted by', 'give the date'),
  fromCase('consultationView', 'What they told us', 'say in a few words what they told us', {
    ...long,
    ...optional,
  }),
  fromCase('consultationDecision', 'What we decided', 'say what was decided', long),
  fromCase('consultationReason', 'Why', 'say why', long),
  fromCase('restrictedData', 'Information with limited use', 'say which information it is', long),
  fromCase('restrictedSince', 'Limited since', 'give the date'),
  fromCase('restrictionGround', 'Why the use is limited', 'say why, as it continues “because”', long),
  fromCase('restrictionEnds', 'Limit lifted on', 'give the date'),
  fromCase('restrictionEndReason', 'Why it is lifted', 'say why, as it continues “because”', long),
  fromCase('objectionPurpose', 'What the objection is about', 'say what we use the information for', long),
  fromCase('objectionSituation', 'What they told us', 'sum up their situation and reasons', long),
  fromCase('objectionReason', 'Our reasons', 'say why we go on', long),
  fromCase('objectionSafeguards', 'How we protect them', 'name the safeguards', { ...long, ...optional }),
  fromCase('objectionDecided', 'Since when', 'give the date'),
  fromCase('consentPurposes', 'What the consent was for', 'list the uses that have ended', { many: true }),
  fromCase('consentStoppedOn', 'Use ended on', 'give the date'),
  fromCase('searchesAsked', 'Where to search', 'name the system and what to search for', {
    many: true,
    columns: [
      { key: 'system', label: 'System', optional: false },
      { key: 'terms', label: 'Search for', optional: false },
      { key: 'period', label: 'Period', optional: true },
    ],
  }),
  fromCase('searchAnswerBy', 'Answer wanted by', 'give the date'),
  fromCase('askedFor', 'What we asked for', 'say what was asked, as it continues “we asked you”', long),
  fromCase('askedOn', 'Asked on', 'give the date'),
  fromCase('withdrawnOn', 'Withdrawn on', 'give the date'),
]

/** Fields that stand on the envelope and not in the text. */
export const ENVELOPE_FIELDS: readonly string[] = ['recipientName', 'recipientAddress']

/** The field of that name that a sheet fills, undefined when there is none. */
export function sheetField(name: string): LetterField | undefined {
  return SHEET_FIELDS.find((field) => field.name === name)
}
