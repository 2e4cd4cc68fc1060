import { cases } from '#shared/contract/cases.ts'
import { CHANNELS, RIGHT_KINDS } from '#shared/domain/kind.ts'
import type { Command } from '../command.ts'
import { AGENT_FIELDS, intakeOf, jsonIn, PERSON_FIELDS } from '../intake.ts'
import { OPENING, openFile } from '../open-file.ts'

/** `log FILE`: logs what came in. */
export const log: Command = {
  name: 'log',
  usage: 'log FILE [--passphrase-file FILE] < intake.json',
  about: 'Logs a request, complaint or breach from JSON on standard input.',
  help: [
    'The intake is an object:',
    `  kind       ${RIGHT_KINDS.join(', ')}, complaint or breach`,
    '  requests   instead of kind, for several rights: [{"kind": "access", "scope": "…"}, …]',
    `  channel    ${CHANNELS.join(', ')}`,
    '  received   the day it reached us, 2026-05-28; for a breach the time we became aware, 2026-05-28T09:40',
    '  dated      the date written on it, where it differs',
    `  person     {${PERSON_FIELDS}}; only the name is needed`,
    `  agent      who writes for the person: {${AGENT_FIELDS}}`,
    '  controller the customer who forwarded it, when we are its processor; same fields',
    "  scope      the person's own words",
    '  issues     points of a complaint, as texts',
    '  place      ISO 3166-2 place of the person, US-CA for one, where States differ',
    '  tasks      playbooks to start with it: [{"playbookId": "access"}], with "steps" only those named',
    'Prints the reference.',
  ],
  words: ['FILE'],
  options: OPENING,
  needs: [],
  async run(input) {
    const raw = jsonIn(await input.readStdin())
    await openFile(input)
    const view = await input.engine.ask(cases, 'log', intakeOf(raw))
    const reference = view.record.reference
    return { json: { reference }, lines: [JSON.stringify({ reference })] }
  },
}
