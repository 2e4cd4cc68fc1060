import { counted, grouped } from './words.ts'

/** Words of the frame around every screen of the work window. */
export const appText = {
  productName: 'Redress',
  places: {
    today: 'Today',
    cases: 'Cases',
    reports: 'Reports',
    laws: 'Laws & profiles',
    calendars: 'Holidays & closures',
    settings: 'Settings',
  },
  setUp: 'Set up',
  newCase: 'New case',
  search: 'Search cases, or type a command',
  lock: 'Lock',
  frame: {
    menu: 'Menu',
    sidebar: 'Show or hide the sidebar',
    back: 'Back',
    forward: 'Forward',
    minimise: 'Minimise',
    maximise: 'Maximise or restore',
    close: 'Close',
    navigation: 'Places',
    skipToMain: 'Skip to the page',
  },
  closeLabel: 'Close',
  /** What is due, for the sidebar; read out as one phrase. */
  overdueCount: (n: number) => `${grouped(n)} overdue`,
  status: {
    neverBackedUp: 'No backup yet',
    backup: (days: number) =>
      days <= 0 ? 'Verified backup: today' : `Verified backup: ${counted(days, 'day', 'days')}`,
    audit: (n: number) => `Audit trail #${grouped(n)}`,
  },
  notice: {
    demonstration:
      'Demonstration only: this window runs on an old Electron that gets no security updates. Keep no real data here.',
    readOnly: 'Reading only: this file is in a place where Redress may not write. Nothing can be changed.',
    noKit:
      'No recovery kit yet. If the passphrase is lost, the kit is the only other way to open this file, even for us.',
    oldKit:
      'The recovery kit is out of date: it was made before the passphrase was changed and does not open this file any more.',
    makeKit: 'Make recovery kit…',
    makingKit: 'Making the recovery kit…',
    later: 'Later',
  },
  idle: {
    warning: (seconds: number) =>
      `Redress locks in ${counted(seconds, 'second', 'seconds')}, because nothing is typed.`,
    what: 'Half-written text is kept, encrypted.',
    spoken: 'Redress locks in half a minute, because nothing is typed. Any key keeps it open.',
    stay: 'Stay unlocked',
  },
  officer: {
    title: 'Who is working now?',
    text: 'Your name stands beside what you record. Redress takes your word for it.',
    choose: (name: string) => `I am ${name}`,
  },
  broken: {
    title: 'This screen has stopped',
    what: 'Something went wrong while Redress was drawing this screen.',
    safe: 'Nothing is lost: what was saved is in the encrypted file, and half-written text is kept there too.',
    now: 'Open the screen again, or go to Today. If it happens again, lock the file and unlock it.',
    again: 'Open it again',
    today: 'Go to Today',
  },
  loading: 'Opening the case file',
  cannotStart: 'This window could not read the case file.',
  tryAgain: 'Try again',
} as const

/** The names of keys as key hints show them. */
export const keyNames = {
  mod: 'Ctrl',
  modMac: '⌘',
  alt: 'Alt',
  altMac: '⌥',
  shift: 'Shift',
  shiftMac: '⇧',
  left: '←',
  right: '→',
  comma: ',',
  enter: '↵',
  escape: 'Esc',
} as const
