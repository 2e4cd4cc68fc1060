import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaseIntake } from '#shared/domain/case.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { OfficerId } from '#shared/domain/ids.ts'
import { CHANNELS, RIGHT_KINDS } from '#shared/domain/kind.ts'
import type { FileView } from '#shared/contract/views.ts'
import {
  ASKS,
  STEPS,
  chosenAsks,
  emptyForm,
  NewCaseForm,
  type Ask,
} from '#renderer/features/new-case/form.ts'
import { correspondenceOf, firstEvents, firstLetterOf, intakeOf } from '#renderer/features/new-case/intake.ts'
import { firstWrongStep, mistakesOn } from '#renderer/features/new-case/mistakes.ts'
import { playbooksToStart } from '#renderer/features/new-case/tasks.ts'
import type { PlaybookOffer } from '#shared/contract/tasks.ts'
import { previewInput } from '#renderer/features/new-case/preview.ts'

const today = civilDate('2026-06-24')
const officerId = OfficerId.parse('01900000-0000-7000-8000-000000000001')
const file = {
  today,
  role: 'controller',
  profileId: 'uk-equipment',
  organisation: { zone: 'Europe/London' },
  officers: [{ id: officerId, name: 'Rosalind Achterberg', initials: 'RA' }],
  officerId,
} as unknown as FileView
const around = { today, processor: false }
const complete = (): NewCaseForm => ({ ...emptyForm(today), name: 'Verity Oakshott', asks: ['access'] })

describe('what is wrong with an answer', () => {
  test('a date received that is missing, in the future or before 1990 keeps the first step', () => {
    const wrong = (received: string | null) =>
      mistakesOn('came', { ...complete(), received }, around).received
    expect(wrong(null)).toMatch(/missing/)
    expect(wrong('2026-06-25')).toMatch(/not come yet/)
    expect(wrong('1989-12-31')).toMatch(/before 1990/)
    expect(wrong('2026-06-24')).toBeUndefined()
  })
  test('a case needs a name, something asked, and for a complaint one issue', () => {
    expect(firstWrongStep({ ...complete(), name: ' ' }, around)).toBe(STEPS.indexOf('who'))
    expect(firstWrongStep({ ...complete(), asks: [] }, around)).toBe(STEPS.indexOf('want'))
    expect(firstWrongStep({ ...complete(), asks: ['complaint'] }, around)).toBe(STEPS.indexOf('want'))
    expect(firstWrongStep({ ...complete(), asks: ['complaint'], issues: ['Late'] }, around)).toBeNull()
  })
  test('a proof asked for where the law lets the clock go on needs its reason', () => {
    const asking = { ...complete(), identity: 'ask' as const, identityReason: ' ' }
    const goesOn = { ...around, proofStopsNothing: true }
    expect(mistakesOn('law', asking, goesOn).identityReason).toBeDefined()
    expect(mistakesOn('law', asking, around).identityReason).toBeUndefined()
    expect(
      mistakesOn('law', { ...asking, identityReason: 'a new address' }, goesOn).identityReason,
    ).toBeUndefined()
  })

  test('a clock that starts on another day needs that day and a reason', () => {
    const wrong = mistakesOn('law', { ...complete(), start: 'other' }, around)
    expect(Object.keys(wrong).sort()).toEqual(['startDate', 'startReason'])
  })
})

test('a complaint or a breach stands alone, and choosing a right puts it out', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Ask>(...ASKS), { maxLength: 12 }), (clicks) => {
      const chosen = clicks.reduce<Ask[]>(
        (asks, click) =>
          chosenAsks(asks, asks.includes(click) ? asks.filter((ask) => ask !== click) : [...asks, click]),
        [],
      )
      const alone = chosen.includes('complaint') || chosen.includes('breach')
      expect(alone ? chosen.length : 1).toBe(1)
    }),
  )
})

const words = fc.string({ maxLength: 40 })
const day = fc.constantFrom(null, '2026-06-24', '2026-02-28', '2020-02-29', '2026-02-30', '2031-01-01', 'x')
const forms = fc
  .record({
    channel: fc.constantFrom(...CHANNELS),
    received: day,
    receivedTime: fc.constantFrom('', '9:05', '23.59', '25:00', 'noon'),
    dated: day,
    theirReference: words,
    body: words,
    name: words,
    email: fc.constantFrom('', 'v@example.org', 'no mail'),
    hasAgent: fc.boolean(),
    agentName: words,
    asks: fc.uniqueArray(fc.constantFrom(...RIGHT_KINDS), { maxLength: 4 }),
    scope: words,
    start: fc.constantFrom('received' as const, 'dated' as const, 'other' as const),
    startDate: day,
    startReason: words,
    identity: fc.constantFrom('sure' as const, 'ask' as const),
    summary: words,
  })
  .map((fields): NewCaseForm => ({ ...emptyForm(today), ...fields }))

test('whatever passes the wizard is an intake the engine reads', () => {
  let passed = 0
  fc.assert(
    fc.property(forms, (form) => {
      if (firstWrongStep(form, around) !== null || (form.start === 'dated' && form.dated === null)) return
      passed += 1
      expect(CaseIntake.safeParse(intakeOf(form, file)).error).toBeUndefined()
      expect(previewInput(form, file)).not.toBeNull()
    }),
    { numRuns: 3000 },
  )
  expect(passed).toBeGreaterThan(20)
})

describe('what is recorded after logging', () => {
  test('a start on another day than that of receipt is noted with its reason', () => {
    const form: NewCaseForm = {
      ...complete(),
      start: 'other',
      startDate: '2026-06-22',
      startReason: 'The letter box was stuck.',
    }
    expect(intakeOf(form, file)?.received).toBe('2026-06-22')
    const [note] = firstEvents(form, file)
    expect(note?.detail).toContain('Wednesday 24 June 2026')
    expect(note?.detail).toContain('The letter box was stuck.')
  })
  test('a time of receipt belongs to the day it was given for, and to no other', () => {
    const form: NewCaseForm = { ...complete(), receivedTime: '9:05' }
    expect(intakeOf(form, file)?.receivedTime).toBe('09:05')
    expect(
      intakeOf({ ...form, start: 'other', startDate: '2026-06-22', startReason: 'x' }, file)?.receivedTime,
    ).toBeUndefined()
  })
  test('proof that is asked for is an event of today and calls for its own letter', () => {
    const form: NewCaseForm = { ...complete(), identity: 'ask' }
    expect(firstEvents(form, file)).toEqual([{ type: 'identity-requested', date: today }])
    expect(firstLetterOf(form)).toBe('identity-request')
  })
  test('a message is kept word for word, and nothing is kept where nothing came', () => {
    const caseId = '01900000-0000-7000-8000-000000000002' as never
    expect(correspondenceOf(complete(), caseId, null)).toBeNull()
    expect(correspondenceOf({ ...complete(), body: '  Dear all,\n' }, caseId, null)?.body).toBe(
      '  Dear all,\n',
    )
  })
  test('for a processor both dates of receipt are kept', () => {
    const processor = { ...file, role: 'processor' } as FileView
    const form: NewCaseForm = {
      ...complete(),
      controllerOrganisation: 'Brightmail Ltd',
      controllerReceived: '2026-06-12',
    }
    expect(intakeOf(form, processor)?.received).toBe(today)
    expect(intakeOf(form, processor)?.controller?.organisation).toBe('Brightmail Ltd')
    expect(firstEvents(form, processor)).toEqual([{ type: 'controller-received', date: '2026-06-12' }])
  })
  test('a breach starts with awareness, in hours of the place of the organisation', () => {
    const form: NewCaseForm = { ...complete(), asks: ['breach'], receivedTime: '09:10', start: 'other' }
    expect(previewInput(form, file)?.received).toBe('2026-06-24T09:10:00+01:00')
  })
})

describe('the short way of logging a breach', () => {
  const breach = (): NewCaseForm => ({ ...emptyForm(today, 'breach'), name: 'Stolen laptop' })
  test('is complete with a name and the day we became aware', () => {
    expect(firstWrongStep(breach(), around)).toBeNull()
    expect(firstWrongStep({ ...breach(), name: '' }, around)).toBe(0)
    expect(mistakesOn('happened', { ...breach(), received: null }, around).received).toMatch(/became aware/)
    expect(mistakesOn('happened', { ...breach(), receivedTime: '25:00' }, around).receivedTime).toBeDefined()
  })
  test('makes the same breach as the five steps', () => {
    const typed = { name: 'Stolen laptop', receivedTime: '09:40', scope: 'Taken from a van.' }
    const short = intakeOf({ ...breach(), ...typed, channel: 'phone' }, file)
    expect(short).toEqual(intakeOf({ ...complete(), ...typed, asks: ['breach'], channel: 'phone' }, file))
    expect(CaseIntake.safeParse(short).success).toBe(true)
  })
})

describe('playbooks offered with a case', () => {
  const steps = ['look', 'send'].map((id) => ({
    step: { id, title: id, guidance: '', hangsOn: null },
    due: null,
    there: false,
  }))
  const offer = (id: string, own: boolean, kinds: PlaybookOffer['playbook']['kinds']): PlaybookOffer => ({
    playbook: { id, title: id, about: '', kinds, profiles: [], steps: steps.map(({ step }) => step) },
    own,
    steps,
  })
  const offers = [
    offer('ours', true, ['any']),
    offer('access', false, ['access']),
    offer('end', false, ['any']),
  ]
  test('start by themselves only when the organisation wrote them', () => {
    expect(playbooksToStart(complete(), offers)).toEqual([{ playbookId: 'ours', steps: ['look', 'send'] }])
  })
  test('start with the steps that were ticked, in the order of the playbook', () => {
    const form = { ...complete(), tasks: { ours: [], access: ['send', 'look', 'gone'], end: ['look'] } }
    expect(playbooksToStart(form, offers)).toEqual([{ playbookId: 'access', steps: ['look', 'send'] }])
  })
})

test('a draft from before there were two ways is a draft of the long one', () => {
  const { path: _, tasks: __, ...older } = complete()
  expect(NewCaseForm.parse(older)).toEqual(complete())
})

test('a draft is read back as it was written', () => {
  fc.assert(
    fc.property(forms, (form) => {
      expect(NewCaseForm.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
    }),
  )
})
