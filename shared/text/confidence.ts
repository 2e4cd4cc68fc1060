/** How the citation behind a date was checked, as the officer is told. */
export const confidenceNames = {
  read: 'Read in the text',
  secondary: 'Seen in a secondary source',
  memory: 'From memory: check before relying on it',
} as const
