import { expect, test, vi } from 'vitest'
import { cases } from '#shared/contract/cases.ts'
import { letters } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { newDesk, type Desk } from './desk.ts'

vi.setConfig({ testTimeout: 60_000 })

const GROUND = {
  id: 'manifestly-unfounded',
  title: 'Manifestly unfounded',
  sentence: 'The person plainly does not mean to exercise a right.',
  kinds: ['access'],
  citation: 'UK GDPR Art. 12(5)',
  confidence: 'memory',
}
const withGrounds = { 'uk-gdpr': (pack: Record<string, unknown>) => ({ ...pack, grounds: [GROUND] }) }
const REASON = 'Agreed with the person on the telephone.'

/** Records an event without a reason, sees it refused with that code alone, then with one, and returns the case. */
async function overridden(desk: Desk, view: CaseView, event: object, codes: readonly string[]) {
  const caseId = view.record.id
  const before = await desk.ask(cases, 'view', { caseId })
  const input = { caseId, event } as never
  const weighed = await desk.ask(cases, 'weighMove', input)
  expect(weighed.guards.map(({ code }) => code)).toEqual(codes)
  for (const guard of weighed.guards) expect(guard.citation).not.toBe('')
  expect(await desk.failure('cases.recordEvent', input)).toMatchObject({ code: 'move-without-effect' })
  expect(
    await desk.failure('cases.recordEvent', { caseId, event: { ...event, overrideReason: '   ' } }),
  ).toMatchObject({
    code: 'input-unreadable',
  })
  expect((await desk.ask(cases, 'view', { caseId })).events).toEqual(before.events)
  const after = await desk.ask(cases, 'recordEvent', {
    caseId,
    event: { ...event, overrideReason: REASON },
  } as never)
  const added = after.events.find(({ id }) => !before.events.some((each) => each.id === id))
  expect(added?.overrideReason).toBe(REASON)
  expect(
    after.overrides.filter(({ eventId }) => eventId === added?.id).map(({ code, reason }) => [code, reason]),
  ).toEqual(codes.map((code) => [code, REASON]))
  const trail = await desk.ask(cases, 'auditOf', { caseId })
  const entries = trail.filter(({ what }) => what === 'add guard_override')
  expect(entries.length).toBeGreaterThanOrEqual(codes.length)
  return after
}

async function decided(desk: Desk, view: CaseView, decision: object): Promise<CaseView> {
  return desk.ask(cases, 'decide', {
    caseId: view.record.id,
    requestId: view.requests[0]?.id ?? '',
    ...decision,
  } as never)
}

test('an extension after the deadline, beyond the cap, or a second time needs a reason', async () => {
  const desk = await newDesk({ today: '2026-07-20' })
  const late = await desk.log({ received: '2026-05-28' })
  await overridden(desk, late, { type: 'extension-notified', date: '2026-07-10' }, ['extension-too-late'])
  const far = await desk.log({ received: '2026-07-01' })
  await overridden(desk, far, { type: 'extension-notified', date: '2026-07-10', until: '2027-01-10' }, [
    'extension-beyond-cap',
  ])
  const twice = await desk.log({ received: '2026-07-01' })
  const first = { type: 'extension-notified', date: '2026-07-10' } as const
  const once = await desk.ask(cases, 'recordEvent', { caseId: twice.record.id, event: first } as never)
  expect(once.overrides).toEqual([])
  await overridden(desk, once, { type: 'extension-notified', date: '2026-07-11' }, ['extension-already-used'])
})

test('a question where the law knows no pause, and proof where the clock goes on, need a reason', async () => {
  const uk = await newDesk()
  const erasure = await uk.log({ requests: [{ kind: 'erasure' }] })
  await overridden(uk, erasure, { type: 'clarification-requested', date: '2026-06-04' }, ['pause-not-in-law'])
  const us = await newDesk({ profile: 'us-collaboration' })
  const california = await us.log({ place: 'US-CA' })
  const after = await overridden(us, california, { type: 'identity-requested', date: '2026-06-04' }, [
    'clock-goes-on',
  ])
  expect(after.headline.due).toBe(california.headline.due)
})

test('a fee needs a ground, a notice before it is paid, and a law that allows it', async () => {
  const uk = await newDesk()
  const view = await uk.log()
  const asked = { type: 'fee-requested', date: '2026-06-04' }
  await overridden(uk, view, asked, ['fee-needs-ground'])
  const grounded = { ...asked, detail: 'The fourth request for the same records this year.' }
  expect(await uk.failure('cases.recordEvent', { caseId: view.record.id, event: grounded })).toBeNull()
  const unasked = await uk.log()
  await overridden(uk, unasked, { type: 'fee-paid', date: '2026-06-04' }, ['fee-told-first'])
  const india = await newDesk({ today: '2027-07-01' })
  const free = await india.log({ received: '2027-06-01', regimes: ['in-dpdp'] })
  const fee = { type: 'fee-requested', date: '2027-06-04', detail: 'Large.' }
  await overridden(india, free, fee, ['fee-not-allowed'])
})

test('a refusal is not closed without ground, remedies and a recorded notice, each named at once', async () => {
  const desk = await newDesk({ packs: withGrounds })
  const view = await decided(desk, await desk.log(), { outcome: 'refused', reason: 'Unfounded.' })
  expect(view.grounds).toEqual([])
  await overridden(desk, view, { type: 'closed', date: '2026-06-24' }, [
    'refusal-without-grounds',
    'refusal-without-remedies',
    'refusal-without-notice',
  ])
})

test('a refusal is not recorded as sent without ground and remedies', async () => {
  const desk = await newDesk({ packs: withGrounds })
  const view = await decided(desk, await desk.log(), { outcome: 'granted-in-part' })
  const sent = { type: 'response-sent', date: '2026-06-24' }
  await overridden(desk, view, sent, ['refusal-without-grounds', 'refusal-without-remedies'])
})

test('a refusal with ground, finalised letter and notice closes without a word', async () => {
  const desk = await newDesk({ packs: withGrounds })
  const logged = await desk.log()
  const caseId = logged.record.id
  const requestId = logged.requests[0]?.id ?? ''
  expect(await desk.ask(cases, 'groundsOf', { caseId, requestId } as never)).toMatchObject([
    { regime: 'uk-gdpr', ground: GROUND.id, citation: GROUND.citation, confidence: 'memory' },
  ])
  const grounds = [{ regime: 'uk-gdpr', ground: GROUND.id, facts: 'Asked for money to withdraw it.' }]
  const view = await decided(desk, logged, { outcome: 'refused', grounds })
  expect(view.grounds).toMatchObject([
    { title: GROUND.title, facts: 'Asked for money to withdraw it.', position: 1 },
  ])
  const begun = await desk.ask(letters, 'begin', { caseId, templateId: 'refusal', requestId } as never)
  const field = (name: string) => begun.fields.find((each) => each.name === name)
  expect(field('refusalGround')?.value).toBe('Manifestly unfounded (UK GDPR Art. 12(5))')
  expect(field('refusalReason')?.value).toBe('Asked for money to withdraw it.')
  const final = await desk.ask(letters, 'finalise', { letterId: begun.letter.id } as never)
  expect(final.letter.status).toBe('final')
  for (const type of ['response-sent', 'closed']) {
    const event = { type, date: '2026-06-24' }
    expect((await desk.ask(cases, 'weighMove', { caseId, event } as never)).guards).toEqual([])
    expect(await desk.failure('cases.recordEvent', { caseId, event })).toBeNull()
  }
})

test('a ground without facts is no ground, and one nobody knows is refused', async () => {
  const desk = await newDesk({ packs: withGrounds })
  const logged = await desk.log()
  const of = { caseId: logged.record.id, requestId: logged.requests[0]?.id }
  const unknown = { ...of, outcome: 'refused', grounds: [{ regime: 'uk-gdpr', ground: 'whim', facts: 'x' }] }
  expect(await desk.failure('cases.decide', unknown)).toEqual({ code: 'ground-unknown' })
  const nameless = { ...of, outcome: 'refused', grounds: [{ facts: 'x' }] }
  expect(await desk.failure('cases.decide', nameless)).toEqual({ code: 'ground-unknown' })
  expect((await desk.ask(cases, 'view', { caseId: logged.record.id })).requests[0]?.outcome).toBeNull()
  const bare = { outcome: 'refused', grounds: [{ regime: 'uk-gdpr', ground: GROUND.id, facts: ' ' }] }
  const view = await decided(desk, logged, bare)
  const weighed = await desk.ask(cases, 'weighMove', {
    caseId: view.record.id,
    event: { type: 'response-sent', date: '2026-06-24' },
  } as never)
  expect(weighed.guards[0]).toMatchObject({
    code: 'refusal-without-grounds',
    title: 'A ground has no facts',
    confidence: 'memory',
  })
})

test('a ground of one’s own, with its provision, is one', async () => {
  const desk = await newDesk({ packs: withGrounds })
  const own = { title: 'Legal privilege', citation: 'DPA 2018 Sch. 2 para. 19', facts: 'Advice of 3 June.' }
  const view = await decided(desk, await desk.log(), { outcome: 'refused', grounds: [own] })
  expect(view.grounds).toMatchObject([{ ...own, regime: '', confidence: 'memory' }])
  const event = { type: 'response-sent', date: '2026-06-24' }
  const weighed = await desk.ask(cases, 'weighMove', { caseId: view.record.id, event } as never)
  expect(weighed.guards.map(({ code }) => code)).toEqual(['refusal-without-remedies'])
})

test('where a law has no catalogue yet, written reasons are the ground', async () => {
  const desk = await newDesk({ packs: { 'uk-gdpr': (pack) => ({ ...pack, grounds: [] }) } })
  const view = await decided(desk, await desk.log(), {
    outcome: 'refused',
    reason: 'Excessive: the ninth this year.',
  })
  const event = { type: 'response-sent', date: '2026-06-24' }
  const weighed = await desk.ask(cases, 'weighMove', { caseId: view.record.id, event } as never)
  expect(weighed.guards.map(({ code }) => code)).toEqual(['refusal-without-remedies'])
})

test('a guard is not walked round by deciding after closing', async () => {
  const desk = await newDesk({ packs: withGrounds })
  const granted = await decided(desk, await desk.log(), { outcome: 'granted' })
  const caseId = granted.record.id
  const closed = { type: 'closed', date: '2026-06-24' }
  expect(await desk.failure('cases.recordEvent', { caseId, event: closed })).toBeNull()
  const refused = { caseId, requestId: granted.requests[0]?.id, outcome: 'refused' }
  expect(await desk.failure('cases.decide', refused)).toMatchObject({ code: 'move-without-effect' })
  expect((await desk.ask(cases, 'view', { caseId })).requests[0]?.outcome).toBe('granted')
  const kept = await desk.ask(cases, 'decide', { ...refused, overrideReason: REASON } as never)
  expect(kept.requests[0]?.outcome).toBe('refused')
  expect(kept.overrides.map(({ code }) => code)).toContain('refusal-without-notice')
})

test('a guard is not walked round by correcting the notice away once the case is closed', async () => {
  const desk = await newDesk({ packs: withGrounds })
  const logged = await desk.log()
  const caseId = logged.record.id
  const own = { title: 'Privilege', citation: 'DPA 2018 Sch. 2 para. 19', facts: 'Advice.' }
  await decided(desk, logged, { outcome: 'refused', grounds: [own] })
  await desk.ask(cases, 'addCorrespondence', {
    caseId,
    direction: 'out',
    channel: 'e-mail',
    date: '2026-06-23',
    body: 'You can complain to the Information Commissioner’s Office.',
  } as never)
  const sent = await desk.ask(cases, 'recordEvent', {
    caseId,
    event: { type: 'response-sent', date: '2026-06-23' },
  } as never)
  const notice = sent.events.find(({ type }) => type === 'response-sent')
  const closed = { type: 'closed', date: '2026-06-24' }
  expect(await desk.failure('cases.recordEvent', { caseId, event: closed })).toBeNull()
  const away = { type: 'note', date: '2026-06-23', corrects: notice?.id }
  expect(await desk.failure('cases.recordEvent', { caseId, event: away })).toMatchObject({
    code: 'move-without-effect',
    details: { sentence: expect.stringContaining('No answer is recorded as sent') },
  })
})

test('a reason given where nothing speaks against the move is not kept as one', async () => {
  const desk = await newDesk()
  const view = await desk.log()
  const event = { type: 'acknowledged', date: '2026-06-01', overrideReason: 'just in case' }
  const after = await desk.ask(cases, 'recordEvent', { caseId: view.record.id, event } as never)
  expect(after.events.find(({ type }) => type === 'acknowledged')?.overrideReason).toBe('')
  expect(after.overrides).toEqual([])
})

test('a guard says when its rule rests on memory', async () => {
  const memory = (pack: Record<string, unknown>) => ({
    ...pack,
    fees: { ...(pack['fees'] as object), confidence: 'memory' },
  })
  const desk = await newDesk({ packs: { 'uk-gdpr': memory } })
  const view = await desk.log()
  const event = { type: 'fee-requested', date: '2026-06-04' }
  const { guards } = await desk.ask(cases, 'weighMove', { caseId: view.record.id, event } as never)
  expect(guards).toMatchObject([{ code: 'fee-needs-ground', confidence: 'memory' }])
})

test('what was promised is worth knowing before an answer goes out without a look at who asks', async () => {
  const desk = await newDesk()
  const view = await desk.log()
  const event = { type: 'response-sent', date: '2026-06-24' }
  const { guards, notes } = await desk.ask(cases, 'weighMove', { caseId: view.record.id, event } as never)
  expect(guards).toEqual([])
  expect(notes.map(({ code }) => code)).toEqual(['identity-not-recorded'])
})
