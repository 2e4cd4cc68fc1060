import type { CaseView } from '#shared/contract/views.ts'
import type { Command } from '../command.ts'
import { caseByReference, OPENING, openFile } from '../open-file.ts'

/** `show FILE REF`: one case. */
export const show: Command = {
  name: 'show',
  usage: 'show FILE REF [--passphrase-file FILE]',
  about: 'Shows a case with its dates, events, correspondence and letters.',
  help: [],
  words: ['FILE', 'REF'],
  options: OPENING,
  needs: [],
  async run(input) {
    await openFile(input)
    const view = await caseByReference(input)
    return { json: view, lines: caseLines(view) }
  },
}

function caseLines(view: CaseView): string[] {
  const subject = view.parties.find((party) => party.role === 'subject')
  return [
    `${view.record.reference}  ${subject?.name ?? ''}`,
    `${view.record.kind}: ${view.requests.map((request) => request.kind).join(', ') || view.record.scope}`,
    `Received ${view.received.date} by ${view.record.channel}. Stage: ${view.stage}.`,
    ...view.groups.flatMap((group) =>
      group.clocks.map(
        (clock) =>
          `  ${group.title} · ${clock.clock}: ${clock.extendedDue ?? clock.due ?? 'no fixed date'} (${clock.standing}; ${clock.citation})`,
      ),
    ),
    ...view.groups.flatMap((group) =>
      group.failure === null ? [] : [`  ${group.title}: ${group.failure.message}`],
    ),
    'Events',
    ...view.events.map(
      (event) => `  ${event.date}  ${event.type}${event.detail === '' ? '' : `  ${event.detail}`}`,
    ),
    ...(view.letters.length === 0 ? [] : ['Letters']),
    ...view.letters.map((letter) => `  ${letter.title}  ${letter.status}  ${letter.sha256 ?? ''}`),
  ]
}
