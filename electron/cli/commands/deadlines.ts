import { CLOCK_KINDS } from '#shared/domain/kind.ts'
import type { Command } from '../command.ts'
import { jsonIn } from '../intake.ts'

/** `deadlines`: the dates of situations that belong to no case. */
export const deadlines: Command = {
  name: 'deadlines',
  usage: 'deadlines < situations.json',
  about: 'Computes the dates of one situation, or an array of them, from JSON on standard input.',
  help: [
    'A situation is an object:',
    '  regime or profile   the law, uk-gdpr for one, or a handling profile; both may stand together',
    `  kind                ${CLOCK_KINDS.join(', ')}`,
    '  received            a date, or a date-time with offset',
    '  calendar            the holidays to use; none counts no day as free',
    '  place               ISO 3166-2, where States differ',
    '  events              [{"type": "clarification-requested", "date": "2026-06-04"}, …]',
    '  today               the day from which days left are counted',
    'Prints {"clocks": […]} for each, in the same order, or {"failure": {"code", "message"}}.',
  ],
  words: [],
  options: {},
  needs: [],
  async run(input) {
    const raw = jsonIn(await input.readStdin())
    const answers = input.engine.deadlines(Array.isArray(raw) ? raw : [raw])
    const json = Array.isArray(raw) ? answers : answers[0]
    return { json, lines: [JSON.stringify(json)] }
  },
}
