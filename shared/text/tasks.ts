import { counted } from './words.ts'

/** The words of tasks and playbooks. */
export const tasksText = {
  title: 'Tasks',
  open: (open: number, all: number) => (open === 0 ? 'all done' : `${open} of ${all} to do`),
  add: 'Add a task',
  start: 'Start a playbook…',
  keep: 'Keep as a playbook…',
  empty:
    'A playbook puts the steps of a case like this on a list, each with a day that moves with the clock.',
  doneOn: (date: string) => `Done ${date}`,
  noDay: 'No day yet',
  waits: 'Its clock has no date yet',
  change: 'Change…',
  remove: 'Remove',
  more: (title: string) => `More about ${title}`,
  before: 'Show what is done',
  fewer: 'Hide what is done',
  /** Behind a day that hangs on a clock. */
  tie: (days: number, unit: 'days' | 'working-days', clock: string) => {
    const length = counted(
      Math.abs(days),
      unit === 'days' ? 'day' : 'working day',
      unit === 'days' ? 'days' : 'working days',
    )
    if (days === 0) return `on the day of ${clock}`
    return days < 0 ? `${length} before ${clock}` : `${length} after ${clock}`
  },
  clocks: {
    received: 'receipt',
    respond: 'the answer’s due date',
    acknowledge: 'the acknowledgement’s due date',
    progress: 'the progress report’s due date',
    transfer: 'the transfer’s due date',
    controller: 'the day the controller is owed it',
  },
  playbook: {
    title: 'Start a playbook',
    which: 'Playbook',
    own: 'Your own',
    request: 'For',
    owner: 'Who does it',
    nobody: 'Nobody yet',
    steps: 'Steps',
    there: 'already in the case',
    begin: (count: number) => (count === 0 ? 'Nothing chosen' : `Add ${counted(count, 'task', 'tasks')}`),
    forget: 'Remove this playbook',
    forgetText: 'Tasks made with it stay where they are.',
    guidance: 'This is guidance of the program, not law. The dates of the law stand on the clock.',
    cancel: 'Cancel',
    close: 'Close',
  },
  keepAs: {
    title: 'Keep the tasks as a playbook',
    text: 'For cases of the same kind. Days that hang on a clock go on doing so; other days are kept as days after receipt.',
    name: 'Name of the playbook',
    save: 'Keep',
  },
  today: {
    title: 'To do',
    more: (count: number) => `${count} more`,
  },
} as const
