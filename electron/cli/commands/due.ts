import { today } from '#shared/contract/today.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import type { Command } from '../command.ts'
import { OPENING, openFile } from '../open-file.ts'
import { rowLine } from './list.ts'

/** `due FILE`: what has to be done, in the order to do it. */
export const due: Command = {
  name: 'due',
  usage: 'due FILE [--passphrase-file FILE]',
  about: 'Says what is late, what is due within five working days, and what waits.',
  help: [],
  words: ['FILE'],
  options: OPENING,
  needs: [],
  async run(input) {
    await openFile(input)
    const view = await input.engine.ask(today, 'view', {})
    const part = (title: string, rows: readonly CaseRow[]) =>
      rows.length === 0 ? [] : [`${title} (${rows.length})`, ...rows.map((row) => `  ${rowLine(row)}`)]
    const lines = [
      ...part('Overdue', view.overdue),
      ...part('Due within five working days', view.soon),
      ...part('Ready to send', view.ready),
      ...part('Waiting on others', view.waiting),
      ...part('Paused', view.paused),
      ...part('Later', view.later),
    ]
    return { json: view, lines: [`${view.today}`, ...(lines.length > 0 ? lines : ['Nothing is due.'])] }
  },
}
