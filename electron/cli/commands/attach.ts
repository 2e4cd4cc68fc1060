import { cases } from '#shared/contract/cases.ts'
import { textOption, type Command } from '../command.ts'
import { caseByReference, OPENING, openFile } from '../open-file.ts'

/** `attach FILE REF`: keeps a file as attachment of a case. */
export const attach: Command = {
  name: 'attach',
  usage: 'attach FILE REF --in DOCUMENT [--passphrase-file FILE]',
  about: 'Keeps a document in a case, byte for byte, encrypted.',
  help: ['The document itself stays where it is. One attachment holds at most 256 MiB.'],
  words: ['FILE', 'REF'],
  options: { ...OPENING, in: { type: 'string' } },
  needs: ['in'],
  async run(input) {
    await openFile(input)
    const view = await caseByReference(input)
    const token = input.engine.grant(textOption(input, 'in'), 'open')
    const kept = await input.engine.ask(cases, 'attach', { caseId: view.record.id, token })
    return { json: kept, lines: [`Kept ${kept.name}, ${kept.size} bytes, SHA-256 ${kept.sha256}.`] }
  },
}
