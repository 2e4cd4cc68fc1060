import { counted, grouped } from './words.ts'

/** Why telling somebody of a breach stands as it does; the sentence of its law comes before. */
export const breachDutyText = {
  assessFirst: 'Assess the risk first.',
  decidedYes: 'The assessment decides that they are told.',
  decidedNo: 'The assessment decides that they are not told.',
  resultYes: (result: string) => `The result is ${result}.`,
  exception: {
    protected: 'Not needed: nobody else can read the data.',
    removed: 'Not needed: the high risk is gone.',
    'public-notice': 'Told in public, because telling each would be out of proportion.',
  },
  results: { pending: 'not assessed', 'no-risk': 'no risk', risk: 'a risk', 'high-risk': 'a high risk' },
} as const

const risks = {
  pending: 'Not assessed',
  'no-risk': 'No risk',
  risk: 'Risk',
  'high-risk': 'High risk',
} as const

/** The words of the register of breaches. */
export const breachesText = {
  title: 'Breaches',
  go: 'Go to Breaches',
  log: 'Log a breach',
  risks,
  views: {
    label: 'Which breaches',
    open: 'Open',
    'needs-notice': 'Needs notice',
    notified: 'Notified',
    closed: 'Closed',
    all: 'All',
  },
  find: { label: 'Find a breach', placeholder: 'Find a breach' },
  found: (total: number) => `${grouped(total)} found`,
  clear: 'Clear',
  columns: {
    reference: 'Reference',
    title: 'What happened',
    aware: 'Aware since',
    due: 'Tell authority by',
    left: 'Time left',
    risk: 'Risk',
    people: 'People',
    told: 'People told',
    stage: 'Stage',
    handler: 'Handler',
  },
  table: { label: 'Register of breaches', open: (reference: string) => `Open ${reference}`, none: '–' },
  about: (people: number) => `about ${grouped(people)}`,
  unknown: 'unknown',
  told: { told: 'Told', 'not-owed': 'Not needed', owed: 'To be told', open: 'Not decided' },
  authority: { told: 'Told', late: 'Told late', 'not-owed': 'Not needed' },
  status: {
    count: (total: number) => counted(total, 'breach', 'breaches'),
    keys: [
      { keys: '↑ ↓', text: 'move' },
      { keys: 'Enter', text: 'open' },
      { keys: '/', text: 'find' },
    ],
  },
  waiting: (count: number) => `${grouped(count)} ${count === 1 ? 'needs' : 'need'} notice`,
  empty: {
    file: {
      title: 'No breaches',
      text: 'When data is lost, changed or seen by the wrong person, log it here at once. The hours run from the minute you know. Every breach stays on record, also one nobody has to be told of.',
    },
    view: {
      title: 'None of this kind',
      text: 'Choose another view, or look at all breaches.',
      action: 'All breaches',
    },
    found: { title: 'Nothing matches', text: 'No breach of this view has these words.', action: 'Clear' },
  },
} as const
