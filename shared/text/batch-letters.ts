import { counted } from './words.ts'

/** The words of one letter for many cases. */
export const batchText = {
  button: 'Letters…',
  title: (cases: number) => `A letter in ${counted(cases, 'case')}`,
  template: 'Letter',
  templateHint: 'Only what fits the law and the clocks of a case is written there.',
  how: 'What becomes of them',
  drafts: 'Drafts, each to be read and finalised by you',
  final: 'Finalised where nothing is missing, a draft where something is',
  start: (cases: number) => `Write ${counted(cases, 'letter')}`,
  chooseFirst: 'Choose a letter first',
  cancel: 'Cancel',
  close: 'Close',
  writing: 'Writing letters',
  progress: (done: number, all: number) => `${done} of ${all}`,
  stop: 'Stop here',
  stopNote: 'What is written stays; the rest is left as it is.',
  done: (final: number, drafts: number, unfit: number, left: number) =>
    [
      ...(final > 0 ? [`${counted(final, 'letter')} finalised`] : []),
      ...(drafts > 0 ? [`${counted(drafts, 'draft')} begun`] : []),
      ...(unfit > 0 ? [`${counted(unfit, 'case')} the letter does not fit`] : []),
      ...(left > 0 ? [`${counted(left, 'case')} left out`] : []),
    ].join(', '),
  stopped: 'Stopped.',
  failed: 'It stopped here:',
  states: { final: 'Finalised', draft: 'Draft', unfit: 'Does not fit this case' },
  missing: (names: readonly string[]) => `Missing: ${names.join(', ')}`,
  complete: 'Nothing is missing',
  open: 'Open',
  openLetter: (reference: string) => `Open the letter of ${reference}`,
  print: (letters: number) => `Print ${counted(letters, 'letter')}…`,
} as const
