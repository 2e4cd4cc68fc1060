import { retention as group, type RetentionRow } from '#shared/contract/retention.ts'
import type { Command } from '../command.ts'
import { OPENING, openFile } from '../open-file.ts'

/** `retention FILE`: how long closed cases are kept, those whose time is over first. */
export const retention: Command = {
  name: 'retention',
  usage: 'retention FILE [--passphrase-file FILE]',
  about: 'Lists closed cases and cases on hold with what their keeping has come to.',
  help: [
    'Each line: state, reference, last day kept, why. States: destroy, anonymise (destroy, numbers stay), review,',
    'no-rule, held, keep. Nothing is destroyed by itself.',
  ],
  words: ['FILE'],
  options: OPENING,
  needs: [],
  async run(input) {
    await openFile(input)
    const rows = await input.engine.ask(group, 'queue', {})
    return { json: rows, lines: rows.length === 0 ? ['No case is closed or on hold.'] : rows.map(lineOf) }
  },
}

function lineOf({ state, reference, until, why }: RetentionRow): string {
  return [state.padEnd(9), reference, `until ${until ?? '–'}`.padEnd(16), why].join('  ')
}
