import { cases } from '#shared/contract/cases.ts'
import { retention, type DestructionPreview } from '#shared/contract/retention.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { sizeWords } from '#shared/text/certificate.ts'
import { counted } from '#shared/text/words.ts'
import { textOption, type Command, type CommandInput, type CommandOutput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'

/** `destroy FILE`: what destroying would take away; destroys only what `--confirm` names. */
export const destroy: Command = {
  name: 'destroy',
  usage:
    'destroy FILE [--case REF …] [--confirm REF … --reason TEXT [--without-numbers]] [--passphrase-file FILE]',
  about: 'Says what destroying closed cases would take away; destroys those that --confirm names.',
  help: [
    'Without --confirm nothing is changed: it says what would go, of the cases --case names, else of all whose time is over.',
    '--case, --confirm   a reference; several are given one by one or with commas between them',
    '--reason            stands on the certificate, so it names nobody',
    '--without-numbers   keeps no line of numbers for the reports',
    'An open case and a case on hold are refused, and then none of the others is destroyed.',
  ],
  words: ['FILE'],
  options: {
    ...OPENING,
    case: { type: 'string', multiple: true },
    confirm: { type: 'string', multiple: true },
    reason: { type: 'string' },
    'without-numbers': { type: 'boolean' },
  },
  needs: [],
  async run(input) {
    const confirmed = references(input, 'confirm')
    const reason = textOption(input, 'reason').trim()
    if (confirmed.length > 0 && reason.length < 3)
      throw new CommandFailure('input-unreadable', '--confirm needs --reason TEXT. Nothing was destroyed.')
    await openFile(input)
    return confirmed.length === 0 ? dryRun(input) : destroyed(input, confirmed, reason)
  },
}

async function dryRun(input: CommandInput): Promise<CommandOutput> {
  const named = references(input, 'case')
  const queue = named.length === 0 ? await input.engine.ask(retention, 'queue', {}) : []
  const over = queue.filter(({ state }) => state === 'destroy' || state === 'anonymise')
  const caseIds = named.length === 0 ? over.map(({ caseId }) => caseId) : await idsOf(input, named)
  if (caseIds.length === 0)
    return { json: { dryRun: true, cases: [] }, lines: ['No case is over. Nothing was changed.'] }
  const preview = await input.engine.ask(retention, 'preview', { caseIds: caseIds.slice(0, 1000) })
  return { json: { dryRun: true, ...preview }, lines: [...linesOf(preview), 'Nothing was changed.'] }
}

async function destroyed(input: CommandInput, names: string[], reason: string): Promise<CommandOutput> {
  const made = await input.engine.ask(retention, 'destroy', {
    caseIds: await idsOf(input, names),
    reason,
    keepNumbers: input.options['without-numbers'] !== true,
  })
  return {
    json: made,
    lines: made.map(
      ({ reference, rows, attachments }) =>
        `Destroyed ${reference}: ${counted(rows, 'record')}, ${counted(attachments, 'file')}.`,
    ),
  }
}

async function idsOf(input: CommandInput, names: readonly string[]): Promise<CaseId[]> {
  const found: CaseId[] = []
  for (const reference of names)
    found.push((await input.engine.ask(cases, 'viewByReference', { reference })).record.id)
  return found
}

function references({ options }: CommandInput, name: string): string[] {
  const given = options[name]
  return (Array.isArray(given) ? given : [])
    .flatMap((text: string) => text.split(/[\s,]+/))
    .filter((reference) => reference !== '')
    .map((reference) => reference.toUpperCase())
}

function linesOf(preview: DestructionPreview): string[] {
  const { events, correspondence, letters, sheets, attachments, bytes, people, backups } = preview
  return [
    ...preview.cases.map(
      ({ reference, rule, until, early }) =>
        `${reference}  until ${until ?? '–'}  ${rule}${early ? '  before its time' : ''}`,
    ),
    ...preview.blocked.map(
      ({ reference, why }) => `${reference}  stays: ${why === 'held' ? 'on hold' : 'open'}`,
    ),
    `Would go: ${counted(events, 'event')}, ${counted(correspondence, 'message')}, ${counted(letters, 'letter')}, ${counted(sheets, 'form')}, ${counted(attachments, 'file')} (${sizeWords(bytes)}), ${counted(people, 'person', 'people')}.`,
    ...(backups.length === 0 ? [] : [`Still in ${counted(backups.length, 'verified backup')}.`]),
  ]
}
