/** The organisation's rule on second readers, where it is set. */
export const signOffText = {
  title: 'Second readers',
  label: 'Who else reads a decision or a finding before the answer goes out',
  hint: 'Redress then asks for a second reader who agreed, and says so where none is recorded. Going on without one needs a reason, which is kept.',
  rules: {
    never: 'Nobody',
    refusals: 'A second reader reads every refusal, and what is found against a complaint',
    always: 'A second reader reads every decision and every finding',
  },
  saved: 'The rule on second readers is saved. It holds from the next answer on.',
} as const
