/** A field of `letter-fields.ts` as far as these fields need one. */
type RecordField = {
  name: string
  label: string
  source: 'case' | 'clock' | 'regulator' | 'breach' | 'organisation'
  hint: string
  optional: boolean
  long: boolean
  many: boolean
  columns?: { key: string; label: string; optional: boolean }[]
}
type More = Partial<Pick<RecordField, 'optional' | 'long' | 'many' | 'columns'>>

const field = (
  source: RecordField['source'],
  name: string,
  label: string,
  hint: string,
  more: More = {},
): RecordField => ({ name, label, source, hint, optional: false, long: false, many: false, ...more })

const optional = { optional: true }
const long = { long: true }
const many = { many: true }

/**
 * Common fields whose values stand in the records of a case: the complaint's points and appeal, the regulator's
 * matter, the breach with its notices; and those of a version of our own policy. Filled by `letter-records.ts`.
 */
export const RECORD_FIELDS: readonly RecordField[] = [
  field('case', 'handlerName', 'Who looks into it', 'name who looks into it', optional),
  field('case', 'settledIssues', 'Points already settled', 'list what is settled', {
    ...many,
    ...optional,
    columns: [
      { key: 'issue', label: 'Your point', optional: false },
      { key: 'finding', label: 'What we decided', optional: false },
    ],
  }),
  field('case', 'openIssues', 'Points still open', 'list what is open', { ...many, ...optional }),
  field('case', 'lessons', 'What changes', 'list what will be different', { ...many, ...optional }),
  field('case', 'appealDate', 'Appeal received', 'give the date'),
  field('clock', 'appealDueDate', 'Decision due', 'give the date'),
  field('case', 'reviewerName', 'Who decides', 'name who decides', optional),
  field('case', 'appealReasons', 'Reasons', 'say why', long),
  field('case', 'chronology', 'What happened, in order', 'list what happened', {
    ...many,
    ...optional,
    columns: [
      { key: 'when', label: 'When', optional: false },
      { key: 'what', label: 'What', optional: false },
    ],
  }),
  field('regulator', 'regulatorContact', 'Whom at the regulator', 'name who writes to us', optional),
  field(
    'regulator',
    'regulatorReference',
    'Regulator’s reference',
    'give the regulator’s reference',
    optional,
  ),
  field('regulator', 'regulatorLetterDate', 'When the regulator wrote', 'give the date'),
  field('regulator', 'regulatorAbout', 'What the regulator asks about', 'say what it is about', {
    ...long,
    ...optional,
  }),
  field('breach', 'breachName', 'Name of the breach', 'name the breach'),
  field('breach', 'breachHappened', 'What happened', 'say what happened', long),
  field('breach', 'breachWhen', 'When it happened', 'say when, or roughly when'),
  field('breach', 'breachAware', 'When we became aware', 'give the date and the time'),
  field('breach', 'breachAwareBecause', 'Why from then', 'say what made it clear', { ...long, ...optional }),
  field('breach', 'breachData', 'Kinds of information', 'say what kinds of information', long),
  field('breach', 'breachPeople', 'Whose information', 'say whose information', long),
  field('breach', 'breachPeopleCount', 'How many people', 'give the number, or say that it is not known yet'),
  field(
    'breach',
    'breachRecordCount',
    'How many records',
    'give the number, or say that it is not known yet',
  ),
  field('breach', 'breachConsequences', 'What it may lead to', 'say what it may mean for people', long),
  field('breach', 'breachContact', 'Whom to ask', 'name who can be asked, and how', long),
  field('breach', 'breachMeasures', 'Measures, with their days', 'list what is done about it', {
    ...many,
    columns: [
      { key: 'what', label: 'What', optional: false },
      { key: 'when', label: 'When', optional: true },
    ],
  }),
  field('breach', 'breachActions', 'Measures', 'list what is done about it', many),
  field('breach', 'breachMissing', 'What is not known yet', 'say what will follow', { ...long, ...optional }),
  field('breach', 'peopleTold', 'Telling the people', 'say whether the people are told', long),
  field('breach', 'authorityTold', 'When the regulator was told', 'give the date'),
  field('breach', 'otherAgencies', 'Who else was told', 'list who else was told, and why', {
    ...many,
    ...optional,
  }),
  field('breach', 'firstNoticeDate', 'When the first notice went out', 'give the date'),
  field('breach', 'delayReason', 'Reason for the delay', 'say why the notice comes late', long),
  field('organisation', 'policyName', 'Policy', 'name the policy'),
  field('organisation', 'policyVersion', 'Version', 'name the version', optional),
  field('organisation', 'policyEffective', 'In effect from', 'give the date'),
  field('organisation', 'policyChange', 'What changes', 'say what changes', long),
  field('organisation', 'policyWeb', 'Where to read it', 'give the web address', optional),
]
