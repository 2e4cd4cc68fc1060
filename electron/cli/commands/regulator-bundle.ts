import { out } from '#shared/contract/out.ts'
import { BUNDLE_PARTS, BundlePart } from '#shared/contract/regulator-bundle.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { caseByReference, OPENING, openFile, outToken } from '../open-file.ts'
import { secretInFile } from '../passphrase.ts'

/** `regulator-bundle FILE REF`: the bundle for the regulator as ZIP, or its PDF alone. */
export const regulatorBundle: Command = {
  name: 'regulator-bundle',
  usage:
    'regulator-bundle FILE REF --out F.zip [--pdf] [--without PART]… [--with PART]… [--password-file P] [--passphrase-file FILE]',
  about:
    'Builds the bundle for the regulator: one bookmarked PDF, letters, correspondence, chronology, manifest.',
  help: [
    `PART is one of ${BUNDLE_PARTS.join(', ')}.`,
    'Internal notes and what third parties said stay out unless --with says so; the document says what was left out.',
    'With --pdf only the document is written. With --password-file the ZIP is encrypted with AES-256.',
  ],
  words: ['FILE', 'REF'],
  options: {
    ...OPENING,
    out: { type: 'string' },
    pdf: { type: 'boolean' },
    with: { type: 'string', multiple: true },
    without: { type: 'string', multiple: true },
    'password-file': { type: 'string' },
  },
  needs: ['out'],
  async run(input) {
    const [added, taken] = [partsOf(input, 'with'), partsOf(input, 'without')]
    const secret = textOption(input, 'password-file')
    const alone = input.options['pdf'] === true
    if (alone && secret !== '')
      throw new CommandFailure('input-unreadable', 'A password encrypts the ZIP; it does nothing with --pdf.')
    const password = secret === '' ? undefined : await secretInFile(secret)
    await openFile(input)
    const caseId = (await caseByReference(input)).record.id
    const plan = await input.engine.ask(out, 'bundlePlan', { caseId })
    const parts = plan.parts
      .filter(({ part, include }) => (include || added.includes(part)) && !taken.includes(part))
      .map(({ part }) => part)
    const order = { caseId, parts, token: outToken(input) }
    if (alone) {
      const written = await input.engine.ask(out, 'regulatorBundlePdf', order)
      return {
        json: written,
        lines: [`Wrote ${written.name}: ${written.bytes} bytes, SHA-256 ${written.sha256}.`],
      }
    }
    const written = await input.engine.ask(out, 'regulatorBundle', {
      ...order,
      ...(password === undefined ? {} : { password }),
    })
    return {
      json: written,
      lines: [
        `Wrote ${written.name}: ${written.files} files, ${written.bytes} bytes, SHA-256 ${written.sha256}.`,
      ],
    }
  },
}

function partsOf({ options }: CommandInput, name: 'with' | 'without'): BundlePart[] {
  const given = options[name]
  return (Array.isArray(given) ? given : []).map((text) => {
    const part = BundlePart.safeParse(text)
    if (part.success) return part.data
    throw new CommandFailure('input-unreadable', `PART is one of ${BUNDLE_PARTS.join(', ')}.`)
  })
}
