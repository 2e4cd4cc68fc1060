import { lettersText } from '#shared/text/letters.ts'
import { mailOutText } from '#shared/text/mail-out.ts'
import type { Command } from '#bridge/feature.ts'
import { draftMail } from '#bridge/mail-draft.ts'
import { finalise, printLetter, savePdf } from './letter-jobs.ts'
import { useLetter } from './letter-store.ts'

const text = lettersText.commands

function canFinalise(): true | string {
  const { view } = useLetter.getState()
  if (view === null) return text.noLetter
  if (view.letter.status === 'final') return text.isFinal
  return view.problems.length === 0 ? true : text.left(view.problems.length)
}

function finalOrWhy(): true | string {
  const { view } = useLetter.getState()
  if (view === null) return text.noLetter
  return view.letter.status === 'final' || text.isDraft
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
    id: 'case.letter-protect',
    title: () => text.protect,
    icon: 'lock',
    possible: finalOrWhy,
    run: () => useLetter.setState({ protecting: true }),
  },
  {
    id: 'case.letter-print',
    title: () => text.print,
    icon: 'printer',
    possible: finalOrWhy,
    run: () => void printLetter(),
  },
  {
    id: 'case.letter-mail',
    title: () => mailOutText.command,
    icon: 'mail',
    possible: finalOrWhy,
    run: () => {
      const { view } = useLetter.getState()
      if (view !== null) draftMail({ kind: 'letter', letterId: view.letter.id })
    },
  },
]
