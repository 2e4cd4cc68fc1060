import { caseFile } from '#shared/contract/case-file.ts'
import { textOption, type Command } from '../command.ts'
import { OPENING } from '../open-file.ts'
import { readPassphrase } from '../passphrase.ts'

/** `create FILE`: makes a case file. */
export const create: Command = {
  name: 'create',
  usage:
    'create FILE --profile ID --organisation NAME [--officer NAME] [--prefix AB] [--passphrase-file FILE]',
  about: 'Makes a new encrypted case file.',
  help: [
    'FILE must not exist yet. Without the passphrase or a recovery kit nobody can open it, including us.',
    'The passphrase has at least 15 characters. The prefix begins every reference: AB gives AB-2026-0001.',
  ],
  words: ['FILE'],
  options: {
    ...OPENING,
    profile: { type: 'string' },
    organisation: { type: 'string' },
    officer: { type: 'string' },
    prefix: { type: 'string' },
  },
  needs: ['profile', 'organisation'],
  async run(input) {
    const { options, engine, words } = input
    const from = options['passphrase-file']
    const passphrase = await readPassphrase(typeof from === 'string' ? from : undefined, 'New passphrase: ')
    const view = await engine.ask(caseFile, 'create', {
      token: engine.grant(words[0] ?? '', 'create'),
      profileId: textOption(input, 'profile'),
      organisation: textOption(input, 'organisation'),
      passphrase,
      ...(typeof options['officer'] === 'string' ? { officer: options['officer'] } : {}),
      ...(typeof options['prefix'] === 'string' ? { prefix: options['prefix'] } : {}),
    })
    return {
      json: { fileId: view.fileId, profile: view.profileId, prefix: view.prefix, audit: view.audit },
      lines: [
        `Made ${view.name} for ${view.organisation.name} (${view.profileName}).`,
        'Make a recovery kit next: redress recovery-kit FILE --out KIT.pdf',
      ],
    }
  },
}
