import type { LetterView } from '#shared/contract/letters.ts'
import { shippedIdOf } from '#shared/domain/own-template.ts'
import { lettersText } from '#shared/text/letters.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { isUnprinted, pagesToPrint } from '#bridge/print-letters.ts'
import { printPages, toast } from '#ui/index.ts'
import { saveLetter, takeLetter, takeRewritten, useLetter } from './letter-store.ts'

/**
 * Asks where to and writes the letter's PDF there, locked with the password where one is given; a draft's is marked as
 * one. `left` when the save dialog was left; a failure stays on the screen. The password is overwritten.
 */
export async function savePdf(password?: Uint8Array): Promise<'done' | 'left' | 'failed'> {
  let left = false
  const saved = await run(async (view) => {
    if (view.letter.status === 'draft' && !(await saveLetter())) return useLetter.getState().failure
    const place = await main.chooseToSave({ suggestedName: pdfName(view), kind: 'pdf' })
    if (!place.ok) return place.failure
    if (place.value === null) {
      left = true
      return null
    }
    const { token } = place.value
    const locked = password === undefined ? {} : { password }
    const written = await engine.letters.savePdf({ letterId: view.letter.id, token, ...locked })
    if (!written.ok) return written.failure
    toast({
      text: lettersText.pdfSaved(written.value.name),
      ...(password === undefined ? {} : { title: lettersText.protect.done }),
      closeLabel: lettersText.close,
    })
    return null
  })
  password?.fill(0)
  return left ? 'left' : saved ? 'done' : 'failed'
}

/** Gives the pages of a final letter to the system's print dialog. */
export async function printLetter(): Promise<boolean> {
  return run(async (view) => {
    const found = await pagesToPrint([view.letter.id])
    if (!found.ok) return found.failure
    const { pictures, paper } = found
    const answer = await printPages(pictures, paper, pdfName(view), () => main.print({ paper }))
    if (!answer.ok) return answer.failure
    if (isUnprinted(answer.value)) {
      toast({ state: 'info', text: lettersText.unprinted[answer.value], closeLabel: lettersText.close })
    }
    return null
  })
}

/** Puts the explanation of a subject's date into the draft, or with null takes it out. */
export async function explainDate(subject: string | null): Promise<boolean> {
  return run(async (view) => {
    if (!(await saveLetter())) return useLetter.getState().failure
    const answer = await engine.letters.explainDate({ letterId: view.letter.id, subject })
    if (!answer.ok) return answer.failure
    takeRewritten(answer.value)
    return null
  })
}

/** Gives the letter the text of its template again; what was typed into fields stays. */
export async function backToOriginal(): Promise<boolean> {
  return run(async (view) => {
    if (!(await saveLetter())) return useLetter.getState().failure
    const answer = await engine.letters.write({ letterId: view.letter.id, wording: null })
    if (!answer.ok) return answer.failure
    takeRewritten(answer.value)
    return null
  })
}

/** Writes the draft in another language; what was typed into fields stays, a text of the officer's own does not. */
export async function setLanguage(language: string): Promise<boolean> {
  return run(async (view) => {
    if (!(await saveLetter())) return useLetter.getState().failure
    const answer = await engine.letters.setLanguage({ letterId: view.letter.id, language })
    if (!answer.ok) return answer.failure
    useLetter.setState({ typed: {} })
    takeRewritten(answer.value)
    return null
  })
}

/** Freezes the letter once everything typed is in the file. True when it is final. */
export async function finalise(): Promise<boolean> {
  return run(async (view) => {
    if (!(await saveLetter())) return useLetter.getState().failure
    const answer = await engine.letters.finalise({ letterId: view.letter.id })
    if (!answer.ok) return answer.failure
    takeLetter(answer.value)
    useLetter.setState({ arrived: true })
    return null
  })
}

/** Removes the draft for good. True when it is gone. */
export async function discard(): Promise<boolean> {
  return run(async (view) => {
    const answer = await engine.letters.discard({ letterId: view.letter.id })
    return answer.ok ? null : answer.failure
  })
}

/** One job at a time on the letter shown; its failure stays on the screen. */
async function run(job: (view: LetterView) => Promise<Failure | null>): Promise<boolean> {
  const { view, busy } = useLetter.getState()
  if (view === null || busy) return false
  useLetter.setState({ busy: true, failure: null })
  const failure = await job(view)
  useLetter.setState({ busy: false, ...(failure === null ? {} : { failure }) })
  return failure === null
}

function pdfName(view: LetterView): string {
  const reference = useLetter.getState().record?.record.reference ?? ''
  return `${reference}-${shippedIdOf(view.letter.templateId)}.pdf`
}
