import type { ClockKind } from './kind.ts'

/**
 * The clock of a subject whose date is explained: that of the answer, or where the answer has no date, the first duty
 * that has one (a UK complaint has a date for its acknowledgement only). Undefined for none.
 */
export function explainedClock<Clock extends { readonly clock: string; readonly due: string | null }>(
  clocks: readonly Clock[],
): Clock | undefined {
  const answer = clocks.find(({ clock }) => clock === 'respond')
  if (answer !== undefined && answer.due !== null) return answer
  // a transfer is due only where somebody else holds the information, which no clock can know
  return clocks.find(({ clock, due }) => due !== null && clock !== 'transfer') ?? answer ?? clocks[0]
}

/** What names a request, review or breach duty within its case: its id, or its kind where it has none. */
export function subjectIdOf(subject: {
  readonly kind: ClockKind
  readonly requestId: string | null
  readonly reviewId: string | null
}): string {
  return subject.requestId ?? subject.reviewId ?? subject.kind
}
