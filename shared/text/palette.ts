/** Words of the command palette. */
export const paletteText = {
  label: 'Search cases and commands',
  placeholder: 'Name, reference, or words from a message',
  cases: 'Cases',
  inCase: 'In this case',
  commands: 'Commands',
  empty: 'Nothing found. Try a surname, a reference, or fewer words.',
  emptyCommands: 'No command has these words in its name.',
  cannotSearch: 'The search did not work.',
  hint: 'Type > for commands only',
  keys: {
    choose: { keys: '↑↓', text: 'choose' },
    open: { keys: '↵', text: 'open' },
  },
  escape: 'Esc',
  impossible: (reason: string) => `not possible: ${reason}`,
  due: (date: string, left: string) => `${date}, ${left}`,
  closed: (how: string) => `Closed, ${how.toLowerCase()}`,
} as const
