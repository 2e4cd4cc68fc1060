import { counted, grouped } from './words.ts'

type Said = (count: number, value: string) => string

/** What is worth knowing of how a mail is made, by its code: a sentence or two. */
export const mailNoteText = {
  signed: () => 'Signed, not checked: your mail program can tell whether the signature is good.',
  'signed-opaque': () =>
    'The whole message lies inside its signature (smime.p7m), which is kept. Open it in your mail program to read it.',
  encrypted: () =>
    'Encrypted: the words cannot be read here. The original is kept; open it in your mail program and file what it says.',
  'html-as-text': () => 'The message is a web page and shown as plain text. Nothing in it was run.',
  remote: (count) => `${counted(count, 'remote picture or file', 'remote pictures or files')} not loaded.`,
  'active-files': (count, value) =>
    `${counted(count, 'attachment')} that can run something: ${value}. Kept as they are, never opened here.`,
  'hidden-signs': () =>
    'Signs that cannot be seen, or that turn the direction of writing, were taken out of a name or the subject.',
  nested: (count) => `${counted(count, 'message')} inside this one, kept as attachments.`,
  'nested-deep': () => 'Messages inside messages beyond the sixth are kept and not read.',
  'tnef-read': () => 'The attachments came packed by Outlook (winmail.dat) and were unpacked.',
  'tnef-unread': () =>
    'The attachments are packed by Outlook (winmail.dat) and could not be unpacked. The package is kept; ask the sender to send them as ordinary attachments.',
  'files-lost': (count) =>
    `${counted(count, 'attachment')} without content: a link to a file elsewhere, or damaged.`,
  'files-left': (count) =>
    `${counted(count, 'attachment')} beyond the first 99 stay in the original and are not listed on their own.`,
  'text-cut': () =>
    'The text is longer than a million characters and is cut here. The original holds all of it.',
  'encoding-unknown': (_, value) =>
    `The message is written in an encoding Redress does not know (${value}); letters may be wrong. The original is kept.`,
  'no-date': () => 'The message bears no date.',
  'date-unread': (_, value) => `The date on the message cannot be read: “${value}”.`,
  'date-without-zone': () => 'The date on the message names no time zone.',
  'never-sent': () => 'A draft: nothing says that it was ever sent. The date is that of its making.',
  bounce: () => 'A delivery report: a message did not arrive.',
  'read-receipt': () => 'A read receipt.',
  invitation: () => 'An invitation to a meeting. Nothing was put into a calendar.',
} as const satisfies Readonly<Record<string, Said>>

/** Why a mail may belong to a case, as it follows its reference. */
export const mailReasonText = {
  draft: 'a draft written there',
  thread: 'same thread',
  'reference-in-subject': 'its reference is in the subject',
  'reference-in-text': 'its reference is in the text',
  person: 'from or to the person',
  agent: 'from or to who writes for them',
  party: 'from or to somebody in the case',
} as const

/** The words of the screen on which mail comes in. */
export const mailText = {
  title: 'Mail in',
  command: 'Take in mail…',
  button: 'Mail in…',
  caseButton: 'Take in mail…',
  drop: 'Drop mail here to read it',
  dropNote: 'Files saved as .eml or .msg, or a folder of them. Nothing is filed until you say so.',
  empty: {
    title: 'Take in mail',
    text: 'Drop messages saved from your mail program (.eml, .msg) or choose them. Redress reads them here, suggests the case they belong to, and files them with the original when you say so.',
  },
  forCase: (reference: string) => `Suggested first: ${reference}, where you came from.`,
  choose: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  more: 'More…',
  clear: 'Clear the list',
  list: 'Messages',
  side: 'Where it goes',
  noSubject: 'No subject',
  nobody: 'Nobody named',
  noText: 'No text in this message.',
  from: 'From',
  to: 'To',
  cc: 'Copy to',
  replyTo: 'Answers to',
  file: 'File',
  dated: 'Date on it',
  notDated: 'none',
  attachments: 'Attachments',
  original: (name: string, size: string) => `${name}, ${size}`,
  originalKept: 'The original is kept byte for byte, with its SHA-256.',
  notes: 'Worth knowing',
  progress: (read: number, all: number) => `Reading ${grouped(read)} of ${grouped(all)}`,
  leftOut: (count: number) =>
    `${counted(count, 'more message')} in the folder: take in these first, then choose the folder again.`,
  notMail: (count: number) =>
    `${counted(count, 'file')} left out: no .eml and no .msg. Documents are attached in the case.`,
  state: {
    waiting: 'waiting to be read',
    reading: 'being read',
    failed: 'cannot be read',
    notFiled: 'not filed',
    filed: (reference: string) => `filed in ${reference}`,
    add: (reference: string) => `to ${reference}`,
    leave: 'left out',
    open: 'to be decided',
  },
  direction: {
    label: 'Direction',
    in: 'Came in',
    out: 'Sent by us',
    outNote: 'The sender is your organisation: filed as sent, on its own date.',
  },
  how: 'How it is filed',
  date: { in: 'Received on', out: 'Sent on' },
  dateFrom: {
    server: 'By the stamp of the mail server.',
    mail: 'By the date on the message.',
    today: 'Today, because the message does not say.',
  },
  where: {
    title: 'Case',
    none: 'No case fits by thread, reference or address.',
    because: (reasons: readonly string[]) => reasons.join(', '),
    other: 'Another case',
    otherLabel: 'Reference of the case',
    otherHint: 'As in QH-2026-0127.',
    find: 'Take this case',
    notFound: 'There is no case with this reference.',
    leave: 'Leave it out',
    here: 'the case you came from',
  },
  add: (reference: string) => `Add to ${reference}`,
  addNone: 'Add to a case: choose which',
  newCase: 'New case from this mail',
  filed: {
    same: (reference: string, date: string) =>
      `Filed already in ${reference}, on ${date}. It is not filed twice.`,
    alike: (reference: string, date: string) =>
      `A message with the same identification is filed in ${reference}, on ${date}; the two files differ. A sent copy and a received one do, and so does a forged one.`,
    open: 'Open the case',
    again: 'File this one too',
  },
  done: (reference: string, files: number) =>
    files === 0 ? `Filed in ${reference}` : `Filed in ${reference} with ${counted(files, 'attachment')}`,
  openCase: 'Open case',
  many: {
    file: (count: number) => `File ${counted(count, 'message')}`,
    none: 'Nothing to file yet: choose a case for a message',
    summary: (add: number, open: number, left: number, filed: number, failed: number) =>
      [
        add > 0 ? `${grouped(add)} to be filed` : '',
        open > 0 ? `${grouped(open)} to be decided` : '',
        left > 0 ? `${grouped(left)} left out` : '',
        filed > 0 ? `${grouped(filed)} filed` : '',
        failed > 0 ? `${grouped(failed)} cannot be read` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    confirmTitle: (count: number) => `File ${counted(count, 'message')}?`,
    confirmText: (count: number, cases: number) =>
      count === 1
        ? 'It becomes correspondence of its case, with its original and its attachments.'
        : `They become correspondence of ${counted(cases, 'case')}, each with its original and its attachments.`,
    confirm: (count: number) => (count === 1 ? 'File it' : 'File them'),
    cancel: 'Not yet',
    filing: (done: number, all: number) => `Filing ${grouped(done)} of ${grouped(all)}`,
    doneAll: (count: number) => `${counted(count, 'message')} filed`,
    notFiled: (count: number) =>
      `${counted(count, 'message')} could not be filed; the list says which and why.`,
  },
  readOnly: 'The case file is open for reading only: nothing can be filed.',
  close: 'Close',
} as const
