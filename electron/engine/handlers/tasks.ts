import { randomBytes } from 'node:crypto'
import type { Handlers } from '#shared/contract/define.ts'
import type { tasks as group } from '#shared/contract/tasks.ts'
import type { CaseId, RequestId } from '#shared/domain/ids.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { RIGHT_KINDS } from '#shared/domain/kind.ts'
import {
  kindsOfCase,
  playbooksFor,
  stepKey,
  subjectOfPlaybook,
  type Playbook,
} from '#shared/domain/playbook.ts'
import { previewGroups } from '../casework/preview.ts'
import { calendarDaysBetween } from '#shared/domain/day-number.ts'
import { clockGroupsOf, receivedOf, type CaseFacts } from '../casework/clocks.ts'
import { readFacts } from '../casework/rows.ts'
import { dayOfTieIn, readTasks, startPlaybook, tieDays } from '../casework/tasks.ts'
import { answer, onFile, Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { today } from '../store/case-file.ts'
import type { ReadableDb } from '../store/database.ts'
import { readOfficer } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readOwnPlaybooks, replaceOwnPlaybooks } from '../store/playbooks.ts'
import { knownPlaybooks } from '../casework/start-playbooks.ts'
import { write } from '../store/write.ts'
import { changeCase } from './change-case.ts'

/** Handlers for playbooks and the tasks made with them. */
export function tasksHandlers(context: EngineContext): Handlers<typeof group> {
  const known = (db: ReadableDb) => knownPlaybooks(db, context)

  return {
    playbooks: ({ caseId, requestId }) =>
      onFile(context, (open) => {
        const { file } = open
        const { facts, dayOf } = looked(context, open, caseId, requestId)
        const own = new Set(readOwnPlaybooks(file.db).map(({ id }) => id))
        const there = new Set(readTasks(file.db, caseId).map(({ content }) => content.body.from))
        const offers = playbooksFor(known(file.db), subjectOf(facts, requestId)).map((playbook) => ({
          playbook,
          own: own.has(playbook.id),
          steps: playbook.steps.map((step) => ({
            step,
            due: step.hangsOn === null ? null : dayOf(step.hangsOn, requestId),
            there: there.has(stepKey(playbook, step)),
          })),
        }))
        return answer(offers)
      }),
    proposed: ({ kind, ...question }) =>
      onFile(context, (open) => {
        const { db } = open.file
        const groups = previewGroups(question, context)
        const rights = RIGHT_KINDS.filter((right) => question.kinds.includes(right))
        const own = new Set(readOwnPlaybooks(db).map(({ id }) => id))
        const law = lawOfFile(context, open)
        const organisation = readOrganisation(db)
        const calendarId = question.calendar ?? organisation.calendarId
        const received = CivilDate.safeParse(question.received.slice(0, 10)).data ?? null
        const profileId = question.profile ?? organisation.profileId
        const offers = playbooksFor(known(db), { kind, rights, profileId }).map((playbook) => {
          const one = subjectOfPlaybook(playbook, groups)
          const hanging = one === undefined ? groups : [one]
          return {
            playbook,
            own: own.has(playbook.id),
            steps: playbook.steps.map((step) => ({
              step,
              due:
                step.hangsOn === null ? null : dayOfTieIn(step.hangsOn, hanging, received, law, calendarId),
              there: false,
            })),
          }
        })
        return answer(offers)
      }),
    start: ({ caseId, requestId, playbookId, steps, ownerId }) =>
      changeCase(
        context,
        'tasks.start',
        caseId,
        (db, open) => {
          const playbook = known(db).find(({ id }) => id === playbookId)
          if (playbook === undefined) throw new Refusal('playbook-unknown')
          if (ownerId !== null && readOfficer(db, ownerId) === null) throw new Refusal('officer-unknown')
          const { dayOf } = looked(context, open, caseId, requestId)
          startPlaybook(db, { caseId, requestId }, playbook, steps, ownerId, dayOf)
        },
        ({ file }) => answer(readTasks(file.db, caseId)),
      ),
    keepPlaybook: ({ caseId, title }) =>
      onFile(context, ({ file }) => {
        const playbook = playbookOf(file.db, caseId, title)
        write(file, 'tasks.keepPlaybook', (db) =>
          replaceOwnPlaybooks(db, [...readOwnPlaybooks(db), playbook]),
        )
        return answer(playbook)
      }),
    removePlaybook: ({ playbookId }) =>
      onFile(context, ({ file }) => {
        write(file, 'tasks.removePlaybook', (db) => {
          const own = readOwnPlaybooks(db)
          const left = own.filter(({ id }) => id !== playbookId)
          if (left.length === own.length) throw new Refusal('playbook-unknown')
          replaceOwnPlaybooks(db, left)
        })
        return answer({})
      }),
  }
}

function looked(context: EngineContext, open: OpenFile, caseId: CaseId, requestId: RequestId | null) {
  const { file } = open
  const facts = factsOf(file.db, caseId)
  if (requestId !== null && !facts.requests.some(({ id }) => id === requestId))
    throw new Refusal('request-unknown')
  const law = lawOfFile(context, open)
  const groups = clockGroupsOf(facts, law, readOrganisation(file.db).zone, today(file), 'dates')
  return { facts, dayOf: tieDays(file.db, facts, groups, law) }
}

function factsOf(db: ReadableDb, caseId: CaseId): CaseFacts {
  const facts = readFacts(db, caseId)
  if (facts === null) throw new Refusal('case-unknown')
  return facts
}

function subjectOf({ record, requests }: CaseFacts, requestId: RequestId | null) {
  const asked = requests.filter(({ id }) => requestId === null || id === requestId)
  return { kind: record.kind, rights: asked.map(({ kind }) => kind), profileId: record.profileId }
}

/** A task that hangs on no clock is kept as so many days after receipt, because its own day means nothing elsewhere. */
function playbookOf(db: ReadableDb, caseId: CaseId, title: string): Playbook {
  const facts = factsOf(db, caseId)
  const tasks = readTasks(db, caseId)
  if (tasks.length === 0) throw new Refusal('no-tasks')
  const received = receivedOf(facts.events)?.date ?? null
  return {
    id: `own-${randomBytes(6).toString('hex')}`,
    title,
    about: '',
    kinds: kindsOfCase(facts.record.kind, subjectOf(facts, null).rights),
    profiles: [],
    steps: tasks.slice(0, 40).map(({ content: { body } }, index) => ({
      id: `step-${index + 1}`,
      title: body.title,
      guidance: body.guidance.slice(0, 4000),
      hangsOn:
        body.hangsOn ??
        (body.due === null || received === null
          ? null
          : { clock: 'received', days: within(calendarDaysBetween(received, body.due)), unit: 'days' }),
    })),
  }
}

function within(days: number): number {
  return Math.max(-365, Math.min(365, days))
}
