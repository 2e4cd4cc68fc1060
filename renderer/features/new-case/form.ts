import { z } from 'zod'
import { TEXT_LIMIT } from '#shared/domain/event.ts'
import { Channel, RIGHT_KINDS, type ClockKind, type RightKind } from '#shared/domain/kind.ts'

/**
 * What a message can ask for, what comes in most often first, so that it has a digit. A complaint or a breach is a
 * case of its own and stands alone.
 */
export const ASKS = [
  'access',
  'erasure',
  'correction',
  'restriction',
  'objection',
  'portability',
  'complaint',
  'breach',
  'opt-out',
  'limit-sensitive',
  'automated-decision',
  'consent-withdrawal',
] as const satisfies readonly (RightKind | 'complaint' | 'breach')[]
export const Ask = z.enum(ASKS)
export type Ask = z.infer<typeof Ask>

const line = z.string().max(2000)
const text = z.string().max(TEXT_LIMIT)
const day = z.string().max(10).nullable()

/** The way through the wizard: the usual one, or the short one for a breach. */
export const NewCasePath = z.enum(['case', 'breach'])
export type NewCasePath = z.infer<typeof NewCasePath>

/** The wizard as typed so far; also the shape of its draft in the case file. */
export const NewCaseForm = z.strictObject({
  path: NewCasePath.default('case'),
  step: z.number().int().min(0).max(4),
  channel: Channel,
  received: day,
  receivedTime: line,
  dated: day,
  theirReference: line,
  subject: line,
  body: text,
  /** Name of the file that was chosen; its permission ends with the window, so it is chosen again after a break. */
  fileName: line,
  name: line,
  email: line,
  phone: line,
  address: line,
  language: line,
  salutation: line,
  hasAgent: z.boolean(),
  agentName: line,
  agentOrganisation: line,
  agentEmail: line,
  authority: line,
  controllerName: line,
  controllerOrganisation: line,
  controllerEmail: line,
  controllerReceived: day,
  asks: z.array(Ask),
  scope: text,
  issues: z.array(text),
  start: z.enum(['received', 'dated', 'other']),
  startDate: day,
  startReason: line,
  identity: z.enum(['sure', 'ask']),
  identityReason: line,
  place: line,
  /** The laws chosen instead of the profile's; empty keeps the proposal. */
  regimes: z.array(z.string().max(64)),
  handlerId: z.string().max(64),
  summary: line,
  letter: z.boolean(),
  /** Steps of playbooks, by the playbook's id, where the choice proposed was changed. */
  tasks: z.record(z.string().max(64), z.array(z.string().max(64)).max(40)).default({}),
})
export type NewCaseForm = z.infer<typeof NewCaseForm>

/** The five steps, in order. */
export const STEPS = ['came', 'who', 'want', 'law', 'start'] as const
/** Those of a breach: its hours are running, so everything the clock needs stands on one page. */
export const BREACH_STEPS = ['happened', 'start'] as const
export type StepId = (typeof STEPS)[number] | (typeof BREACH_STEPS)[number]

/** The steps of the way that is gone. */
export function stepsOf({ path }: Pick<NewCaseForm, 'path'>): readonly StepId[] {
  return path === 'breach' ? BREACH_STEPS : STEPS
}

/** A wizard in which nothing was said yet; received today, as most things are logged on the day. */
export function emptyForm(today: string, path: NewCasePath = 'case'): NewCaseForm {
  return {
    path,
    step: 0,
    channel: path === 'breach' ? 'other' : 'e-mail',
    received: today === '' ? null : today,
    receivedTime: '',
    dated: null,
    theirReference: '',
    subject: '',
    body: '',
    fileName: '',
    name: '',
    email: '',
    phone: '',
    address: '',
    language: '',
    salutation: '',
    hasAgent: false,
    agentName: '',
    agentOrganisation: '',
    agentEmail: '',
    authority: '',
    controllerName: '',
    controllerOrganisation: '',
    controllerEmail: '',
    controllerReceived: null,
    asks: path === 'breach' ? ['breach'] : [],
    scope: '',
    issues: [''],
    start: 'received',
    startDate: null,
    startReason: '',
    identity: 'sure',
    identityReason: '',
    place: '',
    regimes: [],
    handlerId: '',
    summary: '',
    letter: true,
    tasks: {},
  }
}

/** What the case is: rights make a request; nothing chosen yet counts as one. */
export function caseKindOf(form: NewCaseForm): 'request' | 'complaint' | 'breach' {
  if (form.asks.includes('complaint')) return 'complaint'
  return form.asks.includes('breach') ? 'breach' : 'request'
}

/** The rights asked for. */
export function rightsOf(form: NewCaseForm): RightKind[] {
  return RIGHT_KINDS.filter((kind) => form.asks.includes(kind))
}

/** What clocks the case will have; an access request while nothing is chosen. */
export function clockKindsOf(form: NewCaseForm): ClockKind[] {
  const kind = caseKindOf(form)
  if (kind === 'breach') return ['breach-authority', 'breach-people']
  if (kind === 'complaint') return ['complaint']
  const rights = rightsOf(form)
  return rights.length === 0 ? ['access'] : rights
}

/** The choice after a click: a complaint or a breach puts out what was chosen before, and a right puts out them. */
export function chosenAsks(before: readonly Ask[], after: readonly string[]): Ask[] {
  const asks = after.flatMap((value) => ASKS.filter((ask) => ask === value))
  const added = asks.find((ask) => !before.includes(ask))
  if (added === 'complaint' || added === 'breach') return [added]
  return added === undefined ? asks : asks.filter((ask) => ask !== 'complaint' && ask !== 'breach')
}

/** The day the clock is told to start on; null while it is not given. A breach starts with awareness alone. */
export function startDay(form: NewCaseForm): string | null {
  if (caseKindOf(form) === 'breach') return form.received
  if (form.start === 'dated') return form.dated
  return form.start === 'other' ? form.startDate : form.received
}
