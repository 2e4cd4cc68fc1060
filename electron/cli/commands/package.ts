import { disclosure } from '#shared/contract/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { findingWords } from '#shared/text/safe-to-send.ts'
import { openFindings } from '#engine/casework/package-findings.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { caseByReference, OPENING, openFile, outToken } from '../open-file.ts'
import { secretInFile } from '../passphrase.ts'

/** `package FILE REF`: the disclosure package as ZIP, as it was put together in the window. */
export const packageCommand: Command = {
  name: 'package',
  usage:
    'package FILE REF --out F.zip --password-file P [--release N] [--controller NAME] [--without-withheld] [--override REASON] [--passphrase-file FILE]',
  about: 'Builds the disclosure package as a ZIP encrypted with AES-256.',
  help: [
    'It holds what was decided in the window: withheld documents stay out, boxes are burnt in, a schedule lists them.',
    'With --controller the data goes to another controller directly, without our letter. N is the release, 1 without it.',
    'With --without-withheld the schedule does not say how many documents are withheld on which ground.',
    'Every file is looked into first. What is found stops the package and is listed, until it is put right in the window',
    'or left in with --override REASON, which is kept with the case for every finding that is open.',
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
    override: { type: 'string' },
  },
  needs: ['out', 'password-file'],
  async run(input) {
    const release = releaseOf(input)
    const controller = textOption(input, 'controller')
    const password = await secretInFile(textOption(input, 'password-file'))
    await openFile(input)
    const view = await caseByReference(input)
    await answerFindings(input, view.record.id, release, controller === '')
    const written = await input.engine.ask(disclosure, 'build', {
      caseId: view.record.id,
      token: outToken(input),
      password,
      release,
      tellWithheld: input.options['without-withheld'] !== true,
      ...(controller === '' ? {} : { recipient: { kind: 'controller', name: controller } }),
    })
    const { documents, redactions, withheld, leftIn, ...facts } = written
    return {
      json: { ...facts, documents: documents.length, redactions, withheld, leftIn },
      lines: [
        `Wrote ${facts.name}: ${facts.files} files, ${facts.bytes} bytes, SHA-256 ${facts.sha256}.`,
        `${documents.length} documents, ${redactions} places blacked out, ${withheld} documents withheld.`,
        ...leftIn.map(({ name, kind, reason }) => `Left in: ${name}, ${findingWords[kind].title}: ${reason}`),
      ],
    }
  },
}

/** Leaves in what is found when a reason is given; without one, lists it and ends the command. */
async function answerFindings(
  { engine, options }: CommandInput,
  caseId: CaseId,
  release: number,
  withLetter: boolean,
): Promise<void> {
  const open = openFindings(await engine.ask(disclosure, 'check', { caseId }), release, withLetter)
  if (open.length === 0) return
  const reason = options['override']
  if (typeof reason !== 'string') {
    const lines = open.map(
      ({ name, finding: { kind, places } }) => `${name}: ${findingWords[kind].title} (${places.join('; ')}).`,
    )
    throw new CommandFailure('findings-open', `${lines.join(' ')} Nothing was written.`)
  }
  const findings = open.map(({ finding: { sha256, kind } }) => ({ sha256, kind }))
  await engine.ask(disclosure, 'leaveIn', { caseId, findings, reason })
}

function releaseOf(input: CommandInput): number {
  const given = textOption(input, 'release')
  if (given === '') return 1
  if (!/^[1-9]\d?$/.test(given)) throw new CommandFailure('input-unreadable', 'N is a release, 1 or more.')
  return Number(given)
}
