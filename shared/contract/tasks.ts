import { z } from 'zod'
import { CivilDate } from '../domain/civil-date.ts'
import { CaseId, OfficerId, RequestId } from '../domain/ids.ts'
import { PlaybookStep, Playbook } from '../domain/playbook.ts'
import { Sheet } from '../domain/sheets/sheet.ts'
import { CaseKind } from '../domain/kind.ts'
import { PreviewQuestion } from './deadlines.ts'
import { call, group } from './define.ts'

/** A playbook as a case is offered it. */
export const PlaybookOffer = z.strictObject({
  playbook: Playbook,
  /** Made by this organisation, so it can be taken away again. */
  own: z.boolean(),
  steps: z.array(
    z.strictObject({
      step: PlaybookStep,
      /** The day it would fall on now; null while the clock it hangs on has no date. */
      due: CivilDate.nullable(),
      /** The case has this task already. */
      there: z.boolean(),
    }),
  ),
})
export type PlaybookOffer = z.infer<typeof PlaybookOffer>

const writeFails = ['locked', 'file-read-only', 'disk-full', 'write-failed', 'text-missing'] as const

/** Playbooks: what to do in a case of a kind, offered as tasks. The tasks themselves are sheets of the case. */
export const tasks = group('tasks', {
  /** The playbooks for a case. `requestId` names the request whose clock the days hang on. */
  playbooks: call({
    input: z.strictObject({ caseId: CaseId, requestId: RequestId.nullable().default(null) }),
    output: z.array(PlaybookOffer),
    fails: ['locked', 'case-unknown', 'request-unknown'],
  }),
  /** The playbooks for a case that is about to be logged, the days counted from what is known of it so far. */
  proposed: call({
    input: PreviewQuestion.extend({ kind: CaseKind }),
    output: z.array(PlaybookOffer),
    fails: ['locked', 'date-too-early'],
  }),
  /** Makes tasks of the steps named; a step the case has already is left as it is. */
  start: call({
    writes: true,
    input: z.strictObject({
      caseId: CaseId,
      requestId: RequestId.nullable().default(null),
      playbookId: z.string().max(64),
      steps: z.array(z.string().max(64)).min(1).max(40),
      ownerId: OfficerId.nullable().default(null),
    }),
    output: z.array(Sheet),
    fails: [...writeFails, 'case-unknown', 'request-unknown', 'playbook-unknown', 'officer-unknown'],
  }),
  /** Keeps the tasks of a case as a playbook of the organisation's own, for cases like it. */
  keepPlaybook: call({
    writes: true,
    input: z.strictObject({ caseId: CaseId, title: z.string().trim().min(1).max(120) }),
    output: Playbook,
    fails: [...writeFails, 'case-unknown', 'no-tasks'],
  }),
  /** Takes a playbook of the organisation's own away; the tasks made with it stay. */
  removePlaybook: call({
    writes: true,
    input: z.strictObject({ playbookId: z.string().max(64) }),
    output: z.strictObject({}),
    fails: [...writeFails, 'playbook-unknown'],
  }),
})
