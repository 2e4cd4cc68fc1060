import type { Outcome } from './case.ts'
import { countingEvents, type EventFacts, type EventType } from './event.ts'
import { sheetsOf, type Sheet } from './sheets/sheet.ts'

/** A question to the person or their agent that nobody has answered yet. */
export type OpenQuestion = {
  readonly about: 'identity' | 'authority' | 'clarification' | 'fee'
  readonly asked: EventFacts
}

const QUESTIONS: readonly {
  readonly about: OpenQuestion['about']
  readonly asked: EventType
  readonly answers: readonly EventType[]
}[] = [
  { about: 'identity', asked: 'identity-requested', answers: ['identity-verified'] },
  { about: 'authority', asked: 'authority-requested', answers: ['authority-verified'] },
  { about: 'clarification', asked: 'clarification-requested', answers: ['clarification-received'] },
  { about: 'fee', asked: 'fee-requested', answers: ['fee-paid', 'fee-confirmed', 'fee-waived'] },
]

/** The last question to the person or their agent that is still open; undefined when nothing is. */
export function openQuestion(events: readonly EventFacts[]): OpenQuestion | undefined {
  const counting = countingEvents(events)
  const open = counting.flatMap((asked, at) => {
    const question = QUESTIONS.find((each) => each.asked === asked.type)
    const answered = counting.slice(at + 1).some(({ type }) => question?.answers.includes(type))
    return question === undefined || answered ? [] : [{ about: question.about, asked }]
  })
  return open.at(-1)
}

const DECIDED: Readonly<Partial<Record<Outcome, string>>> = {
  granted: 'stop',
  'granted-in-part': 'stop-in-part',
  refused: 'go-on',
}

/**
 * What a letter asks of sheets and events: for whom an agent speaks (`acts-for=child`), what became of an objection
 * (`objection=go-on`: the worksheet, else the decision), and what we asked for in vain (`asked=identity`).
 */
export function sheetFacts(
  sheets: readonly Sheet[],
  events: readonly EventFacts[],
  outcomes: readonly (Outcome | null)[],
): string[] {
  const actsFor = sheetsOf(sheets, 'authority').at(-1)?.content.body.forWhom
  const weighed = sheetsOf(sheets, 'balancing').at(-1)?.content.body.result
  const decided = outcomes.map((outcome) => (outcome === null ? undefined : DECIDED[outcome])).at(-1)
  const objection = weighed === undefined || weighed === 'pending' ? decided : weighed
  const question = openQuestion(events)
  return [
    ...(actsFor === undefined ? [] : [`acts-for=${actsFor}`]),
    ...(objection === undefined ? [] : [`objection=${objection}`]),
    ...(question === undefined ? [] : [`asked=${question.about}`]),
  ]
}
