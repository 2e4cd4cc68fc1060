import { counted, grouped, kindNames, wordFor } from './words.ts'

/** What is said of a case that would come in; the shape of the contract's preview. */
type Preview = {
  readonly organisation: string
  readonly madeOn: string
  readonly audit: string
  readonly reference: string
  readonly keepsReference: boolean
  readonly kind: string
  readonly kinds: readonly string[]
  readonly person: string
  readonly received: string | null
  readonly counts: {
    readonly events: number
    readonly correspondence: number
    readonly letters: number
    readonly sheets: number
    readonly documents: number
  }
  readonly absent: readonly { readonly name: string }[]
  readonly absentCount: number
  readonly officers: readonly string[]
  readonly peopleApart: number
  readonly unknown: readonly string[]
  readonly here: { readonly reference: string } | null
}

const documents = (count: number) => counted(count, 'document')

function whatIn({ kind, kinds }: Preview): string {
  return (kinds.length > 0 ? kinds : [kind]).map((one) => wordFor(kindNames, one)).join(', ')
}

function contentsOf({
  counts: { events, correspondence, letters, sheets, documents: files },
}: Preview): string {
  return [
    [events, counted(events, 'event')],
    [correspondence, counted(correspondence, 'piece of correspondence', 'pieces of correspondence')],
    [letters, counted(letters, 'letter')],
    [sheets, counted(sheets, 'form')],
    [files, documents(files)],
  ]
    .flatMap(([count, words]) => (count === 0 ? [] : [words]))
    .join(', ')
}

/** What has to be known before a case is taken in, each a sentence. */
function notesOf(preview: Preview): string[] {
  const { absentCount, officers, peopleApart, unknown, keepsReference, reference } = preview
  return [
    ...(keepsReference
      ? []
      : [
          `${reference} is or was another case here, so this one gets the next reference. It is found by the old one too.`,
        ]),
    ...(absentCount > 0
      ? [
          `${documents(absentCount)} ${absentCount === 1 ? 'is' : 'are'} not in this file: ${absentCount === 1 ? 'its name and hash come' : 'their names and hashes come'} in, ${absentCount === 1 ? 'it' : 'they'} cannot be opened.`,
        ]
      : []),
    ...(officers.length > 0
      ? [
          `${officers.join(', ')} ${officers.length === 1 ? 'stands' : 'stand'} in its history and ${officers.length === 1 ? 'is' : 'are'} not offered as ${officers.length === 1 ? 'an officer' : 'officers'} here.`,
        ]
      : []),
    ...(peopleApart > 0
      ? [
          `${counted(peopleApart, 'person', 'people')} of this case ${peopleApart === 1 ? 'is' : 'are'} known here under other details and ${peopleApart === 1 ? 'comes' : 'come'} in beside them; nobody’s details are changed.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Not known to this version of Redress: ${unknown.join(', ')}. Dates that rest on it cannot be computed.`,
        ]
      : []),
  ]
}

/** The words of saving a whole case and reading one back. */
export const caseArchiveText = {
  whatIn,
  contentsOf,
  notesOf,
  save: {
    menu: 'Save the whole case…',
    noCase: 'no case is open',
    title: 'Save the whole case',
    lead: 'Everything that is recorded of this case, so that it can be kept elsewhere or read back into a case file as it was. Internal notes are in it: it is not for the person.',
    form: 'What to save',
    zip: (count: number, size: string) =>
      count === 0 ? 'Case archive (.zip)' : `Case archive (.zip) with ${documents(count)}, ${size}`,
    zipHint: 'One file that can be read back without a loss.',
    json: 'JSON alone',
    jsonHint: 'Documents are named by their hash; their bytes are not in it.',
    encrypt: 'Encrypt it with a password',
    encryptHint: 'AES-256. Without the password nobody can open it, Redress neither.',
    leftOut:
      'Links to other cases stay here, and so do drafts that were not saved and earlier versions of what was changed.',
    do: 'Save…',
    short: 'Choose a password first',
    differs: 'The passwords differ',
    cancel: 'Cancel',
    close: 'Close',
    building: 'Saving…',
    zipName: (reference: string) => `case-${reference}.zip`,
    jsonName: (reference: string) => `case-${reference}.json`,
    written: (name: string) => `${name} is saved. That it left is recorded in the audit trail.`,
    hash: 'SHA-256',
  },
  read: {
    command: 'Read a case back…',
    entry: 'A whole case that was saved',
    entryHint: 'A case archive (.zip) or the JSON of a case, from this or another case file.',
    title: 'Read a case back',
    lead: 'A case that Redress saved, from this or another case file. It comes in as it was: days, events, officers, documents. Nothing is written before you have seen what it is.',
    choose: 'Choose a file…',
    other: 'Choose another file…',
    reading: 'Reading the file…',
    password: 'Password of the archive',
    unlock: 'Open',
    facts: {
      reference: 'Reference',
      what: 'What',
      person: 'Person',
      received: 'Received',
      from: 'Saved by',
      contents: 'In it',
      trail: 'Audit trail then',
    },
    from: (organisation: string, day: string) => `${organisation}, ${day}`,
    notes: 'Before it comes in',
    absent: 'Not in the file',
    moreAbsent: (count: number) => `and ${grouped(count)} more`,
    dates:
      'Dates are computed with the law and the days of this file. Links to other cases did not come along.',
    hereTitle: (reference: string) => `This case is here already, as ${reference}`,
    here: 'A case is never written over.',
    open: 'Open it',
    run: 'Take the case in',
    running: 'Taking the case in…',
    cancel: 'Cancel',
    doneTitle: (reference: string) => `${reference} is in this file`,
    done: (count: number) =>
      count === 0
        ? 'The audit trail says when it was read back and by whom.'
        : `With ${documents(count)}. The audit trail says when it was read back and by whom.`,
    go: 'Go to the case',
    again: 'Read another case',
    readOnly: 'The file is open for reading only',
    close: 'Close',
  },
  origin: (organisation: string, madeOn: string, readOn: string, officer: string) =>
    `Read back on ${readOn} by ${officer}, from what ${organisation} saved on ${madeOn}. Entries before that are in the audit trail it comes from.`,
  lines: (preview: Preview): string[] => [
    `${preview.reference}: ${whatIn(preview)}, ${preview.person}${preview.received === null ? '' : `, received ${preview.received}`}`,
    `  saved by ${preview.organisation} on ${preview.madeOn}, audit trail ${preview.audit}`,
    `  ${contentsOf(preview)}`,
    ...notesOf(preview).map((note) => `  ${note}`),
    ...preview.absent.map(({ name }) => `  not in the file: ${name}`),
    ...(preview.here === null ? [] : [`  It is in this file already, as ${preview.here.reference}.`]),
  ],
  nothingWritten: 'Nothing was written.',
  passwordWrong: 'This is not the password of the archive. Nothing was changed.',
  done: (reference: string) => `Read back as ${reference}.`,
} as const
