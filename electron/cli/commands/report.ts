import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { reports, type YearReport } from '#shared/contract/reports.ts'
import { REPORT_PARTS } from '#shared/domain/report/parts.ts'
import { monthWords, reportsText } from '#shared/text/reports.ts'
import { CommandFailure } from '../command-failure.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { OPENING, openFile, outToken } from '../open-file.ts'

/** `report FILE YEAR`: the numbers of a year. */
export const report: Command = {
  name: 'report',
  usage:
    'report FILE YEAR [--first-month N] [--csv FOLDER] [--pdf F.pdf [--published]] [--passphrase-file FILE]',
  about: 'Counts a year: received, answered, on time, outcomes; with --csv the cases behind each number.',
  help: [
    'YEAR is the year in which it begins.',
    '  --first-month N  the month a year begins with, 7 for July to June',
    '  --pdf F.pdf      writes the year on paper, beside the year before',
    '  --published      on paper, rounds the numbers to five so that nobody can be recognised behind one',
    '  --csv FOLDER     writes numbers.csv, and for each number the cases behind it; no person is named',
  ],
  words: ['FILE', 'YEAR'],
  options: {
    ...OPENING,
    csv: { type: 'string' },
    pdf: { type: 'string' },
    published: { type: 'boolean' },
    'first-month': { type: 'string' },
  },
  needs: [],
  async run(input) {
    const asked = {
      year: wholeNumber(input.words[1] ?? '', 1900, 2200),
      firstMonth: wholeNumber(textOption(input, 'first-month') || '1', 1, 12),
    }
    await openFile(input)
    const view = await input.engine.ask(reports, 'year', asked)
    const folder = textOption(input, 'csv')
    const written = folder === '' ? [] : await writeParts(input, folder, asked)
    if (textOption(input, 'pdf') !== '') {
      const { name } = await input.engine.ask(reports, 'pdf', {
        ...asked,
        published: input.options['published'] === true,
        token: outToken(input, 'pdf'),
      })
      written.push(reportsText.pdfMenu.written(name))
    }
    return { json: view, lines: [...reportLines(view), ...written] }
  },
}

async function writeParts(
  input: CommandInput,
  folder: string,
  asked: { readonly year: number; readonly firstMonth: number },
): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const lines: string[] = []
  for (const part of ['numbers', ...REPORT_PARTS] as const) {
    const token = input.engine.grant(join(folder, `${part}.csv`), 'save')
    const { name, rows } = await input.engine.ask(reports, 'csv', { ...asked, part, token })
    lines.push(reportsText.csv.written(name, rows))
  }
  return lines
}

function reportLines({ report: { from, to, numbers, months }, overdue }: YearReport): string[] {
  const words = reportsText.numbers
  const line = (name: string, value: number | null) => `  ${name.padEnd(36)}${value ?? '–'}`
  return [
    `${monthWords(from)} – ${monthWords(to)}`,
    ...Object.entries(words).map(([key, name]) => line(name, numbers[key as keyof typeof words])),
    line(reportsText.overdueNow, overdue),
    '',
    ...months.map(
      ({ month, received, answered, late, open }) =>
        `  ${month}  ${reportsText.monthLine(received, answered, late, open)}`,
    ),
  ]
}

function wholeNumber(text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new CommandFailure('input-unreadable', `${text} is not a number from ${least} to ${most}.`)
}
