import { existsSync, readFileSync } from 'node:fs'
import { imports } from '#shared/contract/imports.ts'
import { ImportMapping } from '#shared/domain/import/mapping.ts'
import { importProblems, problemSentence, rowsCounted } from '#shared/text/import-problems.ts'
import type { Command, CommandInput, CommandOutput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { OPENING, openFile } from '../open-file.ts'

/** Rows of the preview asked for at a time, and lines of them shown to a person. */
const PAGE = 1000
const SHOWN = 20

/** `import FILE --from LIST`: an existing register becomes cases. */
export const importCommand: Command = {
  name: 'import',
  usage:
    'import FILE --from LIST [--sheet NAME] [--mapping M.json] [--dry-run] [--leave-out-errors] | --undo ID | --list',
  about: 'Imports a register from a spreadsheet (.xlsx, .csv), all of it or nothing.',
  help: [
    'Without --mapping the columns are known by their headers; --dry-run --json prints the mapping that was used,',
    'which can be changed and given back with --mapping. A row that cannot be imported stops the import, unless',
    '--leave-out-errors says that such rows stay out. Rows that are there already are never imported twice.',
    '--undo takes every case of an import out again, as long as nothing happened to them since.',
  ],
  words: ['FILE'],
  options: {
    ...OPENING,
    from: { type: 'string' },
    sheet: { type: 'string' },
    mapping: { type: 'string' },
    undo: { type: 'string' },
    list: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'leave-out-errors': { type: 'boolean' },
  },
  needs: [],
  async run(input) {
    const { from, undo, list } = input.options
    if ([from, undo, list].filter((each) => each !== undefined).length !== 1)
      throw new CommandFailure(
        'input-unreadable',
        'Say one of --from, --undo and --list. Nothing was changed.',
      )
    await openFile(input)
    if (list === true) return listed(input)
    return typeof undo === 'string' ? undone(input, undo) : imported(input, String(from))
  },
}

async function imported(input: CommandInput, from: string): Promise<CommandOutput> {
  const { engine, options } = input
  if (!existsSync(from))
    throw new CommandFailure('file-missing', 'There is no such register. Nothing was changed.')
  const file = await engine.ask(imports, 'open', { token: engine.grant(from, 'open') })
  const { importId } = file
  const named = file.sheets.findIndex(({ name }) => name === options['sheet'])
  if (options['sheet'] !== undefined && named < 0)
    throw new CommandFailure('input-unreadable', `There is no sheet of that name. Nothing was changed.`)
  const sheet = named < 0 ? file.sheet : named
  const look = await engine.ask(imports, 'look', { importId, sheet })
  const mapping = typeof options['mapping'] === 'string' ? mappingIn(options['mapping']) : look.mapping
  const { counts, problems } = await engine.ask(imports, 'preview', { importId, sheet, mapping })
  const rows = await problemRows(input, importId)
  const found = { file, mapping, counts, problems, rows }
  const lines = [
    `${rowsCounted(counts.rows - counts.blank)}: ${counts.ready + counts.warnings} can be imported (${counts.warnings} with a warning), ${counts.errors} cannot, ${counts.twins} are there already, ${counts.leftOut} are left out.`,
    ...problems.map(
      ({ code, count, firstRow }) =>
        `  ${importProblems[code].title}: ${rowsCounted(count)}, the first is row ${firstRow}`,
    ),
    ...rows
      .filter(({ state }) => state === 'error')
      .slice(0, SHOWN)
      .flatMap((row) => row.problems.map((problem) => `  row ${row.row}: ${problemSentence(problem)}`)),
  ]
  if (options['dry-run'] === true) return { json: found, lines: [...lines, 'Nothing was written.'] }
  const batch = await engine.ask(imports, 'run', {
    importId,
    leaveOutErrors: options['leave-out-errors'] === true,
  })
  return {
    json: { ...found, batch },
    lines: [
      ...lines,
      `Imported ${batch.imported} cases. To take them back: redress import FILE --undo ${batch.id}`,
    ],
  }
}

/** Every row there is something to say about. */
async function problemRows({ engine }: CommandInput, importId: string) {
  const rows = []
  for (let total = 1, offset = 0; offset < total; offset += PAGE) {
    const page = await engine.ask(imports, 'rows', { importId, offset, limit: PAGE })
    rows.push(...page.rows.filter(({ problems }) => problems.length > 0))
    total = page.total
  }
  return rows
}

function mappingIn(path: string): ImportMapping {
  try {
    return ImportMapping.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new CommandFailure(
      'input-unreadable',
      'The mapping is not one that --dry-run --json prints. Nothing was changed.',
    )
  }
}

async function undone(input: CommandInput, batchId: string): Promise<CommandOutput> {
  const known = (await input.engine.ask(imports, 'list', {})).some(({ id }) => id === batchId)
  if (!known)
    throw new CommandFailure('import-unknown', 'There is no such import in this file. Nothing was changed.')
  const done = await input.engine.ask(imports, 'undo', { batchId })
  return {
    json: done,
    lines: [`Took ${done.removed} cases out again. The audit trail says that they were there.`],
  }
}

async function listed({ engine }: CommandInput): Promise<CommandOutput> {
  const batches = await engine.ask(imports, 'list', {})
  return {
    json: batches,
    lines: batches.map(
      ({ id, fileName, imported, importedAt, undoneAt }) =>
        `${id}  ${importedAt.slice(0, 10)}  ${imported} cases  ${fileName}${undoneAt === null ? '' : '  (undone)'}`,
    ),
  }
}
