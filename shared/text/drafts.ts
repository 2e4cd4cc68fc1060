/** What is said of a form that is filled in as it was left. */
export const draftText = {
  restored: 'This was half written. It is as you left it.',
} as const
