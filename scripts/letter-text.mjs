/**
 * Letters in another language, for whoever translates them:
 *
 *   node scripts/letter-text.mjs out LETTER LANGUAGE [--regime LAW,…] [--own]   the letter as plain text, on standard output
 *   node scripts/letter-text.mjs in LETTER LANGUAGE [--check] < text            writes <language>.json from plain text
 *
 * `out` gives the English letter cut down to the laws asked for, or with --own the text the language has already. `in`
 * adds the language to template.json; where the text lacks something it says what, and writes nothing. Exits 1 then.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { root } from './fingerprint.mjs'
import { fromPlain, toPlain } from './letter-text/plain.mjs'
import { inLanguage } from '../shared/domain/letter-languages.ts'
import { cutChoices, cutToLaws } from '../shared/domain/letter-laws.ts'
import {
  declaredFields,
  TemplateFields,
  TemplateFile,
  TemplateText,
} from '../shared/domain/letter-template.ts'
import { translationFaults } from '../shared/domain/letter-translation.ts'
import { LetterWords, OfficeWords } from '../shared/domain/letter-words.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    regime: { type: 'string', default: 'eu-gdpr' },
    own: { type: 'boolean' },
    check: { type: 'boolean' },
  },
})
const [command, id, language] = positionals
const letters = join(root, 'resources', 'letters')
const folder = join(letters, id ?? '')

if (!['out', 'in'].includes(command) || !language || !existsSync(join(folder, 'template.json'))) {
  console.error('letter-text.mjs out|in LETTER LANGUAGE; LETTER is a folder of resources/letters.')
  process.exitCode = 1
} else if (command === 'out') out()
else await take()

function out() {
  const file = template()
  const laws = values.regime === 'all' ? null : values.regime.split(',')
  const own = values.own ? TemplateText.parse(json(join(folder, `${language}.json`))) : null
  const english = TemplateText.parse(json(join(folder, 'en.json')))
  const text = own ?? { ...english, doc: laws === null ? english.doc : cutToLaws(english.doc, laws) }
  const covered = own === null ? laws : (own.regimes ?? null)
  const about = { letter: id, language, laws: covered?.join(', ') ?? 'all', version: file.version }
  const used = JSON.stringify(text.doc)
  const fields =
    own?.fields ??
    Object.fromEntries(
      ownFields()
        .filter(({ name }) => used.includes(`"${name}"`))
        .map((field) => [field.name, wordsOf(field, laws)])
        .filter(([, words]) => Object.keys(words).length > 0),
    )
  process.stdout.write(toPlain({ ...text, fields }, about))
}

function wordsOf(field, laws) {
  const choices = laws === null ? (field.choices ?? []) : cutChoices(field, laws)
  const columns = Object.fromEntries((field.columns ?? []).map(({ key, label }) => [key, label]))
  return {
    ...(choices.length > 0 ? { choices } : {}),
    ...(field.columns ? { columns } : {}),
  }
}

async function take() {
  const faults = []
  let text
  try {
    const said = fromPlain(readFileSync(0, 'utf8'))
    if (said.about.letter !== id) faults.push(`the text is of ${said.about.letter}`)
    if (said.about.language !== language) faults.push(`the text is in ${said.about.language}`)
    text = said.text
    faults.push(...faultsOf(TemplateText.parse(text)))
  } catch (error) {
    faults.push(error.message)
  }
  if (faults.length > 0) {
    console.error(faults.map((fault) => `- ${fault}`).join('\n'))
    console.error('Nothing was written.')
    process.exitCode = 1
  } else if (values.check) console.log(`${id}/${language}.json: sound`)
  else {
    await save(join(folder, `${language}.json`), text)
    const file = json(join(folder, 'template.json'))
    await save(join(folder, 'template.json'), {
      ...file,
      languages: [...new Set([...file.languages, language])].toSorted(
        (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
      ),
    })
    console.log(`${id}/${language}.json written`)
  }
}

/** English first: it is what the others are compared with. */
function rank(each) {
  return each === 'en' ? 0 : 1
}

function faultsOf(text) {
  const { languages: _, ...file } = template()
  const declared = declaredFields(TemplateFields.parse(json(join(folder, 'fields.json'))))
  const words = (each, schema) => schema.parse(json(join(letters, 'words', `${each}.json`)))
  const english = inLanguage(
    file,
    TemplateText.parse(json(join(folder, 'en.json'))),
    declared,
    words('en', OfficeWords),
  )
  return translationFaults(english, inLanguage(file, text, declared, words(language, LetterWords)))
}

function template() {
  return TemplateFile.parse(json(join(folder, 'template.json')))
}

/** The fields the letter declares in full: their words come with the letter, those of common fields with words/. */
function ownFields() {
  return TemplateFields.parse(json(join(folder, 'fields.json'))).filter((field) => typeof field !== 'string')
}

function json(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

async function save(path, value) {
  const options = await resolveConfig(path)
  writeFileSync(path, await format(JSON.stringify(value), { ...options, filepath: path }))
}
