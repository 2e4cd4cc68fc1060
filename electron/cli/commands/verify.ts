import { caseFile } from '#shared/contract/case-file.ts'
import type { Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'

/** `verify FILE`: proves the file, its audit trail and its rows. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify FILE [--passphrase-file FILE]',
  about: 'Checks every page, the audit trail and every entry against it.',
  help: ['Ends with 1 when something is not as the audit trail says.'],
  words: ['FILE'],
  options: OPENING,
  needs: [],
  async run(input) {
    await openFile(input)
    const report = await input.engine.ask(caseFile, 'verify', {})
    if (!report.ok) {
      const found = report.problems.map((problem) => problem.sentence).join(' ')
      throw new CommandFailure('file-damaged', `${found} The file was not touched.`)
    }
    return {
      json: report,
      lines: [`Intact: ${report.entries} entries. Head of the audit trail: ${report.head.words}.`],
    }
  },
}
