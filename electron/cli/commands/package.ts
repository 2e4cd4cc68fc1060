import { out } from '#shared/contract/out.ts'
import { textOption, type Command } from '../command.ts'
import { caseByReference, OPENING, openFile, outToken } from '../open-file.ts'
import { secretInFile } from '../passphrase.ts'

/** `package FILE REF`: the disclosure package as ZIP. */
export const packageCommand: Command = {
  name: 'package',
  usage: 'package FILE REF --out F.zip --password-file P [--passphrase-file FILE]',
  about: 'Builds the disclosure package for the person as a ZIP encrypted with AES-256.',
  help: [
    'The password has at least 12 characters. Tell it to the person on another way, never with the package.',
    'Whoever has the ZIP can read the names of the files in it, so the names say nothing.',
  ],
  words: ['FILE', 'REF'],
  options: { ...OPENING, out: { type: 'string' }, 'password-file': { type: 'string' } },
  needs: ['out', 'password-file'],
  async run(input) {
    const password = await secretInFile(textOption(input, 'password-file'))
    await openFile(input)
    const view = await caseByReference(input)
    const written = await input.engine.ask(out, 'packageZip', {
      caseId: view.record.id,
      token: outToken(input),
      password,
    })
    return {
      json: written,
      lines: [
        `Wrote ${written.name}: ${written.files} files, ${written.bytes} bytes, SHA-256 ${written.sha256}.`,
      ],
    }
  },
}
