import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVENT_TYPES } from '#shared/domain/event.ts'
import type { LetterBlock } from '#shared/domain/letter.ts'
import { COMMON_FIELDS } from '#shared/domain/letter-fields.ts'
import { cutFact, speaksFor } from '#shared/domain/letter-laws.ts'
import { languageFor, retold } from '#shared/domain/letter-languages.ts'
import { SHEET_FIELDS } from '#shared/domain/letter-sheet-fields.ts'
import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import { translationFaults } from '#shared/domain/letter-translation.ts'
import { lettersDir, templates } from './letter-bench.ts'

const LAW = 'eu-gdpr'
const PLAIN = join(import.meta.dirname, '../../../scripts/letter-text/plain.mjs')
const languages = readdirSync(join(lettersDir, 'words'))
  .map((file) => file.replace('.json', ''))
  .filter((language) => language !== 'en')
const translations = templates
  .all()
  .flatMap(({ id }) => templates.languagesOf(id).map((language) => shipped(id, language)))
  .filter(({ language }) => language !== 'en')

function shipped(id: string, language: string): LetterTemplate {
  const template = templates.byId(id, language)
  if (template?.language !== language) throw new Error(`no ${id} in ${language}`)
  return template
}

/** The letter with every block of the text put through a change; null takes the block out. */
function changed(
  template: LetterTemplate,
  change: (block: LetterBlock) => LetterBlock | null,
): LetterTemplate {
  const all = (blocks: readonly LetterBlock[]): LetterBlock[] =>
    blocks.flatMap((block): LetterBlock[] => {
      const other = change(block)
      if (other === null) return []
      return other.type === 'when' || other.type === 'required'
        ? [{ ...other, content: all(other.content) }]
        : [other]
    })
  return { ...template, doc: { type: 'doc', content: all(template.doc.content) } }
}

function tool(args: readonly string[], input = '') {
  const run = spawnSync(process.execPath, ['scripts/letter-text.mjs', ...args], { input, encoding: 'utf8' })
  return { code: run.status, out: run.stdout, said: run.stderr }
}

describe('a letter in another language', () => {
  it.each(translations)('$id in $language lacks nothing that the English one has', (template) => {
    expect(translationFaults(shipped(template.id, 'en'), template)).toEqual([])
  })

  it.each(languages)('%s has words for every ground of the law it speaks for', (language) => {
    const pack = JSON.parse(readFileSync(`resources/regimes/${LAW}/pack.json`, 'utf8')) as {
      grounds: { id: string }[]
    }
    const said = Object.keys(templates.words(language).grounds)
    expect(pack.grounds.map(({ id }) => `${LAW}/${id}`).filter((id) => !said.includes(id))).toEqual([])
  })

  it.each(languages)('%s has words for everything that can happen in a case', (language) => {
    expect(Object.keys(templates.words(language).events).toSorted()).toEqual(EVENT_TYPES.toSorted())
  })

  it.each(languages)('%s has a heading for every column of a common field', (language) => {
    const { columns } = templates.words(language)
    const missing = [...COMMON_FIELDS, ...SHEET_FIELDS].flatMap(({ name, columns: known = [] }) =>
      known.filter(({ key }) => columns[name]?.[key] === undefined).map(({ key }) => `${name}.${key}`),
    )
    expect(missing).toEqual([])
  })
})

describe('a translation is refused', () => {
  const english = shipped('extension-notice', 'en')
  const german = shipped('extension-notice', 'de')
  it('when a paragraph the law requires is gone', () => {
    const without = changed(german, (block) =>
      block.type === 'required' && block.attrs.clause === 'reasons' ? null : block,
    )
    expect(translationFaults(english, without).join()).toContain('[required reasons]')
  })
  it('when a condition is gone', () => {
    const without = changed(german, (block) =>
      block.type === 'when' && block.attrs.fact === 'agent' ? null : block,
    )
    expect(translationFaults(english, without)).toContain('nothing stands in the text, in [when agent]')
  })
  it('when a field is gone', () => {
    const without = changed(german, (block) =>
      block.type === 'paragraph'
        ? {
            ...block,
            content: (block.content ?? []).filter(
              (node) => node.type !== 'field' || node.attrs.name !== 'extensionReason',
            ),
          }
        : block,
    )
    expect(translationFaults(english, without).join()).toContain('the field extensionReason is missing')
  })
  it('when its wordings to choose from, or a line of its text, are still in English', () => {
    const left = { ...english, language: 'de', covers: [LAW] }
    const faults = translationFaults(english, left).join()
    expect(faults).toContain('extensionGround')
    expect(faults).toContain('still in English')
  })
})

describe('the laws of a text', () => {
  it('leave of a condition what they do not answer', () => {
    expect(cutFact('regime=eu-gdpr|regime=uk-gdpr', [LAW])).toBe(true)
    expect(cutFact('regime=uk-gdpr|agent', [LAW])).toBe('agent')
    expect(cutFact('regime=uk-gdpr', [LAW])).toBe(false)
    expect(cutFact('!regime=uk-gdpr', [LAW])).toBe(true)
    expect(cutFact('!regime=eu-gdpr', [LAW])).toBe(false)
    expect(cutFact('regime=eu-gdpr', [LAW, 'uk-gdpr'])).toBe('regime=eu-gdpr')
  })
  it('keep it out of a case under any other law', () => {
    expect(speaksFor(shipped('acknowledgement', 'de'), [LAW])).toBe(true)
    expect(speaksFor(shipped('acknowledgement', 'de'), [LAW, 'uk-gdpr'])).toBe(false)
    expect(speaksFor(shipped('acknowledgement', 'de'), [])).toBe(false)
    expect(templates.languagesOf('acknowledgement', ['us-ca'])).toEqual(['en'])
  })
})

describe('the language of a letter', () => {
  it('is the person’s where the letter has it, whatever the country, else the next one wanted, else English', () => {
    expect(languageFor(['en', 'de'], ['de-AT', 'en-IE'])).toBe('de')
    expect(languageFor(['en', 'de'], ['pl', 'en-IE'])).toBe('en')
    expect(languageFor(['en', 'de'], ['', 'de'])).toBe('de')
    expect(languageFor(['en'], ['fr'])).toBe('en')
  })
  it('takes a chosen wording along and leaves what was typed', () => {
    const [english, german] = [shipped('extension-notice', 'en'), shipped('extension-notice', 'de')]
    const typed = { extensionGround: 'one of several that you have made', extensionReason: 'complex' }
    const there = retold(typed, english, german)
    expect(there).toEqual({
      extensionGround: 'wegen der Anzahl Ihrer Anträge',
      extensionReason: 'complex',
    })
    expect(retold(there, german, english)).toEqual(typed)
  })
})

describe('the plain text for translators', () => {
  it('gives back exactly the letter it was made from, for every letter in every language', async () => {
    const { fromPlain, toPlain } = (await import(PLAIN)) as {
      toPlain: (text: object, about: object) => string
      fromPlain: (plain: string) => { text: object }
    }
    for (const { id } of templates.all()) {
      for (const language of templates.languagesOf(id)) {
        const text = JSON.parse(readFileSync(join(lettersDir, id, `${language}.json`), 'utf8')) as {
          regimes?: string[]
        }
        const laws = text.regimes?.join(', ') ?? 'all'
        const plain = toPlain({ fields: {}, ...text }, { letter: id, language, laws, version: 1 })
        expect(fromPlain(plain).text, `${id} ${language}`).toEqual(text)
      }
    }
  })
  it('is cut down to one law by the tool, and taken back when it is sound', () => {
    const { out } = tool(['out', 'extension-notice', 'de', '--own'])
    expect(out).toContain('[required extension]')
    expect(out).not.toContain('regime=')
    expect(tool(['in', 'extension-notice', 'de', '--check'], out).code).toBe(0)
  })
  it('is refused by the tool with what is missing, and nothing is written', () => {
    const path = join(lettersDir, 'extension-notice', 'de.json')
    const before = readFileSync(path, 'utf8')
    const { out } = tool(['out', 'extension-notice', 'de', '--own'])
    const refused = tool(['in', 'extension-notice', 'de'], out.replace('{extensionReason}', 'so'))
    expect(refused.code).toBe(1)
    expect(refused.said).toContain('extensionReason')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })
})
