import { expect, test } from 'vitest'
import { letters } from '#shared/contract/letters.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { docText } from '#shared/domain/letter-text.ts'
import { refusalWords } from '#engine/casework/refusal-words.ts'
import { readLetterTemplates } from '#engine/letters/templates.ts'
import { openEngine } from './open-engine.ts'

const TODAY = civilDate('2026-06-15')

test('a letter is in the person’s language where it covers the law, and everything in it is', async () => {
  const { ask, answer, log } = await openEngine('ie-erp', TODAY)
  const german = { person: { name: 'Jördis Quellmann', language: 'de-AT' }, received: '2026-06-01' } as const
  const { record, requests } = await log({
    ...german,
    regimes: ['eu-gdpr'],
    requests: [{ kind: 'access' }, { kind: 'erasure' }],
  })
  const caseId = record.id

  // chosen for the officer, and offered
  const options = await ask(letters, 'options', { caseId })
  const option = options.find(({ id }) => id === 'acknowledgement')
  expect(option?.language).toBe('de')
  expect(option?.languages).toEqual(expect.arrayContaining(['en', 'de']))
  const begun = await ask(letters, 'begin', { caseId, templateId: 'acknowledgement' as never })
  expect(begun.letter.language).toBe('de')
  expect(begun.languages).toEqual(option?.languages)
  expect(docText(begun.doc)).toContain('ist am Montag, 1. Juni 2026 bei uns eingegangen')
  expect(docText(begun.doc)).toContain(
    'Ihr Antrag auf Auskunft über Ihre personenbezogenen Daten einschließlich einer Kopie und auf Löschung',
  )
  expect(begun.closing).toBe('Mit freundlichen Grüßen')
  expect(begun.date).toBe('15. Juni 2026')
  expect(begun.problems).toEqual([])

  // another language: values typed stay, a chosen wording and what the program fills in change with it
  const templateId = 'extension-notice' as never
  const { letter } = await ask(letters, 'begin', { caseId, templateId, language: 'en' })
  const values = { extensionGround: 'complex', extensionReason: 'drei Archive' }
  const english = await ask(letters, 'fill', { letterId: letter.id, values })
  expect(docText(english.doc)).toContain('when a request is complex')
  const wording = {
    subject: english.writing?.wording.subject ?? [],
    doc: { type: 'doc' as const, content: [] },
  }
  await ask(letters, 'write', { letterId: letter.id, wording })
  const other = await ask(letters, 'setLanguage', { letterId: letter.id, language: 'de' })
  expect(other.letter.language).toBe('de')
  expect(other.writing?.own).toBe(false)
  expect(docText(other.doc)).toContain('wegen der Komplexität des Antrags')
  expect(docText(other.doc)).toContain('drei Archive')
  expect(other.problems).toEqual([])

  // the explanation of a date exists in English alone: its fields say so and stop the letter, nothing is silent
  const explained = await ask(letters, 'explainDate', {
    letterId: letter.id,
    subject: requests[0]?.id ?? null,
  })
  expect(explained.problems.map(({ field }) => field)).toEqual(['dateConclusion', 'dateExplanation'])
  expect(explained.problems[0]?.sentence).toMatch(/say in German: “.*July 2026/)
  expect(docText(explained.doc)).toContain('Wie sich das Datum errechnet')
  const final = await answer(letters, 'finalise', { letterId: letter.id })
  expect(final).toMatchObject({ failure: { code: 'letter-unfinished' } })
  const said = { dateConclusion: 'Fällig am 1. Juli 2026.', dateExplanation: 'Ein Monat ab Eingang' }
  expect((await ask(letters, 'fill', { letterId: letter.id, values: said })).problems).toEqual([])

  // a language that does not cover the law of the case is refused, and not offered
  const unknown = await answer(letters, 'setLanguage', { letterId: letter.id, language: 'mi' })
  expect(unknown).toMatchObject({ failure: { code: 'language-unknown' } })
  const both = await log(german)
  expect(both.record.regimes).toEqual(['eu-gdpr', 'uk-gdpr'])
  const there = await ask(letters, 'begin', {
    caseId: both.record.id,
    templateId: 'acknowledgement' as never,
  })
  expect([there.letter.language, there.languages]).toEqual(['en', ['en']])
})

test('a refusal’s ground is said in the letter’s language, and one without words there is asked for', () => {
  const words = readLetterTemplates('resources/letters').words('de')
  const requestId = 'r1'
  const refused = [{ id: requestId, outcome: 'refused', outcomeReason: '' }] as never
  const because = (regime: string, ground: string) =>
    refusalWords(
      refused,
      {
        grounds: [{ requestId, regime, ground, title: 'Excessive', citation: 'Art. 1', facts: '' }],
      } as never,
      words,
    )
  expect(because('eu-gdpr', 'excessive')).toMatchObject({
    values: { refusalGround: 'Der Antrag ist exzessiv (Artikel 12 Absatz 5 Buchstabe b DSGVO)' },
    english: [],
  })
  expect(because('nz-privacy', 'none-such').english).toEqual(['refusalGround'])
})
