import type { Confidence } from '#shared/domain/clause.ts'
import { confidenceWords } from '#shared/text/explain.ts'

/** What `ConfidenceMark` of `ui` takes to say how a provision was checked. */
export function confidenceProps(level: Confidence): { level: Confidence; text: string } {
  return { level, text: confidenceWords[level] }
}
