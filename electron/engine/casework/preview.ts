import type { PreviewQuestion } from '#shared/contract/deadlines.ts'
import type { ClockGroup } from '#shared/contract/views.ts'
import { Refusal, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { today } from '../store/case-file.ts'
import { readOrganisation } from '../store/organisation.ts'
import { previewGroup } from './clocks.ts'

/**
 * The clocks of a situation that belongs to no case, one group for each kind asked about. What the question leaves out
 * is that of the open file; refuses `locked` when there is none to take it from.
 */
export function previewGroups(question: PreviewQuestion, context: EngineContext): ClockGroup[] {
  const open = context.open()
  if (open === null && question.profile === undefined && question.regimes === undefined)
    throw new Refusal('locked')
  const organisation = open === null ? null : readOrganisation(open.file.db)
  const day = question.today ?? (open === null ? context.clock.today('UTC') : today(open.file))
  const { regimes, received, events } = question
  const profile = question.profile ?? (regimes === undefined ? organisation?.profileId : undefined)
  const calendar = question.calendar ?? organisation?.calendarId
  const place = question.place ?? (organisation?.place || undefined)
  const named = {
    ...(profile === undefined ? {} : { profile }),
    ...(regimes === undefined ? {} : { regimes }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(place === undefined ? {} : { place }),
  }
  const law = open === null ? context.law() : lawOfFile(context, open)
  return question.kinds.map((kind) =>
    previewGroup({ ...named, kind, received, events, today: day }, kind, law, day),
  )
}
