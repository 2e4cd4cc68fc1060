import { lettersText } from '#shared/text/letters.ts'
import type { Command } from '#bridge/feature.ts'
import { finalise, printLetter, savePdf } from './letter-jobs.ts'
import { useLetter } from './letter-store.ts'

const text = lettersText.commands

function canFinalise(): true | string {
  const { view } = useLetter.getState()
  if (view === null) return text.noLetter
  if (view.letter.status === 'final') return text.isFinal
  return view.problems.length === 0 ? true : text.left(view.problems.length)
}

/** What can be done with the letter on the screen, from menu and palette too. */
export const letterCommands: readonly Command[] = [
  {
    id: 'case.letter-finalise',
    title: () => text.finalise,
    icon: 'finalise',
    possible: canFinalise,
    run: () => void finalise(),
  },
  {
    id: 'case.letter-pdf',
    title: () => text.pdf,
    icon: 'printer',
    possible: () => useLetter.getState().view !== null || text.noLetter,
    run: () => void savePdf(),
  },
  {
    id: 'case.letter-print',
    title: () => text.print,
    icon: 'printer',
    possible: () => {
      const { view } = useLetter.getState()
      if (view === null) return text.noLetter
      return view.letter.status === 'final' || text.notFinal
    },
    run: () => void printLetter(),
  },
]
