import { disclosure } from '#shared/contract/disclosure.ts'
import { mailOut, type DraftSource, type MailDraftPlan } from '#shared/contract/mail-out.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { addressStanding, answerTo, sameAddress } from '#shared/domain/mail-draft.ts'
import { shippedIdOf } from '#shared/domain/own-template.ts'
import { mailOutText } from '#shared/text/mail-out.ts'
import { sizeText } from '#shared/text/settings.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { jsonIn } from '../intake.ts'
import { caseByReference, OPENING, openFile, outToken } from '../open-file.ts'
import { forPdf } from '../pdf-password.ts'
import { secretInFile } from '../passphrase.ts'

/** `mail-draft FILE REF`: a mail with a final letter or a package, for one's own mail program. */
export const mailDraft: Command = {
  name: 'mail-draft',
  usage:
    'mail-draft FILE REF --letter ID|TEMPLATE --out F.eml [--to ADDRESS] [--password-file P] [--words -] [--passphrase-file FILE]\n       redress mail-draft FILE REF --package F.zip [--release N] --out F.eml [--to ADDRESS] [--without-package] …',
  about: 'Drafts a mail with a letter or a package (.eml) that a mail program opens as not sent yet.',
  help: [
    'Nothing is sent. --letter names a final letter by its id, or the newest one of a template; --package the ZIP that was',
    'built, the newest of release N. Without --to it goes to the verified address of whoever writes, or of the person.',
    'With --words - subject and text are read as JSON from standard input: {"subject": "…", "body": "…"}.',
    'With --password-file only a copy of the letter that the password opens is attached. The password is never in the mail.',
    'An address nobody verified is warned of. With --without-package the mail tells of the package and carries nothing.',
  ],
  words: ['FILE', 'REF'],
  options: {
    ...OPENING,
    out: { type: 'string' },
    letter: { type: 'string' },
    package: { type: 'string' },
    release: { type: 'string' },
    to: { type: 'string' },
    words: { type: 'string' },
    'password-file': { type: 'string' },
    'without-package': { type: 'boolean' },
  },
  needs: ['out'],
  async run(input) {
    const { engine, options } = input
    const written = await wordsOf(input)
    const password = await passwordOf(input)
    await openFile(input)
    const view = await caseByReference(input)
    const source = await sourceOf(input, view)
    const plan = await engine.ask(mailOut, 'plan', { source })
    const address = options['to'] === undefined ? plan.to : textOption(input, 'to').trim()
    if (address === '')
      throw new CommandFailure('draft-address', 'The case has no address for this. Name one with --to.')
    const attach = options['without-package'] !== true
    const fromFile =
      source.kind === 'package' && attach ? engine.grant(textOption(input, 'package'), 'open') : null
    const done = await engine.ask(mailOut, 'write', {
      source,
      token: outToken(input),
      to: { name: plan.addresses.find((each) => sameAddress(each.address, address))?.name ?? '', address },
      subject: written.subject ?? plan.subject,
      body: written.body ?? plan.body[attach ? (password === undefined ? 'plain' : 'locked') : 'without'],
      answers: answerTo(plan.answers, address)?.correspondenceId ?? null,
      attach,
      ...(password === undefined ? {} : { password }),
      ...(fromFile === null ? {} : { packageToken: fromFile }),
    })
    const warnings = warningsOf(plan, address, done.attachment !== null)
    return {
      json: { ...done, to: address, from: plan.from, warnings },
      lines: [
        `Wrote ${done.name} to ${address}, ${done.attachment === null ? 'nothing attached' : `with ${done.attachment}`}.`,
        ...warnings.map((warning) => `Warning: ${warning}`),
      ],
    }
  },
}

async function sourceOf(input: CommandInput, view: CaseView): Promise<DraftSource> {
  const { engine, options } = input
  if ((options['letter'] === undefined) === (options['package'] === undefined))
    throw new CommandFailure('input-unreadable', 'Name a letter with --letter or a package with --package.')
  if (options['letter'] !== undefined) {
    const named = textOption(input, 'letter')
    const letter = view.letters
      .filter(({ status }) => status === 'final')
      .findLast(
        ({ id, templateId }) => id === named || shippedIdOf(templateId) === named || templateId === named,
      )
    if (letter === undefined)
      throw new CommandFailure('letter-unknown', 'The case has no such final letter. Nothing was written.')
    return { kind: 'letter', letterId: letter.id }
  }
  const release = options['release'] === undefined ? null : Number(textOption(input, 'release'))
  const { built } = await engine.ask(disclosure, 'plan', { caseId: view.record.id })
  const found = built.findLast((each) => release === null || each.release === release)
  if (found === undefined)
    throw new CommandFailure(
      'draft-no-package',
      'No such package was built in this case. Nothing was written.',
    )
  return { kind: 'package', caseId: view.record.id, sha256: found.contents.sha256 }
}

async function wordsOf(input: CommandInput): Promise<{ subject?: string; body?: string }> {
  if (input.options['words'] === undefined) return {}
  const said = jsonIn(await input.readStdin())
  const part = (name: string) => {
    const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined
    return typeof value === 'string' ? { [name]: value } : {}
  }
  return { ...part('subject'), ...part('body') }
}

async function passwordOf(input: CommandInput): Promise<Uint8Array | undefined> {
  if (input.options['password-file'] === undefined) return undefined
  return forPdf(await secretInFile(textOption(input, 'password-file')))
}

function warningsOf(plan: MailDraftPlan, address: string, attached: boolean): string[] {
  const standing = addressStanding(address, plan.addresses, plan.forWhom)
  const { unverified, differs, notForThem } = mailOutText.standing
  const said =
    standing.kind === 'unverified'
      ? [`${unverified.title}. ${unverified.text}`]
      : standing.kind === 'differs'
        ? [`${differs.title}. ${differs.text(standing.verified)}`]
        : standing.kind === 'not-for-them'
          ? [`${notForThem.title}. ${notForThem.text}`]
          : []
  const { large, bytes } = plan.attachment
  return [...said, ...(large && attached ? [mailOutText.large(sizeText(bytes))] : [])]
}
