import type { LetterId } from '#shared/domain/ids.ts'
import type { Printed } from '#shared/contract/desktop.ts'
import { engine } from './calls.ts'
import type { Failure } from './door.ts'

/** Pixels for a point of the page on paper: 300 for an inch. */
const PRINT_SCALE = 300 / 72

/** The pages of letters as pictures for paper, one letter after the other; the failure of the first that has none. */
export async function pagesToPrint(
  letterIds: readonly LetterId[],
): Promise<
  | { readonly ok: true; readonly pictures: Blob[]; readonly paper: 'a4' | 'us-letter' }
  | { readonly ok: false; readonly failure: Failure }
> {
  const pictures: Blob[] = []
  let paper: 'a4' | 'us-letter' = 'a4'
  for (const letterId of letterIds) {
    const answer = await engine.letters.pages({ letterId, scale: PRINT_SCALE, use: 'paper' })
    if (!answer.ok) return answer
    paper = answer.value.paper
    for (const { png } of answer.value.pages)
      pictures.push(new Blob([new Uint8Array(png)], { type: 'image/png' }))
  }
  return { ok: true, pictures, paper }
}

/** Whether the officer has to be told that nothing was printed: they did not choose that themselves. */
export function isUnprinted(outcome: Printed): outcome is 'no-printer' | 'failed' {
  return outcome === 'no-printer' || outcome === 'failed'
}
