import { counted, grouped } from './words.ts'

/** What is said on a clock of a case whose version of the law this program does not know. */
export const versionNotes = {
  unknown: ({ id, version, used }: { id: string; version: string; used: string }) =>
    `This case was opened under ${id} ${version}, which this Redress does not know. Its dates are computed with ${used}, the newest it has; a newer Redress may give other dates.`,
} as const

/** How many laws have a newer version and what that does, for the line on Today and in Settings. */
export type LawSummary = {
  readonly laws: number
  readonly moving: number
  readonly earlier: number
  readonly moved: number
}

/** "2 laws have a newer version: 3 dates move, 2 of them earlier." Empty when there is nothing to say. */
export function lawLine({ laws, moving, earlier, moved }: LawSummary): string {
  const newer =
    laws === 0
      ? ''
      : `${counted(laws, 'law has', 'laws have')} a newer version: ${movingWords(moving, earlier)}.`
  const byItself =
    moved === 0
      ? ''
      : `The ${moved === 1 ? 'date of 1 case' : `dates of ${grouped(moved)} cases`} moved with newer calendars.`
  return [newer, byItself].filter((part) => part !== '').join(' ')
}

function movingWords(moving: number, earlier: number): string {
  if (moving === 0) return 'no date moves'
  const dates = moving === 1 ? 'the date of 1 case moves' : `the dates of ${grouped(moving)} cases move`
  if (earlier === 0) return `${dates}, none earlier`
  if (earlier === moving) return moving === 1 ? `${dates} earlier` : `${dates}, all earlier`
  return `${dates}, ${grouped(earlier)} of them earlier`
}

/** Words of the Law updates screen. */
export const lawUpdatesText = {
  title: 'Law updates',
  command: 'Go to Law updates',
  show: 'See what changes',
  waiting: 'Weighing the open cases…',
  lead: 'A case keeps the version of the law it was opened under, until you take a newer one over.',
  views: {
    label: 'What the newer versions do',
    moves: 'Dates move',
    words: 'Only words or sources differ',
    same: 'Not affected',
    kept: 'Kept',
    moved: 'Moved by newer calendars',
  },
  columns: {
    reference: 'Reference',
    person: 'Person',
    kind: 'Type',
    duty: 'Date of',
    before: 'Date now',
    after: 'Date then',
    change: 'Change',
    reason: 'Kept because',
    beforeMove: 'Before',
    afterMove: 'Now',
  },
  table: {
    label: 'Cases under an older version',
    select: (reference: string) => `Select ${reference}`,
    selectAll: 'Select all cases of this list',
    none: '–',
  },
  fields: {
    due: '',
    safe: 'safe date',
    extendedDue: 'extended date',
    latestIfExtended: 'latest if extended',
    noticeBy: 'notice of extension',
  },
  duty: (clock: string, field: string) => (field === '' ? clock : `${clock}, ${field}`),
  noDate: 'no date',
  change: {
    none: 'Unchanged',
    earlier: (days: number) => `${counted(days, 'day', 'days')} earlier`,
    later: (days: number) => `${counted(days, 'day', 'days')} later`,
    sameDay: (earlier: boolean) => (earlier ? 'Earlier that day' : 'Later that day'),
    past: (words: string) => `${words}, past`,
    appears: 'A date comes in',
    goes: 'No date any more',
    others: (count: number) => `+${count} more`,
  },
  count: (count: number) => counted(count, 'case', 'cases'),
  keys: (view: string) => [
    { keys: 'Enter', text: view === 'moved' ? 'opens' : 'compares' },
    { keys: 'Space', text: 'selects' },
  ],
  selection: {
    count: (count: number) => `${grouped(count)} selected`,
    clear: 'Clear',
    accept: 'Take newer law over…',
    keep: 'Keep the old…',
    acknowledge: 'Take note',
  },
  acceptSafe: (count: number) => `Take over where no date moves (${grouped(count)})…`,
  acknowledgeAll: (count: number) => `Take note of all ${grouped(count)}`,
  packs: {
    label: 'What changed',
    close: 'Close what changed',
    step: (from: string, to: string) => `${from} → ${to}`,
    asAt: (date: string) => `Checked on ${date}`,
    cases: (count: number) => counted(count, 'open case', 'open cases'),
  },
  empty: {
    all: {
      title: 'No newer law for any open case',
      text: 'When a newer Redress brings a newer version of a law, this place shows what it changes, case by case, before you take it over.',
    },
    view: { title: 'No case here', text: 'The other lists above hold the cases.' },
  },
  confirm: {
    title: (count: number) =>
      count === 1
        ? 'Take the newer law over in this case?'
        : `Take the newer law over in ${grouped(count)} cases?`,
    moving: (count: number, earlier: number) => {
      if (count === 1) return earlier === 1 ? 'A date moves earlier.' : 'A date moves, and not earlier.'
      const dates = `The dates of ${grouped(count)} cases move`
      return earlier === 0
        ? `${dates}, none of them earlier.`
        : `${dates}, ${grouped(earlier)} of them earlier.`
    },
    nearest: (date: string, count: number) =>
      count === 1 ? `It is then ${date}.` : `The nearest of the earlier dates is ${date}.`,
    past: (count: number, of: number) =>
      of === 1
        ? 'That day is past already: the answer becomes late.'
        : `${counted(count, 'of them is', 'of them are')} past already: those answers become late.`,
    still: 'No date moves.',
    rest: 'Nothing else changes. The audit trail keeps who took it over and when; there is no way back.',
    yes: 'Take over',
    no: 'Cancel',
  },
  keep: {
    title: (count: number) =>
      count === 1
        ? 'Keep the older version in this case?'
        : `Keep the older version in ${grouped(count)} cases?`,
    text: 'Dates stay as they are. What is kept stays listed under Kept, and is offered again when the next version comes.',
    reason: 'Keep it because',
    hint: 'The answer is written and goes out this week',
    yes: 'Keep the older version',
    missing: 'Give a reason first',
    no: 'Cancel',
  },
  done: {
    accepted: (count: number) => `${counted(count, 'case is', 'cases are')} under the newest law.`,
    kept: (count: number) => `${counted(count, 'case keeps', 'cases keep')} the older version.`,
    seen: (count: number) =>
      `The audit trail says that you know of ${counted(count, 'moved date', 'moved dates')}.`,
  },
  close: 'Close',
  movedNote:
    'These dates moved although nothing was entered in the case: calendars, the office’s zone, or the reckoning of Redress changed. They hold already.',
  compare: {
    trail: 'Back to the list',
    open: 'Open the case',
    now: 'As it is',
    then: 'With the newer law',
    due: (date: string) => `Due ${date}`,
    noDate: 'No date',
    changed: 'Differs',
    none: 'Nothing this case rests on has changed. Its dates and reasons stay as they are.',
    papers:
      'Its dates and reasons stay as they are. What letters quote besides, the regulator or the ways to complain, differs.',
    gone: 'There is no such duty.',
    upToDate: 'The case has the newest versions.',
    kept: (officer: string, date: string, reason: string) => `Kept by ${officer} on ${date}: ${reason}`,
    change: (duty: string, before: string, after: string) => `${duty}: ${before} → ${after}`,
    verdict: (duty: string, before: string, after: string, change: string) =>
      [`${duty}: ${before} → ${after}.`, `${change}.`] as const,
  },
  ofCase: {
    title: 'Opened under',
    newer: 'Newer version available',
    kept: 'Older version kept; compare',
    unknown: (newest: string) => `not known to this Redress; ${newest} is used`,
  },
} as const
