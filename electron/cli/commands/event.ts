import { cases } from '#shared/contract/cases.ts'
import { EVENT_TYPES, type EventIntake } from '#shared/domain/event.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { jsonIn } from '../intake.ts'
import { caseByReference, OPENING, openFile } from '../open-file.ts'

/** `event FILE REF`: records something that happened. */
export const event: Command = {
  name: 'event',
  usage: 'event FILE REF [--override REASON] [--passphrase-file FILE] < event.json',
  about: 'Records an event in a case from JSON on standard input.',
  help: [
    'The event is an object:',
    `  type            ${EVENT_TYPES.join(', ')}`,
    '  date            the day it happened; time (HH:MM) may stand beside it',
    '  request         the right it concerns, access for one, when the case has several',
    '  until           the new date that an extension notice names',
    '  detail          what happened, in your words',
    '  overrideReason  why you go on although the law speaks against the move; --override says the same',
    'Prints the case as show does.',
  ],
  words: ['FILE', 'REF'],
  options: { ...OPENING, override: { type: 'string' } },
  needs: [],
  async run(input) {
    const raw = jsonIn(await input.readStdin())
    await openFile(input)
    const before = await caseByReference(input)
    const view = await input.engine.ask(cases, 'recordEvent', {
      caseId: before.record.id,
      event: { ...eventOf(raw, before), ...overrideIn(input.options['override']) },
    })
    const due = view.headline.due ?? 'unknown'
    return { json: view, lines: [`${view.record.reference}: recorded. Due ${due}.`] }
  },
}

/** The reason of the option, over that of the event. */
function overrideIn(option: unknown): Pick<EventIntake, 'overrideReason'> {
  return typeof option === 'string' ? { overrideReason: option } : {}
}

/** The event with `request` (a right) turned into the id of that request; all else is checked by the engine. */
function eventOf(raw: unknown, view: CaseView): EventIntake {
  if (typeof raw !== 'object' || raw === null) {
    throw new CommandFailure('input-unreadable', 'The event is not a JSON object. Nothing was changed.')
  }
  const { request, ...rest } = raw as { request?: unknown }
  if (request === undefined) return rest as EventIntake
  const found = view.requests.find((each) => each.kind === request)
  if (found === undefined) {
    throw new CommandFailure(
      'request-unknown',
      `The case has no request for ${String(request)}. Nothing was changed.`,
    )
  }
  return { ...rest, requestId: found.id } as unknown as EventIntake
}
