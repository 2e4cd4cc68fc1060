import { newPasswordText } from './new-password.ts'
import { draftText } from './drafts.ts'
import { auditCalls } from './audit-calls.ts'
import { languageName } from './letter-checks.ts'
import { counted, joinWords, kindInSentence, wordFor } from './words.ts'

/** The words of the case's tabs: correspondence, documents, letters, audit; and of the disclosure package. */
export const caseTabsText = {
  close: 'Close',
  correspondence: {
    list: 'Correspondence',
    log: 'Log correspondence',
    logCall: 'Log call',
    goOn: 'Go on writing',
    from: (name: string) => `From ${name}`,
    to: (name: string) => `To ${name}`,
    callFrom: (name: string) => `Call from ${name}`,
    callTo: (name: string) => `Call to ${name}`,
    internal: 'Internal note',
    nobody: 'somebody',
    noSubject: 'No subject',
    files: (count: number) => counted(count, 'attachment'),
    startsClock: 'Starts the clock',
    letter: (title: string) => `Letter: ${title}`,
    line: (to: string, when: string) => `to ${to}, ${when}`,
    noText: 'No text was written down.',
    at: (date: string, time: string) => `${date}, ${time}`,
    empty: {
      title: 'Nothing filed yet',
      text: 'What the person wrote, what we wrote and what was said on the telephone belongs here.',
    },
    side: 'Facts about this entry',
    dates: {
      title: 'Three dates',
      written: 'Written',
      received: 'Received',
      sent: 'Sent',
      happened: 'Dated',
      logged: 'Logged',
      unknown: 'not known',
      by: (when: string, officer: string) => `${when} by ${officer}`,
      clock: 'The clock uses this one',
    },
    channel: 'Channel',
    letterTitle: 'Letter',
    attachments: 'Attachments',
    saveCopy: 'Save copy…',
    contact: {
      title: 'What is known',
      number: 'Number',
      address: 'Address',
      trackedNumber: 'Tracked number',
      deliveredOn: 'Delivered on',
      identity: 'Was it asked who they are?',
      identityShort: 'Identity',
      identityHint: 'A question only the person can answer often does.',
      identities: {
        'not-asked': 'Not asked',
        verified: 'Asked, and the answer fits',
        'not-verified': 'Asked, and it does not fit',
      },
      asked: 'What was asked or shown',
      askedHint: 'The question, or the kind of document. Never the answer or a number.',
    },
    form: {
      titles: {
        'e-mail': 'Log correspondence',
        letter: 'Log post',
        phone: 'Log a call',
        'web-form': 'Log correspondence',
        'in-person': 'Log a visit',
        courier: 'Log post',
        'through-customer': 'Log correspondence',
        other: 'Log correspondence',
      },
      restored: draftText.restored,
      direction: 'Direction',
      in: 'Came in',
      out: 'Went out',
      internal: 'Internal',
      channel: 'Channel',
      received: 'Received on',
      sent: 'Sent on',
      happened: 'Date',
      time: 'Time',
      timeHint: '24 hours, 09:40.',
      dated: 'Date written on it',
      datedHint: 'Only where it differs.',
      from: 'From',
      to: 'To',
      subject: 'Subject',
      body: 'Text',
      callBody: 'What was said',
      attach: 'Attach file…',
      removeFile: (name: string) => `Take ${name} off this entry`,
      filesStay: 'A file taken off stays among the documents of the case.',
      dateMissing: 'Give the day.',
      timeUnread: 'Write it as 09:40.',
      empty: 'Write a subject or a text, or attach a file.',
      save: 'File it',
      discard: 'Discard',
      saved: 'Filed',
      dropped: 'The entry is dropped.',
      undo: 'Undo',
    },
  },
  documents: {
    hash: 'SHA-256',
    saved: (name: string) => `${name} is written`,
    attached: (name: string) => `${name} is attached`,
    jsonName: (reference: string) => `${reference}.json`,
  },
  package: {
    ...newPasswordText,
  },
  letters: {
    written: 'Letters of this case',
    write: 'Write a letter',
    suggested: 'Suggested now',
    others: 'Every other letter that fits this case',
    all: 'Every letter that fits this case',
    about: 'About which request',
    aboutAll: 'All of the case',
    language: 'In which language',
    languageName,
    languageOnly: (language: string) => `${languageName(language)} only`,
    aboutOne: (kind: string, position: number) => `${position}. ${wordFor(kindInSentence, kind)}`,
    draft: 'Draft',
    final: 'Final',
    openLetter: (title: string) => `Open ${title}`,
    saved: (when: string) => `saved ${when}`,
    finalised: (when: string) => `finalised ${when}`,
    sent: (date: string) => `sent ${date}`,
    notSent: 'not recorded as sent',
    columns: { letter: 'Letter', status: 'Status', date: 'Date', hash: 'SHA-256' },
    empty: 'No letter has been written in this case.',
    none: 'No letter fits this case.',
  },
  audit: {
    lead: 'Each entry carries a hash of the one before, so a later change or gap is found when the file is verified; who sat at the computer and what its clock said is taken on trust.',
    table: 'Audit trail of this case',
    n: 'No.',
    at: 'Time',
    officer: 'Officer',
    what: 'What',
    hash: 'Hash',
    zone: (zone: string) => `Times of ${zone}`,
    earlier: 'Show earlier entries',
    empty: 'Nothing is recorded for this case yet.',
    system: 'Redress',
  },
} as const

const auditTables = {
  case: 'the case',
  person: 'a person',
  party: 'who is part of the case',
  request: 'a request',
  issue: 'an issue',
  review: 'an appeal',
  breach: 'the breach',
  event: 'an event',
  attachment: 'a document',
  correspondence: 'correspondence',
  correspondence_attachment: 'an attachment of correspondence',
  letter: 'a letter',
  export: 'what left as a file',
  case_link: 'a link to another case',
  package_document: 'a document of the package',
  redaction: 'a blacked-out place',
  package_release: 'a release of the package',
  package_built: 'what went out',
  finding_override: 'why something found stays in',
  as_pictures: 'that a document goes as pictures',
  decision_ground: 'a ground of the decision',
  sheet: 'a form',
  sheet_event: 'which event a form recorded',
  guard_override: 'what the law says against it',
  case_apart: 'that another case is no relation',
  law_kept: 'the choice of a version of the law',
  date_move: 'that a date moved',
  imported_row: 'the row it was imported from',
  read_back: 'where it was read back from',
  attachment_absent: 'that a document did not come along',
  officer: 'an officer',
  organisation: 'the organisation',
} as const

const auditVerbs = { add: 'Added', change: 'Changed', remove: 'Removed' } as const

const auditFields = {
  handler_id: 'handler',
  outcome_reason: 'reason of the outcome',
  finding_reason: 'reason of the finding',
  fields: 'values',
  content: 'words',
  state: 'status',
  sha256: 'SHA-256',
  head: 'audit head',
  attachment_id: 'PDF',
  finalised_at: 'time of finalising',
  their_reference: 'their reference',
  calendar_id: 'calendar',
  reviewer_id: 'reviewer',
  facts: 'facts',
  ground: 'ground',
} as const

/** The row that the title of a call speaks of already. */
const auditMain: Readonly<Record<string, string>> = {
  'sheets.add': 'add sheet',
  'records.searchPdf': 'add export',
  'cases.recordEvent': 'add event',
  'cases.addCorrespondence': 'add correspondence',
  'cases.attach': 'add attachment',
  'letters.begin': 'add letter',
  'letters.fill': 'change letter fields',
  'letters.explainDate': 'change letter fields',
  'letters.discard': 'remove letter',
  'out.dateAnnex': 'add export',
  'out.caseJson': 'add export',
  'out.packageZip': 'add export',
  'disclosure.build': 'add export',
  'out.regulatorBundle': 'add export',
  'out.regulatorBundlePdf': 'add export',
}

/**
 * "Changed a letter: words and values" for `change letter content fields`, the way an audit entry names its row;
 * empty where the title of the call says it already.
 */
export function auditDetail(call: string, what: string): string {
  if (auditMain[call] === what) return ''
  const [op = '', table = '', ...fields] = what.split(' ')
  const verb = wordFor(auditVerbs, op)
  const names = fields.map((field) => wordFor(auditFields, field).replaceAll('_', ' '))
  const thing = wordFor(auditTables, table).replaceAll('_', ' ')
  return op !== 'change' || names.length === 0 ? `${verb} ${thing}` : `${verb} ${thing}: ${joinWords(names)}`
}

/** What the officer did, "Case logged" for `cases.log`; the call's own name where no words are known. */
export function auditTitle(call: string): string {
  return wordFor(auditCalls, call)
}

/** "PDF", "Picture", "E-mail": what kind of file it is, for people. */
export function fileKind(mediaType: string): string {
  const exact: Readonly<Record<string, string>> = {
    'application/pdf': 'PDF',
    'message/rfc822': 'E-mail',
    'application/vnd.ms-outlook': 'E-mail',
    'application/json': 'JSON',
    'text/csv': 'CSV',
    'text/plain': 'Text',
    'text/html': 'Web page',
    'application/zip': 'ZIP',
    'application/msword': 'Document',
    'application/vnd.ms-excel': 'Spreadsheet',
  }
  const found = Object.hasOwn(exact, mediaType) ? exact[mediaType] : undefined
  if (found !== undefined) return found
  if (mediaType.startsWith('image/')) return 'Picture'
  if (mediaType.startsWith('audio/')) return 'Sound'
  if (mediaType.startsWith('video/')) return 'Film'
  if (mediaType.includes('spreadsheet')) return 'Spreadsheet'
  if (mediaType.includes('wordprocessing') || mediaType.includes('opendocument.text')) return 'Document'
  return 'File'
}

/** "9f3c 41d7 … 07be": a SHA-256 short enough for a row, long enough to compare by eye. */
export function shortHash(hex: string): string {
  return hex === '' ? '–' : `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-4)}`
}
