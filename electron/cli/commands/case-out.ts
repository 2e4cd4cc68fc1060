import { caseArchive } from '#shared/contract/case-archive.ts'
import { out } from '#shared/contract/out.ts'
import { textOption, type Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { caseByReference, OPENING, openFile, outToken } from '../open-file.ts'
import { secretInFile } from '../passphrase.ts'

/** `case-out FILE REF`: the whole case as an archive, or its JSON alone. */
export const caseOut: Command = {
  name: 'case-out',
  usage: 'case-out FILE REF --out F.zip|F.json [--password-file P] [--passphrase-file FILE]',
  about: 'Saves a whole case with its documents, so that it can be read back with case-in.',
  help: [
    'F.zip holds case.json and every document; with --password-file it is encrypted with AES-256.',
    'F.json is the case alone, documents named by SHA-256. redress schema case says what stands where.',
    'Both hold internal notes: they are for archives and other case files, never for the person.',
  ],
  words: ['FILE', 'REF'],
  options: { ...OPENING, out: { type: 'string' }, 'password-file': { type: 'string' } },
  needs: ['out'],
  async run(input) {
    const secret = textOption(input, 'password-file')
    const alone = textOption(input, 'out').toLowerCase().endsWith('.json')
    if (alone && secret !== '')
      throw new CommandFailure('input-unreadable', 'A password encrypts the ZIP; it does nothing with JSON.')
    const password = secret === '' ? undefined : await secretInFile(secret)
    await openFile(input)
    const caseId = (await caseByReference(input)).record.id
    const token = outToken(input)
    const written = alone
      ? await input.engine.ask(out, 'caseJson', { caseId, token })
      : await input.engine.ask(caseArchive, 'save', {
          ...{ caseId, token },
          ...(password === undefined ? {} : { password }),
        })
    return {
      json: written,
      lines: [`Wrote ${written.name}: ${written.bytes} bytes, SHA-256 ${written.sha256}.`],
    }
  },
}
