import type { Confidence } from '#shared/domain/clause.ts'
import { confidenceNames } from '#shared/text/confidence.ts'

/** What `ConfidenceMark` of `ui` takes to say how a provision was checked. */
export function confidenceProps(level: Confidence): { level: Confidence; text: string } {
  return { level, text: confidenceNames[level] }
}
