import { sheets } from '#shared/contract/sheets.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { addCalendarDays } from '#shared/domain/day-number.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { CommandFailure } from '../command-failure.ts'
import type { Command } from '../command.ts'
import { OPENING, openFile } from '../open-file.ts'

const DAYS_AHEAD = 14

/** `tasks FILE`: what is to be done besides the answers, the most urgent first. */
export const tasks: Command = {
  name: 'tasks',
  usage: 'tasks FILE [--by DATE] [--passphrase-file FILE]',
  about: 'Lists tasks, chasers and measures that are not done, the most urgent first.',
  help: [`Those due within ${DAYS_AHEAD} days, unless --by names another last day.`],
  words: ['FILE'],
  options: { ...OPENING, by: { type: 'string' } },
  needs: [],
  async run(input) {
    await openFile(input)
    const rows = await input.engine.ask(sheets, 'due', { by: await lastDay(input) })
    const lines = rows.map(({ sheet, reference, person }) => {
      const { kind, body } = sheet.content
      const what = kind === 'task' ? body.title : kind
      return [`${sheet.due ?? ''}`, reference ?? '', what, person].join('  ')
    })
    return { json: rows, lines: lines.length === 0 ? ['Nothing is to be done by then.'] : lines }
  },
}

async function lastDay(input: Parameters<Command['run']>[0]): Promise<CivilDate> {
  const said = input.options['by']
  if (said === undefined) {
    const { today } = await input.engine.ask(caseFile, 'view', {})
    return addCalendarDays(today, DAYS_AHEAD)
  }
  const day = CivilDate.safeParse(said)
  if (!day.success)
    throw new CommandFailure('input-unreadable', `--by wants a day such as 2026-07-01, not ${String(said)}.`)
  return day.data
}
