import { existsSync } from 'node:fs'
import { cases } from '#shared/contract/cases.ts'
import { mail, type MailView, type WaitingMail } from '#shared/contract/mail.ts'
import { mailNoteText, mailReasonText } from '#shared/text/mail.ts'
import { textOption, type Command, type CommandInput, type CommandOutput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'

/** `mail FILE --from MAIL`: what is in a saved message or a folder of them, and which case it would go to. */
export const mailCommand: Command = {
  name: 'mail',
  usage:
    'mail FILE --from MAIL|FOLDER [--from …] [--file-to REF | --file-to suggested] [--passphrase-file FILE]',
  about: 'Reads saved messages (.eml, .msg) and says which case each would go to; files them when told to.',
  help: [
    'Without --file-to nothing is written. With a reference every message goes to that case; with “suggested” each goes',
    'to the first case suggested for it, and one without a suggestion is left. A message that is filed already is not',
    'filed twice. Nothing in a message is run, opened or fetched. One that cannot be read does not stop the others.',
  ],
  words: ['FILE'],
  options: { ...OPENING, from: { type: 'string', multiple: true }, 'file-to': { type: 'string' } },
  needs: ['from'],
  async run(input) {
    await openFile(input)
    const mails = await gathered(input)
    const target = input.options['file-to'] === undefined ? null : await targetOf(input)
    const results = []
    for (const each of mails) results.push(await one(input, each, target))
    return {
      json: results.map(({ json }) => json),
      lines: [...results.flatMap(({ lines }) => lines), ...(target === null ? ['Nothing was written.'] : [])],
    }
  },
}

type Target = { readonly caseId: string; readonly reference: string } | 'suggested'

async function gathered({ engine, options }: CommandInput): Promise<readonly WaitingMail[]> {
  const given = options['from']
  const paths = Array.isArray(given) ? given : [String(given)]
  const missing = paths.find((path) => !existsSync(path))
  if (missing !== undefined)
    throw new CommandFailure('file-missing', `There is no such file or folder: ${missing}`)
  const { mails } = await engine.ask(mail, 'gather', {
    tokens: paths.map((path) => engine.grant(path, 'open')),
  })
  return mails
}

async function targetOf(input: CommandInput): Promise<Target> {
  const named = textOption(input, 'file-to')
  if (named === 'suggested') return 'suggested'
  const { record } = await input.engine.ask(cases, 'viewByReference', { reference: named.toUpperCase() })
  return { caseId: record.id, reference: record.reference }
}

async function one(
  { engine }: CommandInput,
  waiting: WaitingMail,
  target: Target | null,
): Promise<CommandOutput> {
  const { mailId, name } = waiting
  try {
    const view = await engine.ask(mail, 'read', { mailId })
    const lines = linesOf(view)
    const first = view.suggestions[0]?.row
    const to =
      target === 'suggested'
        ? first === undefined
          ? null
          : { caseId: first.id, reference: first.reference }
        : target
    if (to === null) return { json: { ...view, filedTo: null }, lines }
    const { date, time } = view
    const { reference, files } = await engine.ask(mail, 'file', { mailId, caseId: to.caseId, date, time })
    const said = `  Filed in ${reference} on ${date} with its original and ${files} attachments.`
    return { json: { ...view, filedTo: reference }, lines: [...lines, said] }
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    return {
      json: { mailId, name, failure: { code: error.code, message: error.message } },
      lines: [name, `  ${error.message}`],
    }
  }
}

function linesOf(view: MailView): string[] {
  const people = (list: MailView['from']) =>
    list.map(({ name, address }) => `${name} <${address}>`.trim()).join(', ')
  return [
    view.name,
    `  ${view.direction === 'out' ? 'Sent by us to' : 'From'} ${people(view.direction === 'out' ? view.to : view.from)}`,
    `  Subject: ${view.subject}`,
    `  Date on it: ${view.written === '' ? 'none' : view.written}; ${view.direction === 'out' ? 'sent' : 'received'} ${view.date}`,
    ...view.files.map(
      ({ name, mediaType, size, sha256 }) =>
        `  Attachment: ${name}, ${mediaType}, ${size} bytes, SHA-256 ${sha256}`,
    ),
    ...view.notes.map(({ code, count, value }) => {
      const words: (count: number, value: string) => string = mailNoteText[code]
      return `  Note: ${words(count ?? 0, value ?? '')}`
    }),
    ...(view.filed === null ? [] : [`  Filed already: ${view.filed.reference}, ${view.filed.date}`]),
    ...view.suggestions.map(
      ({ row, reasons }) =>
        `  Would go to ${row.reference}: ${reasons.map((reason) => mailReasonText[reason]).join(', ')}`,
    ),
    ...(view.suggestions.length === 0 ? ['  No case fits.'] : []),
  ]
}
