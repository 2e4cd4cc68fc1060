import { sizeWords } from './certificate.ts'
import { counted, grouped } from './words.ts'

const states = {
  destroy: 'Destroy',
  anonymise: 'Destroy, keep numbers',
  review: 'Look at it again',
  'no-rule': 'No rule fits',
  held: 'On hold',
  keep: 'Keep',
} as const

/** What went out as files, by the name of the call that wrote them. */
const exportNames: Readonly<Record<string, (count: number) => string>> = {
  'out.packageZip': (n) => counted(n, 'disclosure package'),
  'disclosure.build': (n) => counted(n, 'disclosure package'),
  'out.regulatorBundle': (n) => counted(n, 'bundle for the regulator', 'bundles for the regulator'),
  'out.regulatorBundlePdf': (n) =>
    counted(n, 'bundle for the regulator as PDF', 'bundles for the regulator as PDF'),
  'out.caseJson': (n) => counted(n, 'copy of the case', 'copies of the case'),
  'out.dateAnnex': (n) => counted(n, 'annex on a date', 'annexes on dates'),
  'records.searchPdf': (n) => counted(n, 'record of searches', 'records of searches'),
}

/** Words of the Retention screen. */
export const retentionText = {
  title: 'Retention',
  place: 'Retention',
  command: 'Go to Retention',
  rules: 'Rules…',
  details: 'Why',
  close: 'Close',
  waiting: 'Looking through the closed cases…',
  views: {
    label: 'What is to be done',
    destroy: 'Destroy',
    review: 'Review',
    keep: 'Keep',
    held: 'On hold',
    certificates: 'Certificates',
  },
  leads: {
    destroy:
      'Their time is over. Nothing is destroyed by itself: choose cases, see exactly what goes, then decide.',
    review: 'Their time is over, or no rule says how long. Keep them longer with a reason, or let them go.',
    keep: 'Closed cases whose time is not over yet, the next one first.',
    held: 'A legal hold stops everything, also in cases that are still open. Nothing here can be destroyed until the hold is lifted.',
    certificates: 'What was destroyed, when, by whom and under which rule. A certificate names no person.',
  },
  noRules: 'No rule says how long closed cases are kept, so all of them wait under Review.',
  addRule: 'Add a rule…',
  columns: {
    reference: 'Reference',
    person: 'Person',
    kind: 'Type',
    closedOn: 'Closed',
    until: 'Kept until',
    why: 'Why',
    then: 'Then',
    destroyedAt: 'Destroyed',
    officer: 'By',
    rule: 'Rule',
    reason: 'Reason',
    rows: 'Records',
  },
  states,
  open: 'open',
  none: '–',
  table: {
    label: 'Cases by how long they are kept',
    certificates: 'Certificates of destruction',
    select: (reference: string) => `Select ${reference}`,
    selectAll: 'Select all of this list',
  },
  count: (view: string, n: number) =>
    view === 'certificates' ? counted(n, 'certificate') : counted(n, 'case'),
  keys: [
    { keys: 'Enter', text: 'shows why' },
    { keys: 'Space', text: 'selects' },
  ],
  selection: {
    count: (n: number) => `${grouped(n)} selected`,
    tooMany: 'At most 1,000 at a time',
    clear: 'Clear',
    destroy: 'Destroy…',
    early: 'Destroy before its time…',
    keepLonger: 'Keep longer…',
    letGo: 'Let go…',
    hold: 'Place a hold…',
    lift: 'Lift the hold…',
    pdf: 'Certificate PDF…',
    heldHint: 'On hold: cannot be destroyed',
  },
  empty: {
    all: {
      title: 'No closed case yet',
      text: 'When a case is closed, a rule says how long it is kept. What is over comes up here; nothing is destroyed by itself.',
    },
    destroy: { title: 'Nothing to destroy', text: 'No case is over whose rule says that it goes.' },
    review: { title: 'Nothing to look at again', text: 'No case waits for a decision on its keeping.' },
    keep: { title: 'Nothing is being kept', text: 'No closed case is within its time.' },
    held: {
      title: 'No legal hold',
      text: 'Place one when a court, a regulator or a claim needs a case: until it is lifted nobody can destroy it.',
    },
    certificates: {
      title: 'No certificate yet',
      text: 'Each destroyed case leaves one: what went, under which rule, when and by whom, without a name.',
    },
  },
  inspector: {
    nothing: 'Open a line to see why its day is what it is.',
    why: (reference: string) => `Why ${reference}`,
    openCase: 'Open the case',
    rules: 'Rules in use',
    noRules: 'None yet.',
    rule: (length: string, then: string) => `${length}, then: ${then}`,
    backups: 'Backups',
    backupsText:
      'What is destroyed stays in older backups until their files are destroyed. Say how long they are kept, and previews and certificates say until when.',
    backupDays: 'Days a backup is kept',
    saveDays: 'Save',
    certificate: 'Certificate',
  },
  certificateFacts: {
    destroyed: 'Destroyed',
    by: 'By',
    rule: 'Rule',
    noRule: 'None',
    reason: 'Reason',
    records: 'Records',
    files: 'Files',
    people: 'People',
    backups: 'In backups',
    sized: (files: number, bytes: number) => (files === 0 ? '0' : `${grouped(files)} (${sizeWords(bytes)})`),
  },
  pdf: {
    name: (references: readonly string[]) =>
      references.length === 1
        ? `${references[0] ?? ''}-certificate.pdf`
        : `destruction-${references.length}-cases.pdf`,
    written: (name: string) => `${name} is written`,
  },
  reason: {
    label: 'Because',
    missing: 'Give a reason first',
    cancel: 'Cancel',
    hold: {
      title: (n: number) => (n === 1 ? 'Place a legal hold?' : `Place a legal hold on ${grouped(n)} cases?`),
      text: 'Until it is lifted nothing of it can be destroyed, whatever a rule says. The case stays editable.',
      hint: 'Claim before the tribunal, file 12/2026',
      do: 'Place the hold',
      done: (n: number) => `A legal hold lies on ${counted(n, 'case')}.`,
    },
    lift: {
      title: (n: number) => (n === 1 ? 'Lift the hold?' : `Lift the hold of ${grouped(n)} cases?`),
      text: 'Its rule counts again at once; a case whose time is over then comes up for destruction.',
      hint: 'The claim was withdrawn on 3 March',
      do: 'Lift the hold',
      done: (n: number) => `The hold of ${counted(n, 'case')} is lifted.`,
    },
    keep: {
      title: (n: number) => (n === 1 ? 'Keep it longer?' : `Keep ${grouped(n)} cases longer?`),
      text: 'A rule that keeps a case even longer stays as it is.',
      until: 'Keep until',
      dayMissing: 'Choose a day first',
      hint: 'A second request from the same person is still open',
      do: 'Keep longer',
      done: (n: number) => `${counted(n, 'case is', 'cases are')} kept longer.`,
    },
    go: {
      title: (n: number) => (n === 1 ? 'Let it go?' : `Let ${grouped(n)} cases go?`),
      text: 'Nothing is destroyed now: the cases move to Destroy, where what goes is shown first.',
      hint: 'Nothing in it is needed any more',
      do: 'Let go',
      done: (n: number) => `${counted(n, 'case')} may go.`,
    },
  },
  destroy: {
    title: (n: number) => (n === 1 ? 'Destroy this case?' : `Destroy ${grouped(n)} cases?`),
    counting: 'Counting what goes…',
    noWay: 'There is no way back: not by Undo, and not from this file.',
    goes: 'What goes',
    stays: 'What stays',
    beyond: 'What we cannot reach',
    early: (n: number) =>
      n === 1
        ? 'The time of one case is not over. Say why it goes before its day.'
        : `The time of ${grouped(n)} cases is not over. Say why they go before their day.`,
    blocked: (reference: string, why: 'open' | 'held', reason: string) =>
      why === 'open'
        ? `${reference} is open and stays.`
        : `${reference} is on hold and stays${reason === '' ? '.' : `: ${reason}`}`,
    noBackup: 'No backup of this file was ever verified. Make one first if anything else in it matters.',
    labels: {
      cases: 'Cases',
      records: 'Records',
      files: 'Files',
      people: 'People',
      traces: 'Traces',
      certificate: 'Certificate',
      named: 'Our records',
      backups: 'Backups',
      out: 'Went out',
      disk: 'The disk',
    },
    more: (shown: readonly string[], rest: number) =>
      rest > 0 ? `${shown.join(', ')} and ${grouped(rest)} more` : shown.join(', '),
    records: (events: number, correspondence: number, letters: number, sheets: number) =>
      [
        counted(events, 'event'),
        correspondence > 0 ? counted(correspondence, 'message') : '',
        letters > 0 ? counted(letters, 'letter') : '',
        sheets > 0 ? counted(sheets, 'form') : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    noFiles: 'None',
    files: (n: number, bytes: number) => `${counted(n, 'file')}, ${sizeWords(bytes)}`,
    file: (name: string, bytes: number) => `${name} (${sizeWords(bytes)})`,
    people: (n: number) => (n === 0 ? 'Nobody' : `${counted(n, 'person', 'people')} known from there only`),
    traces: (drafts: number, texts: number) =>
      [
        counted(texts, 'text of the search index', 'texts of the search index'),
        drafts > 0 ? counted(drafts, 'draft') : '',
        'all earlier versions',
      ]
        .filter((part) => part !== '')
        .join(', '),
    peopleStay: (n: number) => `${counted(n, 'person', 'people')} another case names`,
    certificate: (n: number) =>
      `${n === 1 ? 'One' : grouped(n)} without a name, and the audit trail’s entries without content`,
    named: (n: number) => `${counted(n, 'entry names', 'entries name')} a case that is gone then`,
    backup: (day: string, goneBy: string) =>
      goneBy === '' ? `${day}, until its file is destroyed` : `${day}, until ${goneBy}`,
    noBackups: 'None that Redress verified holds them',
    exports: (parts: readonly string[], sent: number) =>
      [
        ...parts,
        ...(sent > 0 ? [`${counted(sent, 'sent message or letter', 'sent messages and letters')}`] : []),
      ].join(', '),
    nothingOut: 'Nothing that Redress knows of',
    exported: (kind: string, n: number) => exportNames[kind]?.(n) ?? counted(n, 'file'),
    disk: 'A solid-state disk can hold older encrypted pages until it uses them again',
    keepNumbers: 'Keep one line of numbers for the reports',
    keepNumbersText: 'Type, law, months, days taken and outcome. It cannot be led back to anybody.',
    reason: 'Because',
    reasonHint: 'Their time is over (no name: this stays on the certificate)',
    typed: (word: string) => `Type ${word} to confirm`,
    word: (n: number) => `destroy ${n}`,
    do: (n: number) => (n === 1 ? 'Destroy the case' : `Destroy ${grouped(n)} cases`),
    nothing: 'Nothing can be destroyed',
    missing: 'Give a reason first',
    cancel: 'Cancel',
    done: (n: number) => (n === 1 ? 'The case is destroyed.' : `${grouped(n)} cases are destroyed.`),
    doneText: 'The certificates are under Certificates.',
  },
} as const
