import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LetterBlock } from '#shared/domain/letter.ts'
import { templateFaults } from '#shared/domain/letter-faults.ts'
import { fieldsAsked, mergeLetter } from '#shared/domain/letter-merge.ts'
import { letterProblems } from '#shared/domain/letter-problems.ts'
import { templateFits, type LetterTemplate } from '#shared/domain/letter-template.ts'
import { blockText } from '#shared/domain/letter-text.ts'
import { readLetterTemplates } from '#engine/letters/templates.ts'
import { lettersDir, templates } from './letter-bench.ts'

const FIRST_SET = [
  'acknowledgement',
  'complaint-acknowledgement',
  'identity-request',
  'extension-notice',
  'access-cover',
  'complaint-outcome',
]
const LAWS = ['uk-gdpr', 'eu-gdpr', 'nz-privacy', 'us-ca', 'none']

const examples = templates
  .all()
  .flatMap((template) =>
    templates
      .examples(template.id)
      .map((example) => ({ template, example, name: `${template.id} ${example.name}` })),
  )

function shipped(id: string): LetterTemplate {
  const template = templates.byId(id, 'en')
  if (!template) throw new Error(`${id} does not ship`)
  return template
}

/** The letter without the required paragraph, wherever it stands. */
function without(template: LetterTemplate, clause: string): LetterTemplate {
  const keep = (blocks: readonly LetterBlock[]): LetterBlock[] =>
    blocks
      .filter((block) => !(block.type === 'required' && block.attrs.clause === clause))
      .flatMap((block): LetterBlock[] => {
        if (block.type !== 'when' && block.type !== 'required') return [block]
        const content = keep(block.content)
        return content.length > 0 ? [{ ...block, content }] : []
      })
  return { ...template, doc: { type: 'doc', content: keep(template.doc.content) } }
}

describe('the shipped letters', () => {
  it('include the six the main job needs', () => {
    expect(templates.all().map(({ id }) => id as string)).toEqual(expect.arrayContaining(FIRST_SET))
  })

  it.each(templates.all())(
    '$id has no undeclared or unused field, no unknown fact, no required paragraph without a place',
    (template) => {
      expect(templateFaults(template)).toEqual([])
    },
  )

  it.each(examples)('$name is ready to finalise with its example values', ({ template, example }) => {
    expect(letterProblems(mergeLetter(template, example.values, new Set(example.facts)))).toEqual([])
  })

  it.each(examples)(
    '$name names each required paragraph that is taken out, and its provision',
    ({ template, example }) => {
      const facts = mergeLetter(template, example.values, new Set(example.facts)).facts
      const due = template.required.filter(
        (paragraph) =>
          mergeLetter(without(template, paragraph.clause), example.values, facts).missingRequired.length > 0,
      )
      for (const { clause } of due) {
        const problems = letterProblems(mergeLetter(without(template, clause), example.values, facts))
        expect(problems).toContainEqual(
          expect.objectContaining({
            code: 'required-missing',
            clause,
            citation: expect.stringMatching(/\d/),
          }),
        )
      }
    },
  )

  it.each(examples)('$name names every field that is left empty', ({ template, example }) => {
    for (const name of fieldsAsked(template, new Set(example.facts))) {
      const field = template.fields.find((each) => each.name === name)
      if (!field || field.optional || example.values[name] === undefined) continue
      const emptied = { ...example.values, [name]: '' }
      const merged = mergeLetter(template, emptied, new Set(example.facts))
      const guarded = JSON.stringify(template.doc).includes(`has=${name}`)
      if (!guarded) expect(merged.unfilled.map((each) => each.field)).toContain(name)
    }
  })

  it.each(FIRST_SET)('%s says nothing of another law: no section of one appears under another', (id) => {
    for (const law of LAWS) {
      const merged = mergeLetter(shipped(id), {}, new Set([`regime=${law}`, 'kind=access', 'case=request']))
      const text = JSON.stringify(merged.doc)
      expect(text.includes('Data Protection Act 2018, section 16')).toBe(
        law === 'uk-gdpr' && text.includes('section 16'),
      )
      expect(text.includes('GDPR Article 77')).toBe(law === 'eu-gdpr' && text.includes('Article 77'))
      expect(text.includes('Privacy Commissioner')).toBe(
        law === 'nz-privacy' && text.includes('Privacy Commissioner'),
      )
    }
  })

  it('tell people in the United Kingdom of sections 164A and 165(2), never of Article 77', () => {
    const merged = mergeLetter(shipped('access-cover'), {}, new Set(['regime=uk-gdpr', 'kind=access']))
    const text = JSON.stringify(merged.doc)
    expect(text).toContain('section 164A')
    expect(text).toContain('section 165(2)')
    expect(text).not.toContain('Article 77')
  })

  it.each(templates.all())('$id leaves no heading without text, whatever the law', (template) => {
    const laws = [...LAWS, 'us-va', 'us-tx', 'au-privacy', 'ca-pipeda', 'ch-fadp', 'za-popia']
    for (const law of laws.filter((each) => templateFits(template, [each], template.kinds))) {
      for (const more of [['kind=access'], ['kind=access', 'outcome=granted-in-part'], ['case=complaint']]) {
        const { content } = mergeLetter(template, {}, new Set([`regime=${law}`, ...more])).doc
        for (const [index, block] of content.entries()) {
          if (block.type !== 'heading') continue
          const next = content[index + 1]
          expect(next?.type, `${law} ${blockText(block)}`).not.toBe('heading')
          expect(
            next === undefined || blockText(next).startsWith('If anything'),
            `${law} ${blockText(block)}`,
          ).toBe(false)
        }
      }
    }
  })

  it('guess nobody’s gender and beg nobody’s pardon by rote', () => {
    for (const template of templates.all()) {
      const text = JSON.stringify(template.doc)
      expect(text).not.toMatch(
        /\b(he|she|his|hers?|him|Sir|Madam|Mr|Mrs|please|oops|successfully|invalid)\b|!"/,
      )
    }
  })

  it.each([...LAWS, 'us-va'])('in an access cover under %s hold every point that law asks for', (law) => {
    const template = shipped('access-cover')
    const facts = new Set([`regime=${law}`, 'kind=access', 'case=request'])
    expect(mergeLetter(template, {}, facts).missingRequired).toEqual([])
  })
})

describe('reading letters', () => {
  function broken(change: (folder: string) => void): () => unknown {
    const copy = mkdtempSync(join(tmpdir(), 'redress-letters-'))
    cpSync(lettersDir, copy, { recursive: true })
    change(copy)
    return () => readLetterTemplates(copy)
  }
  const edit = (file: string, replace: (text: string) => string) => (folder: string) => {
    const path = join(folder, file)
    writeFileSync(path, replace(readFileSync(path, 'utf8')))
  }

  it('names the file of a declared language that is missing', () => {
    expect(broken((folder) => rmSync(join(folder, 'extension-notice/en.json')))).toThrow(
      'extension-notice/en.json',
    )
  })

  it('names the letter whose text holds a node that does not exist', () => {
    expect(broken(edit('refusal/en.json', (text) => text.replace('"paragraph"', '"blockquote"')))).toThrow(
      'refusal/en.json',
    )
  })

  it('names a common field that does not exist', () => {
    expect(
      broken(edit('refusal/fields.json', (text) => text.replace('"caseReference"', '"caseNumber"'))),
    ).toThrow('caseNumber')
  })

  it('falls back to English for a language that has no letters yet', () => {
    expect(templates.byId('acknowledgement', 'mi')?.language).toBe('en')
    expect(templates.byId('no-such-letter', 'en')).toBeUndefined()
  })
})

describe('the faults of a template', () => {
  const sound = shipped('extension-notice')
  it('name an undeclared field', () => {
    const fields = sound.fields.filter(({ name }) => name !== 'extensionReason')
    expect(templateFaults({ ...sound, fields })).toContain('the field extensionReason is not declared')
  })
  it('name an unused field', () => {
    const [field] = sound.fields
    if (!field) throw new Error('no field')
    expect(templateFaults({ ...sound, fields: [...sound.fields, { ...field, name: 'shoeSize' }] })).toContain(
      'the field shoeSize is declared and not used',
    )
  })
  it('name a required paragraph the text lacks', () => {
    expect(templateFaults(without(sound, 'reasons'))).toContain(
      'the required paragraph reasons is nowhere in the text',
    )
  })
  it('name a required paragraph that a law can never reach', () => {
    const required = sound.required.map((paragraph) =>
      paragraph.clause === 'complaint-right' ? { ...paragraph, citations: { 'us-ca': 'x 1' } } : paragraph,
    )
    expect(templateFaults({ ...sound, required })).toContain(
      'under us-ca the text leaves out the required paragraph complaint-right',
    )
  })
})
