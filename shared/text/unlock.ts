import { counted } from './words.ts'

/** The sentence that creation, backup and settings repeat word for word. */
export const nobodyElse =
  'Without the passphrase or the recovery kit, nobody can open this file, including us.'

const NOTHING_LOST = 'Nothing you typed is lost.'

/** Words of the window in which a passphrase is typed: welcome, unlock, recovery kit, new file, change. */
export const unlockText = {
  neverNetwork: 'Redress never uses the network',
  windowWords: { minimise: 'Minimise', maximise: 'Maximise or restore', close: 'Close' },
  passphraseWords: { show: 'Show the passphrase', hide: 'Hide the passphrase', capsLock: 'Caps Lock is on' },
  closeLabel: 'Close',
  cannotStart: 'Redress could not start.',
  demonstration:
    'Demonstration only: this window runs on an old Electron that gets no security updates. Keep no real data here.',
  broken: {
    what: 'Something went wrong while Redress was drawing this window.',
    safe: 'No case file was touched.',
    again: 'Open it again',
  },

  welcome: {
    title: 'Answer people on time, and be able to show it.',
    titleLines: ['Answer people on time,', 'and be able to show it.'],
    lead: 'Redress keeps every privacy request, complaint and breach in one encrypted file on your own disk. It works out each date, says why, and never uses the network.',
    create: {
      title: 'Create a case file',
      text: 'About three minutes. You choose a passphrase and print a recovery kit.',
    },
    open: { title: 'Open a case file', text: 'From this computer, a disk or a backup' },
    sample: {
      label: 'Answer due',
      date: 'Monday 6 July',
      chip: '8 working days left',
      line: 'Received 28 May, paused 6 days, today 24 June, due Monday 6 July.',
      received: '28 May',
      receivedNote: 'received',
      paused: ['paused', '6 days'],
      today: 'today',
      due: '6 Jul',
      dueNote: 'due',
      steps: [
        'The request arrived on 28 May',
        'One month, to 28 June',
        'Six days paused for a question we asked',
        'A Saturday, so the next working day',
      ],
      caption: 'Every date explains itself. An example, with invented data.',
    },
  },

  unlock: {
    title: (name: string) => `Unlock ${name}`,
    titleNone: 'Unlock a case file',
    lead: {
      started: 'Type the passphrase of this case file.',
      officer: (at: string) => `You locked it at ${at}. ${NOTHING_LOST}`,
      idle: (at: string) => `Locked at ${at} because nothing was typed for a while. ${NOTHING_LOST}`,
      suspend: (at: string) => `Locked at ${at} because the computer went to sleep. ${NOTHING_LOST}`,
      screen: (at: string) => `Locked at ${at} because the screen was locked. ${NOTHING_LOST}`,
      'engine-stopped': (at: string) =>
        `The part of Redress that holds the file stopped at ${at}. Everything confirmed is in the file. Look at the last entry after unlocking.`,
      'passphrase-changed': (at: string) =>
        `The passphrase was changed at ${at}. From now on the new one opens this file.`,
    },
    passphrase: 'Passphrase',
    submit: 'Unlock',
    opening: 'Opening the file',
    empty: 'Type the passphrase first.',
    noFile: 'Choose a case file first.',
    useKit: 'Use recovery kit…',
    recent: 'Recent case files',
    notPresent: 'Not found where it was',
    backup: (days: number) => (days <= 0 ? 'Backup of today' : `Backup ${counted(days, 'day', 'days')} old`),
    neverBackedUp: 'No backup known',
    openAnother: 'Open another file…',
    chooseAgain: 'Choose the file again…',
    newFile: 'New case file…',
    forget: (name: string) => `Forget ${name}`,
    remember: 'Show the name of this file here next time',
    rememberText: 'Whoever uses this computer can then read it, without the passphrase.',
  },

  kit: {
    title: 'Open with the recovery kit',
    lead: (name: string) => `Type or paste the 21 groups of the sheet for ${name}.`,
    leadNone: 'Choose the case file, then type the 21 groups of its sheet.',
    code: 'Recovery code',
    codeHint: 'Small letters and gaps are fine. The sheet never uses 0, 1, I or O.',
    progress: (groups: number) => `${groups} of 21 groups`,
    groups: 'What was typed, group by group',
    group: (n: number, text: string) => `Group ${n}: ${text}`,
    groupWrong: (n: number, text: string) => `Group ${n}: ${text}, look at this one again`,
    missing: 'missing',
    unknownSymbols: (symbols: string, groups: string) =>
      `${symbols} is never used on the sheet. Look at group ${groups} again.`,
    mistypedIn: (n: number) => `Group ${n} does not match its check. Compare it with the sheet.`,
    tooFew: (left: number) => `${counted(left, 'symbol is', 'symbols are')} still missing.`,
    tooMany: (more: number) => `There ${more === 1 ? 'is one symbol' : `are ${more} symbols`} too many.`,
    submit: 'Open the file',
    back: 'Back to the passphrase',
    after: 'Opening with the kit leaves the passphrase as it is.',
  },
} as const
