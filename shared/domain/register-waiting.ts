import { countingEvents, type EventFacts, type EventType } from './event.ts'

/** Whose answer a question to somebody outside waits for, and which events end the waiting. */
type Question = { readonly of: 'person' | 'agent' | 'third-party'; readonly answers: readonly EventType[] }

const QUESTIONS: ReadonlyMap<EventType, Question> = new Map<EventType, Question>([
  ['identity-requested', { of: 'person', answers: ['identity-verified', 'identity-not-verified'] }],
  ['authority-requested', { of: 'agent', answers: ['authority-verified'] }],
  ['clarification-requested', { of: 'person', answers: ['clarification-received'] }],
  ['fee-requested', { of: 'person', answers: ['fee-paid', 'fee-confirmed', 'fee-waived'] }],
  ['third-party-consulted', { of: 'third-party', answers: ['third-party-answered'] }],
])

/** Whom a case waits for: the addressee of the last question still open; empty when the next move is ours. */
export function waitingOnOf(events: readonly EventFacts[]): Question['of'] | '' {
  const open = new Map<EventType, Question>()
  for (const { type } of countingEvents(events)) {
    if (type === 'closed' || type === 'withdrawn') open.clear()
    for (const [asked, question] of open) if (question.answers.includes(type)) open.delete(asked)
    const question = QUESTIONS.get(type)
    if (question === undefined) continue
    // Asked again it becomes the last question, so its place in the order must be new.
    open.delete(type)
    open.set(type, question)
  }
  return [...open.values()].at(-1)?.of ?? ''
}
