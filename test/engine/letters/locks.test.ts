import { describe, expect, it } from 'vitest'
import { mergeLetter, type LetterValues } from '#shared/domain/letter-merge.ts'
import { letterProblems } from '#shared/domain/letter-problems.ts'
import type { LetterTemplate } from '#shared/domain/letter-template.ts'
import { blockText, eachBlock } from '#shared/domain/letter-text.ts'
import { templates } from './letter-bench.ts'

/** Laws whose list of what a breach notice holds was not read in its own words. */
const UNREAD_BREACH_LISTS = ['nz-privacy', 'za-popia', 'sg-pdpa', 'ca-qc']

function shipped(id: string): LetterTemplate {
  const template = templates.byId(id, 'en')
  if (!template) throw new Error(`${id} does not ship`)
  return template
}

/** What stands in a required paragraph of the letter under these facts; empty when it is not there. */
function saidIn(clause: string, template: LetterTemplate, facts: readonly string[]): string {
  const said: string[] = []
  const values = Object.fromEntries(template.fields.map(({ name }) => [name, 'x']))
  eachBlock(mergeLetter(template, values, new Set(facts)).doc, (block) => {
    if (block.type === 'required' && block.attrs.clause === clause) said.push(blockText(block))
  })
  return said.join('\n')
}

describe('a paragraph is locked only on a provision that was read', () => {
  it.each(['breach-notice-authority', 'breach-notice-people'])(
    '%s locks nothing where the list of the law was not read, and still offers every paragraph',
    (id) => {
      const template = shipped(id)
      for (const law of UNREAD_BREACH_LISTS) {
        expect(template.required.filter(({ citations }) => law in citations)).toEqual([])
        expect(saidIn('nature', template, [`regime=${law}`])).not.toBe('')
      }
      expect(saidIn('aware', shipped('breach-notice-authority'), ['regime=ca-qc'])).not.toBe('')
    },
  )

  it('the notice of a transfer offers what New Zealand’s Act is remembered to ask for, and locks nothing', () => {
    const template = shipped('transfer-notice')
    expect(template.required.flatMap(({ citations }) => Object.keys(citations))).toEqual([])
    expect(saidIn('transferred', template, ['regime=nz-privacy', 'kind=access'])).toContain('transferred')
  })

  it('breach notices lock what the Union, the United Kingdom, Canada and others were read to ask for', () => {
    const locked = shipped('breach-notice-authority').required.filter(
      ({ citations }) => 'uk-gdpr' in citations,
    )
    expect(locked.map(({ clause }) => clause)).toEqual([
      'nature',
      'data',
      'people',
      'consequences',
      'measures',
      'delay',
      'contact',
    ])
  })
})

describe('Quebec’s private-sector Act', () => {
  it('has the provision named in a refusal to confirm or deny (section 34), as South Africa does', () => {
    const template = shipped('neither-confirm-nor-deny')
    const open = (law: string, values: LetterValues): string[] =>
      letterProblems(
        mergeLetter(template, values, new Set([`regime=${law}`, 'kind=access', 'case=request'])),
      ).flatMap((problem) => (problem.code === 'field-unfilled' ? [problem.field] : []))
    for (const law of ['ca-qc', 'za-popia']) {
      expect(open(law, {})).toContain('refusalProvision')
      expect(open(law, { refusalProvision: 'section 40' })).not.toContain('refusalProvision')
    }
    expect(open('eu-gdpr', {})).not.toContain('refusalProvision')
    expect(open('nz-privacy', {})).not.toContain('refusalProvision')
  })

  it('keeps the right to correction and to be heard in the locked part of an automated decision (section 12.1)', () => {
    const said = saidIn('explanation', shipped('automated-decision-review'), [
      'regime=ca-qc',
      'kind=automated-decision',
      'case=request',
    ])
    expect(said).toContain('the right to have this information corrected')
    expect(said).toContain('who can review the decision')
  })

  it.each(['refusal', 'closure-without-reply'])(
    '%s names the provision when nobody could be sure who asked (sections 30 and 34)',
    (id) => {
      const facts = ['regime=ca-qc', 'kind=access', 'case=request', 'outcome=unverified', 'asked=identity']
      expect(saidIn('reasons', shipped(id), facts)).toContain('section 30')
      expect(saidIn('reasons', shipped(id), ['regime=eu-gdpr', ...facts.slice(1)])).not.toContain(
        'section 30',
      )
    },
  )

  it('gives 30 days to go to the Commission only after a refusal of access or correction (section 43)', () => {
    const limited = templates
      .all()
      .filter(({ doc }) => JSON.stringify(doc).includes('within 30 days of our'))
      .map(({ id }) => id as string)
    expect(limited.toSorted()).toEqual([
      'closure-without-reply',
      'correction-refused',
      'erasure-refused',
      'neither-confirm-nor-deny',
      'nothing-held',
      'refusal',
      'unfounded-or-excessive',
    ])
  })
})
