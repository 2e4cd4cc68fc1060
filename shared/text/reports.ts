import { counted, grouped } from './words.ts'

/** The months of a year. */
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const

/** "Jan" for `2026-01`. */
export function monthShort(month: string): string {
  return monthNames[Number(month.slice(5, 7)) - 1]?.slice(0, 3) ?? month
}

/** "Jan 2026" for `2026-01`. */
export function monthWords(month: string): string {
  return `${monthShort(month)} ${month.slice(0, 4)}`
}

/** "23" or "23.5": a measured number with at most one decimal. */
export function measured(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? grouped(value) : value.toFixed(1)
}

function than(difference: number, before: string): string {
  return `${difference > 0 ? 'more' : 'fewer'} than in ${before}`
}

/** Words of the Reports screen: what was done in a year. */
export const reportsText = {
  title: 'Reports',
  lead: 'What came in, how it was answered and how long it took. Counted from what is recorded in each case.',
  closeToast: 'Close',
  year: 'Year',
  previousYear: 'The year before',
  nextYear: 'The year after',
  firstMonth: 'A year begins in',
  yearFrom: (month: string) => `Year from ${month}`,
  kinds: 'Kinds',
  allKinds: 'All kinds',
  requests: 'All requests',
  csvMenu: {
    button: 'CSV',
    numbers: 'All numbers…',
    cases: 'The cases behind a number',
    parts: {
      received: 'Received',
      answered: 'Answered',
      original: 'By the original date',
      onTime: 'By the extended date',
      extension: 'Only by the extended date',
      late: 'Late',
      undated: 'No fixed date',
      extended: 'Extended',
      paused: 'Paused',
      unanswered: 'Closed without an answer',
      closed: 'Closed',
      open: 'Open at the end',
      overdue: 'Overdue today',
      outcomes: 'Outcomes',
      grounds: 'Grounds for refusing',
      appeals: 'Appeals',
      breaches: 'Breaches',
    },
  },
  pdfMenu: {
    button: 'Yearly report (PDF)',
    exact: 'With the numbers of this page…',
    exactHint: 'for the house',
    rounded: 'Rounded to five…',
    roundedHint: 'for publication: nobody can be recognised',
    written: (name: string) => `${name} is written.`,
  },
  table: 'Table',
  chart: 'Chart',
  csvWord: 'CSV',
  csvOf: (what: string) => `CSV of the cases behind “${what}”`,
  tableOf: (what: string) => `“${what}” as a table`,
  chartOf: (what: string) => `“${what}” as a chart`,

  /** The numbers by their key, as lines of a list. */
  numbers: {
    received: 'Received',
    answered: 'Answered',
    original: 'By the original date',
    extension: 'Only by the extended date',
    late: 'Late',
    undated: 'No fixed date',
    unanswered: 'Closed without an answer',
    closed: 'Closed',
    open: 'Open at the end',
    extended: 'Extended',
    paused: 'Paused',
    pausedDays: 'Days paused',
    medianDays: 'Median days',
    longestDays: 'Longest (days)',
  },
  overdueNow: 'Overdue today',
  monthLine: (received: number, answered: number, late: number, open: number | null) =>
    `${received} received, ${answered} answered, ${late} late${open === null ? '' : `, ${open} open`}`,

  figures: {
    received: 'received',
    answered: 'answered',
    original: 'by the original date',
    onTime: 'by the extended date',
    median: 'median days',
    late: 'late',
    share: (some: number, all: number) => `${grouped(some)} of ${grouped(all)}`,
    extended: (some: number, all: number, extended: number) =>
      `${grouped(some)} of ${grouped(all)}, ${grouped(extended)} extended`,
    longest: (days: number) => `longest ${counted(days, 'day')}`,
    noAnswers: 'nothing was answered',
    noDates: 'no answer had a fixed date',
    noReasons: (none: number) =>
      none === 0 ? 'each has a recorded reason' : `${grouped(none)} without a recorded reason`,
    allInTime: 'no answer was late',
    open: (open: number, ended: boolean) => `${grouped(open)} open ${ended ? 'at the end' : 'now'}`,
    overdue: (n: number) => `${grouped(n)} overdue today`,
    closedToo: (closed: number) => `${grouped(closed)} closed`,
    /** Beside the year before, by its name: "2025", or "the year before" where a year has no number of its own. */
    more: (difference: number, before: string) =>
      difference === 0
        ? `as many as in ${before}`
        : `${grouped(Math.abs(difference))} ${than(difference, before)}`,
    points: (difference: number, before: string) =>
      difference === 0
        ? `the same as in ${before}`
        : `${counted(Math.abs(difference), 'point')} ${than(difference, before)}`,
    days: (difference: number, before: string) =>
      difference === 0
        ? `the same as in ${before}`
        : `${measured(Math.abs(difference))} ${than(difference, before)}`,
  },
  yearBefore: 'the year before',

  charts: {
    timeliness: 'Timeliness',
    timelinessMeta: 'answers by month',
    volume: 'Volume',
    volumeMeta: 'received and open by month',
    kinds: 'By kind',
    kindsMeta: 'a case with several rights stands under each',
    whyLate: 'Why late',
    days: 'Median days to the answer',
    outcomes: 'Outcomes',
    outcomesMeta: (n: number) => counted(n, 'request'),
    findings: 'Complaints',
    findingsMeta: (n: number) => counted(n, 'issue'),
    grounds: 'Grounds for refusing',
    groundsMeta: (n: number) => `${counted(n, 'ground')}, in part or whole`,
    channels: 'How they came',
    regimes: 'By law',
    appeals: 'Appeals',
    breaches: 'Breaches',
    openShort: 'open',
    openOf: (n: number) => `${grouped(n)} open at its end`,
    lateOf: (n: number) => `${grouped(n)} late`,
  },
  legend: {
    original: 'by the original date',
    extension: 'only by the extended date',
    late: 'late',
    undated: 'no fixed date',
  },
  /** A chart read out: its name, then each month. */
  chartSentence: (what: string, months: readonly string[]) => `${what} by month: ${months.join('; ')}.`,
  months: 'Month',
  kind: 'Kind',
  total: 'Total',
  tableCaption: (what: string, from: string, to: string) => `${what}, ${from} – ${to}`,
  nothingHere: {
    whyLate: 'No answer was late.',
    outcomes: 'Nothing was decided.',
    findings: 'No complaint was answered.',
    grounds: 'Nothing was refused.',
    days: 'Nothing was answered.',
    received: 'Nothing came in.',
    appeals: 'No appeal came in.',
    breaches: 'No breach became known.',
  },
  noReason: 'No reason recorded',
  ownGround: 'A ground of our own',
  undecided: 'No outcome recorded',
  appeals: {
    upheld: 'Our decision stood',
    changed: 'Overturned',
    withdrawn: 'Withdrawn',
    open: 'Not decided yet',
  },
  breaches: {
    inTime: 'Authority told in time',
    late: 'Authority told late',
    told: 'Authority told, no fixed date',
    notTold: 'Authority not told',
    peopleTold: 'People told',
  },
  risk: {
    pending: 'Risk not assessed',
    'no-risk': 'No risk',
    risk: 'Risk',
    'high-risk': 'High risk',
  },
  oneCase: 'one case',
  oneCaseNote:
    'A number marked with a dot covers one case only. Whoever knows of that case may recognise it: think of that before the report leaves the house.',
  destroyedNote: (n: number) =>
    `${counted(n, 'destroyed case')} ${n === 1 ? 'goes' : 'go'} on counting: only the numbers of ${n === 1 ? 'it' : 'them'} were kept.`,
  definitions: 'What the numbers mean',
  definitionList: [
    'Received: reached us in the year; for a breach, the day we became aware.',
    'Answered: every request of the case has its answer, or was withdrawn after another was answered; counted on the day of the last answer. A case opened again wants its answer again.',
    'Original date: the one that held before any extension, the earliest of law and promise. Extended date: the one that held in the end. Days that the law leaves out are already in both.',
    'Late: answered after the extended date. A case without an answer is not late here; it is overdue, whenever it came in.',
    'Outcomes and grounds count in the month of the answer, or of closing where there was none.',
    'Open: not closed when the month was over.',
    'A later correction changes the numbers of earlier years, because they are counted anew each time.',
  ],
  empty: {
    title: 'Nothing to count yet',
    text: 'As soon as cases are logged, this page shows what came in each month, how much was answered on time, and why not.',
    action: 'Log the first case',
  },
  emptyYear: {
    title: (year: string) => `Nothing happened in ${year}`,
    text: 'No case came in, was answered or was open then.',
  },
  loading: 'Counting…',
  csv: {
    fileName: (part: string, from: string, to: string) => `report-${part}-${from}-to-${to}.csv`,
    written: (name: string, rows: number) => `${name} is written, ${counted(rows, 'line')}.`,
  },
} as const

/** Commands of the Reports screen. */
export const reportsCommands = {
  go: 'Go to Reports',
  numbers: 'Export all numbers of the year…',
  pdf: 'Yearly report as PDF…',
  notShown: 'no report is shown',
} as const
