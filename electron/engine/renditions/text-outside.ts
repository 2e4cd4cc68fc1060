import { boxesTouch, type PageBox } from '#shared/domain/disclosure.ts'
import type { PageWord } from './page-words.ts'

/** The words that no box touches, not even with one letter: half a name is still a name. */
export function textOutside(words: readonly PageWord[], boxes: readonly PageBox[]): PageWord[] {
  return words.filter(({ box }) => !boxes.some((each) => boxesTouch(each, box)))
}
