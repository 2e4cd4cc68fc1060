import { counted, grouped } from './words.ts'

/** The size of a file in the largest unit that leaves a number of at least 1, "3.4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte', 'bytes')
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  if (bytes < 1_000_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`
}

/** Words of the Settings screens. */
export const settingsText = {
  title: 'Settings',
  navigation: 'Parts of the settings',
  sections: {
    organisation: 'Organisation',
    security: 'Security & backup',
    officers: 'Officers',
    law: 'Law & promises',
    appearance: 'Appearance',
    about: 'About',
  },
  closeLabel: 'Close',
  saved: 'Saved',
  readOnly: 'The file is open for reading only, so this cannot be changed.',

  organisation: {
    lead: 'Letters take their letterhead and signature from here.',
    letterhead: 'Letterhead',
    name: 'Name',
    nameMissing: 'Give the name of the organisation.',
    address: 'Postal address',
    addressHint: 'One line of the envelope each',
    email: 'E-mail for privacy matters',
    phone: 'Phone',
    web: 'Web page',
    officerTitle: 'Letters are signed by',
    officerTitleHint: 'A title such as Privacy Officer',
    time: 'Dates and calendar',
    calendar: 'Calendar of working days',
    calendarHint: 'Its weekends and holidays count wherever a law speaks of working days.',
    zone: 'Time zone',
    zoneHint: 'In which “today” is read',
    place: 'State or province',
    placeHint: 'Only where the law differs by place, as US-CA',
    placeUnfit: 'Two letters, a hyphen, and the code of the place: US-CA.',
    language: 'Language of letters',
    languageHint: 'As in en-GB',
    languageUnfit: 'A language tag such as en or en-GB.',
    fixed: 'Fixed for this file',
    prefix: 'Prefix of references',
    profile: 'Handling profile',
    save: 'Save changes',
    nothingChanged: 'Nothing changed yet',
    saved: 'The organisation is saved. New letters use it.',
    undo: 'Discard changes',
  },

  register: {
    title: 'Cases kept elsewhere',
    import: 'Import a register',
    text: 'A spreadsheet with the cases of before becomes cases here. You see every row first, and can take the whole import back. Kept mappings are listed there too.',
    open: 'Import…',
  },

  security: {
    keys: 'Keys',
    passphrase: 'Passphrase',
    passphraseText: 'Opens this file. Redress keeps no copy of it.',
    change: 'Change…',
    kit: 'Recovery kit',
    kitNever: 'None yet. It is the only other way to open this file.',
    kitOld: (date: string) =>
      `Made on ${date}, before the passphrase was changed: it no longer opens this file.`,
    kitCurrent: (date: string) => `Made on ${date}. Opens the file without the passphrase.`,
    makeKit: 'Make kit…',
    makeKitAgain: 'Save again…',
    kitSaved: (name: string) =>
      `The recovery kit is saved as ${name}. Print it, then keep the paper away from this computer.`,
    kitFile: (file: string) => `${file} recovery kit.pdf`,
    lock: 'Lock',
    idle: 'When nothing is typed for',
    idleText: 'Warns 30 seconds before. Half-written text is kept, encrypted.',
    minutes: (n: number) => counted(n, 'minute', 'minutes'),
    sleep: 'When the computer sleeps or its screen locks',
    sleepText: 'Where the desktop announces it; otherwise the time above holds.',
    backup: 'Backup',
    backUpNow: 'Back up now',
    backingUp: 'Backing up',
    backupNote: 'The copy is read back to the last page before it counts. Saving waits meanwhile.',
    neverBackedUp: 'Never backed up',
    neverBackedUpText: 'If this disk fails, everything in the file is gone. Keep a copy on another one.',
    backedUp: (date: string) => `Backed up and read back, ${date}`,
    changesSince: (n: number) =>
      n === 0 ? 'Nothing changed since then.' : `${counted(n, 'change', 'changes')} since then.`,
    backupFile: (file: string, date: string) => `${file} ${date}.redress`,
    backupDone: (name: string) => `Backed up to ${name}`,
    backupDoneText: (bytes: number, entries: number) =>
      `${sizeText(bytes)}, read back to the last page; the audit trail matches to entry #${grouped(entries)}.`,
    sameKeys: 'A backup opens with the passphrase and the kit of the day it was made.',
    proof: 'Proof',
    verify: 'Verify now',
    verifying: 'Reading every page and entry',
    verifyTitle: 'Pages, rows and audit trail',
    verifyText: 'Reads the whole file and checks each row against the audit trail.',
    verifiedOk: (entries: number) =>
      `Intact: every page, and all ${counted(entries, 'audit entry', 'audit entries')}.`,
    verifiedBad: (problems: number) => `${counted(problems, 'problem', 'problems')} found`,
    verifiedBadText:
      'The file was left as it is. Keep it, and restore the latest good backup to go on working.',
    problemEntry: (n: number) => `Audit entry #${grouped(n)}`,
    head: (n: number) => `Audit trail head #${grouped(n)}`,
    headText:
      'These six words stand for the whole history up to now. Letters, kits and backups carry the words of their day: whoever kept one can show that nothing before it was changed.',
    copyHead: 'Copy',
    headCopied: 'The head of the audit trail is on the clipboard.',
    limits:
      'What this does not prove: somebody with the passphrase can rewrite the whole history, as long as no letter, kit or backup with an earlier head has left the house.',
  },

  officers: {
    lead: 'Whoever works with this file. Names are self-declared: Redress writes down what it is told.',
    list: 'Officers',
    me: 'Working now',
    use: 'This is me',
    used: (name: string) => `From now on entries are made as ${name}.`,
    add: 'Add an officer',
    name: 'Name',
    nameMissing: 'Give a name.',
    nameTaken: 'There is an officer of that name already.',
    addButton: 'Add',
    added: (name: string) => `${name} is added.`,
  },

  law: {
    lead: 'What this file answers by. The profile was chosen when the file was made.',
    controller: 'Decides on the data itself (controller)',
    processor: 'Holds data for its customers (processor)',
    profile: 'Handling profile',
    laws: 'Laws',
    promises: 'Promises',
    promiseCount: (n: number) => `${counted(n, 'promise', 'promises')} on top of the law`,
    open: 'Read laws and promises',
    calendar: 'Calendar',
    role: 'Role',
  },

  appearance: {
    lead: 'For this computer only; nothing of it is kept in the case file.',
    colours: 'Colours',
    coloursText: 'Light, dark, or as the computer is set',
    colourNames: { auto: 'As the computer', light: 'Light', dark: 'Dark' },
    contrast: 'Contrast',
    contrastText: 'High contrast draws every line and word in black and white',
    contrastNames: { auto: 'As the computer', normal: 'Normal', more: 'High' },
    density: 'Lists',
    densityText: 'How close rows stand; reading text stays the same',
    densityNames: { compact: 'Compact', comfortable: 'Comfortable' },
    recent: 'Show names of recent case files when Redress starts',
    recentText: 'Whoever uses this computer can then read them, without a passphrase.',
  },

  about: {
    lead: 'Answers privacy complaints, data-subject requests and breaches on time, and shows why each date is what it is.',
    version: 'Version',
    demonstration: 'Runs on an old Electron, for demonstration only. Keep no real data in it.',
    network: 'Network',
    networkText: 'Redress never uses the network: no account, no update check, no spelling service.',
    licence: 'Licence',
    licenceText: 'Apache License 2.0',
    parts: 'Parts made by others',
    partsText: 'Open-source packages, each under its own licence',
    showParts: 'Show licences…',
    partsTitle: 'Licences of the parts',
    partsMissing: 'The list of licences is not in this build.',
    format: 'File format',
    formatText: 'SQLCipher 4. Any program that reads it opens the file with the passphrase.',
    file: 'This file',
    fileId: 'File number',
  },
} as const
