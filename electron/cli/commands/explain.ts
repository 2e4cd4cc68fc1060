import { out } from '#shared/contract/out.ts'
import type { ClockGroup } from '#shared/contract/views.ts'
import { dueWords } from '#shared/domain/date-words.ts'
import { explainedClock } from '#shared/domain/explained-clock.ts'
import type { Command } from '../command.ts'
import { caseByReference, OPENING, openFile, outToken } from '../open-file.ts'

/** `explain FILE REF`: why each date of a case is what it is. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain FILE REF [--pdf OUT] [--passphrase-file FILE]',
  about: 'Says step by step why each date of a case is what it is.',
  help: ['--pdf writes the same as an annex to a letter: steps, provisions, and every day.'],
  words: ['FILE', 'REF'],
  options: { ...OPENING, pdf: { type: 'string' } },
  needs: [],
  async run(input) {
    await openFile(input)
    const view = await caseByReference(input)
    const written =
      typeof input.options['pdf'] === 'string'
        ? await input.engine.ask(out, 'dateAnnex', { caseId: view.record.id, token: outToken(input, 'pdf') })
        : null
    return {
      json: {
        reference: view.record.reference,
        groups: view.groups,
        ...(written === null ? {} : { file: written.name, sha256: written.sha256 }),
      },
      lines: [
        ...view.groups.flatMap((group) => [
          `${view.record.reference} · ${group.title}`,
          ...(group.failure === null ? group.explanation.split('\n') : [group.failure.message]),
          ...safeLine(group),
          '',
        ]),
        ...(written === null ? [] : [`Wrote ${written.name}, SHA-256 ${written.sha256}.`]),
      ],
    }
  },
}

/** Our own precaution, which the text for a letter leaves out. */
function safeLine(group: ClockGroup): string[] {
  const clock = explainedClock(group.clocks)
  if (clock?.safe === undefined || clock.safe === clock.due || clock.extendedDue !== undefined) return []
  return [`Safe date: ${dueWords(clock.safe)}.`]
}
