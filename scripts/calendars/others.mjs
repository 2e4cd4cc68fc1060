/** Everywhere else, and the calendar without any free day. */
export const OTHERS = [
  {
    id: 'none',
    name: 'No non-working days',
    zone: 'UTC',
    weekend: [],
    firstYear: 1990,
    lastYear: 2099,
    note: 'Every day is a working day, weekends included, so nothing ever moves to another day.',
    sources: {},
    rules: [],
  },
]
