import type { CaseRequest } from '#shared/domain/case.ts'
import { isRefusal } from '#shared/domain/guard-refusal.ts'
import type { LetterValues } from '#shared/domain/letter-merge.ts'
import type { LetterWords } from '#shared/domain/letter-words.ts'
import type { CaseView } from '#shared/contract/views.ts'

/**
 * What the decision says to a letter that refuses: the grounds with their provisions in one line, and the reasons, the
 * officer's own words first and then the facts of each ground. Empty texts where nothing is refused. `english` names the
 * field whose ground exists in English alone.
 */
export function refusalWords(
  requests: readonly CaseRequest[],
  { grounds }: Pick<CaseView, 'grounds'>,
  words: Pick<LetterWords, 'language' | 'grounds'>,
): { readonly values: LetterValues; readonly english: readonly string[] } {
  const refused = requests.filter(({ outcome }) => isRefusal(outcome))
  const chosen = grounds.filter(({ requestId }) => refused.some(({ id }) => id === requestId))
  const reasons = [...refused.map(({ outcomeReason }) => outcomeReason), ...chosen.map(({ facts }) => facts)]
  const said = chosen.map(({ regime, ground }) => words.grounds[`${regime}/${ground}`])
  return {
    values: {
      refusalGround: chosen
        .map(({ title, citation }, index) => said[index] ?? `${title} (${citation})`)
        .join('; '),
      refusalReason: [...new Set(reasons.map((reason) => reason.trim()))]
        .filter((reason) => reason !== '')
        .join('\n\n'),
    },
    english: words.language !== 'en' && said.includes(undefined) ? ['refusalGround'] : [],
  }
}
