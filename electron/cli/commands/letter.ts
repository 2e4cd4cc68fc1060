import { readFile } from 'node:fs/promises'
import { letters, type LetterView } from '#shared/contract/letters.ts'
import { textOption, type Command, type CommandInput } from '../command.ts'
import { CommandFailure } from '../command-failure.ts'
import { jsonIn } from '../intake.ts'
import { forPdf } from '../pdf-password.ts'
import { readPassphrase } from '../passphrase.ts'
import { caseByReference, OPENING, openFile, outToken } from '../open-file.ts'

/** `letter FILE REF`: writes a letter as PDF. */
export const letter: Command = {
  name: 'letter',
  usage:
    'letter FILE REF --template ID --out F.pdf [--request RIGHT] [--language TAG] [--fields F.json] [--final] [--protect | --password-file P] [--passphrase-file FILE]',
  about: 'Writes a letter for a case as PDF and keeps it in the case file.',
  help: [
    'A letter in which nothing is missing is finalised: frozen with its SHA-256 and kept.',
    'Otherwise the PDF is marked as a draft, and what is missing is listed; with --final that is an error.',
    '--fields names a JSON file with the values you write yourself: {"reason": "…"}.',
    '--request names the right it is about, when the case has several.',
    '--language is the language of the letter, de for one; without it the person’s own where the letter has it.',
    '--protect asks for a password, and only it opens the PDF that is written (AES-256); --password-file reads it.',
  ],
  words: ['FILE', 'REF'],
  options: {
    ...OPENING,
    template: { type: 'string' },
    out: { type: 'string' },
    request: { type: 'string' },
    language: { type: 'string' },
    fields: { type: 'string' },
    final: { type: 'boolean' },
    protect: { type: 'boolean' },
    'password-file': { type: 'string' },
  },
  needs: ['template', 'out'],
  async run(input) {
    const values = await fieldsOf(input)
    const password = await passwordOf(input)
    await openFile(input)
    const view = await caseByReference(input)
    const { engine, options } = input
    const request = view.requests.find((each) => each.kind === options['request'])
    if (options['request'] !== undefined && request === undefined) {
      throw new CommandFailure('request-unknown', 'The case has no such request. Nothing was written.')
    }
    const begun = await engine.ask(letters, 'begin', {
      caseId: view.record.id,
      templateId: textOption(input, 'template'),
      ...(request === undefined ? {} : { requestId: request.id }),
      ...(typeof options['language'] === 'string' ? { language: options['language'] } : {}),
    })
    const { id } = begun.letter
    const filled = await engine.ask(letters, 'fill', { letterId: id, values })
    const complete = filled.problems.length === 0
    if (!complete && options['final'] === true) {
      await engine.ask(letters, 'discard', { letterId: id })
      throw new CommandFailure(
        'letter-unfinished',
        `The letter is not finished: ${problemsOf(filled)}. Nothing was written.`,
      )
    }
    const done = complete ? await engine.ask(letters, 'finalise', { letterId: id }) : filled
    const written = await engine.ask(letters, 'savePdf', {
      letterId: id,
      token: outToken(input),
      ...(password === undefined ? {} : { password }),
    })
    return {
      json: {
        status: done.letter.status,
        sha256: done.letter.sha256,
        file: written.name,
        problems: done.problems,
        letter: id,
      },
      lines: complete
        ? [`Wrote ${written.name}, final, SHA-256 ${done.letter.sha256 ?? ''}.`]
        : [`Wrote ${written.name} as a draft. Still missing: ${problemsOf(filled)}.`],
    }
  },
}

/** The password for the PDF, from its file or typed without being shown; undefined where none is wanted. */
async function passwordOf({ options }: CommandInput): Promise<Uint8Array | undefined> {
  const file = options['password-file']
  if (typeof file !== 'string' && options['protect'] !== true) return undefined
  return forPdf(await readPassphrase(typeof file === 'string' ? file : undefined, 'Password for the PDF: '))
}

async function fieldsOf(input: CommandInput): Promise<Record<string, string>> {
  const path = input.options['fields']
  if (typeof path !== 'string') return {}
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandFailure('file-missing', 'The file with the fields cannot be read. Nothing was written.')
  })
  return jsonIn(text) as Record<string, string>
}

function problemsOf(view: LetterView): string {
  return view.problems.map((problem) => problem.title).join(', ')
}
