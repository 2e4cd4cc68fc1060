import { SchemaName } from '#shared/contract/out.ts'
import { schemaText } from '#engine/packages/schemas.ts'
import type { Command } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'

/** `schema NAME`: the published JSON Schema of what Redress writes as JSON. */
export const schema: Command = {
  name: 'schema',
  usage: 'schema NAME',
  about: 'Prints the JSON Schema of the files Redress writes as JSON.',
  help: [`NAME is one of ${SchemaName.options.join(', ')}. No case file is needed.`],
  words: ['NAME'],
  options: {},
  needs: [],
  run(input) {
    const name = SchemaName.safeParse(input.words[0])
    if (!name.success)
      throw new CommandFailure('input-unreadable', `NAME is one of ${SchemaName.options.join(', ')}.`)
    const text = schemaText(name.data)
    return Promise.resolve({ json: JSON.parse(text) as unknown, lines: text.trimEnd().split('\n') })
  },
}
