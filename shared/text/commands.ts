/** Titles of the commands that belong to no single subject, and why one of them cannot be done now. */
export const commandText = {
  title: {
    palette: 'Search and commands…',
    newCase: 'New case…',
    today: 'Go to Today',
    cases: 'Go to Cases',
    settings: 'Go to Settings',
    laws: 'Go to Laws and profiles',
    lock: 'Lock',
    back: 'Back',
    forward: 'Forward',
    density: 'Change the density of lists',
    colours: 'Change between light and dark',
    backUp: 'Back up now…',
    verify: 'Verify the case file',
    makeKit: 'Make recovery kit…',
    changePassphrase: 'Change passphrase…',
  },
  group: { go: 'Go to', file: 'Case file', view: 'View', inCase: 'In this case', other: 'More' },
  cannot: (reason: string) => `Not possible now: ${reason}.`,
  closeLabel: 'Close',
  not: {
    nowhereBack: 'nowhere to go back to',
    nowhereForward: 'nowhere to go forward to',
    readOnly: 'the file is open for reading only',
    notOpen: 'the case file is still being opened',
  },
} as const
