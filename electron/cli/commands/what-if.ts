import { deadlines } from '#shared/contract/deadlines.ts'
import { CLOCK_KINDS } from '#shared/domain/kind.ts'
import { EVENT_TYPES } from '#shared/domain/event.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import type { Command } from '../command.ts'
import { comparisonLines } from '../comparison-lines.ts'
import { situationAsked } from '../what-if-question.ts'

/** `what-if`: the dates of a situation under up to four laws, side by side, without a case file. */
export const whatIf: Command = {
  name: 'what-if',
  usage:
    'what-if --law ID [--law ID …] --kind KIND --received DATE [--event TYPE=DATE …] [--place PLACE …] [--calendar ID]',
  about: whatIfText.cli.about,
  help: [
    '  --law        a law or handling profile, up to four; eu-gdpr@IE asks it for one place. With --place it may',
    '               also be said for all: each law takes the first place it knows.',
    `  --kind       ${CLOCK_KINDS.join(', ')}`,
    '  --received   the day it reached us, or we became aware: 2026-05-28, with the time 2026-05-28T16:20',
    '               (of --zone, else of the first law) or 2026-05-28T16:20+01:00',
    '  --event      what happened since, as TYPE=DATE; for an extension TYPE=DATE,until=DATE. Types:',
    `               ${EVENT_TYPES.filter((type) => type !== 'received' && type !== 'aware').join(', ')}`,
    '  --calendar   the holidays to use instead of those of each law; none counts every day',
    '  --today      the day from which days left are counted',
  ],
  words: [],
  options: {
    law: { type: 'string', multiple: true },
    kind: { type: 'string' },
    received: { type: 'string' },
    event: { type: 'string', multiple: true },
    place: { type: 'string', multiple: true },
    calendar: { type: 'string' },
    zone: { type: 'string' },
  },
  needs: ['kind', 'received'],
  async run(input) {
    const [regimes, profiles, calendars] = await Promise.all([
      input.engine.ask(deadlines, 'regimes', {}),
      input.engine.ask(deadlines, 'profiles', {}),
      input.engine.ask(deadlines, 'calendars', {}),
    ])
    const question = situationAsked(input, { regimes, profiles, calendars })
    const json = await input.engine.ask(deadlines, 'compare', question)
    return { json, lines: comparisonLines(json, question) }
  },
}
