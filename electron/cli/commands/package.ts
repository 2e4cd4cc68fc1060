import { disclosure } from '#shared/contract/disclosure.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { caseByReference, OPENING, openFile, outToken } from '../open-file.ts'
import { secretInFile } from '../passphrase.ts'

/** `package FILE REF`: the disclosure package as ZIP, as it was put together in the window. */
export const packageCommand: Command = {
  name: 'package',
  usage:
    'package FILE REF --out F.zip --password-file P [--release N] [--controller NAME] [--without-withheld] [--passphrase-file FILE]',
  about: 'Builds the disclosure package as a ZIP encrypted with AES-256.',
  help: [
    'It holds what was decided in the window: withheld documents stay out, boxes are burnt in, a schedule lists them.',
    'With --controller the data goes to another controller directly, without our letter. N is the release, 1 without it.',
    'With --without-withheld the schedule does not say how many documents are withheld on which ground.',
    'The password has at least 12 characters. Tell it to the person on another way, never with the package.',
    'Whoever has the ZIP can read the names of the files in it, so the names say nothing.',
  ],
  words: ['FILE', 'REF'],
  options: {
    ...OPENING,
    out: { type: 'string' },
    'password-file': { type: 'string' },
    release: { type: 'string' },
    controller: { type: 'string' },
    'without-withheld': { type: 'boolean' },
  },
  needs: ['out', 'password-file'],
  async run(input) {
    const release = releaseOf(input)
    const controller = textOption(input, 'controller')
    const password = await secretInFile(textOption(input, 'password-file'))
    await openFile(input)
    const view = await caseByReference(input)
    const written = await input.engine.ask(disclosure, 'build', {
      caseId: view.record.id,
      token: outToken(input),
      password,
      release,
      tellWithheld: input.options['without-withheld'] !== true,
      ...(controller === '' ? {} : { recipient: { kind: 'controller', name: controller } }),
    })
    const { documents, redactions, withheld, ...facts } = written
    return {
      json: { ...facts, documents: documents.length, redactions, withheld },
      lines: [
        `Wrote ${facts.name}: ${facts.files} files, ${facts.bytes} bytes, SHA-256 ${facts.sha256}.`,
        `${documents.length} documents, ${redactions} places blacked out, ${withheld} documents withheld.`,
      ],
    }
  },
}

function releaseOf(input: CommandInput): number {
  const given = textOption(input, 'release')
  if (given === '') return 1
  if (!/^[1-9]\d?$/.test(given)) throw new CommandFailure('input-unreadable', 'N is a release, 1 or more.')
  return Number(given)
}
