import type { Command } from '../command.ts'
import { caseByReference, OPENING, openFile } from '../open-file.ts'

/** `explain FILE REF`: why each date of a case is what it is. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain FILE REF [--passphrase-file FILE]',
  about: 'Says step by step why each date of a case is what it is.',
  help: [],
  words: ['FILE', 'REF'],
  options: OPENING,
  needs: [],
  async run(input) {
    await openFile(input)
    const view = await caseByReference(input)
    return {
      json: { reference: view.record.reference, groups: view.groups },
      lines: view.groups.flatMap((group) => [
        `${view.record.reference} · ${group.title}`,
        ...(group.failure === null ? group.explanation.split('\n') : [group.failure.message]),
        '',
      ]),
    }
  },
}
