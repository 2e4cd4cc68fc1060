import type { HandlingProfile } from './handling-profile.ts'
import type { SheetBody } from './sheets/sheet.ts'

/** From which result of the risk assessment on somebody has to be told; `any`: whatever the result. */
export type Threshold = 'any' | 'risk' | 'high-risk'

/** What the law of a breach makes of the result of its risk assessment. */
export type BreachLaw = {
  readonly authority: Threshold
  readonly people: Threshold
  /** Where the duty to keep a record of every breach stands; empty where we know of none. */
  readonly record: string
}

/** What an assessment comes to. */
export type RiskResult = SheetBody<'risk-assessment'>['result']

/**
 * By law, read from the provisions that the packs cite for the notices. Where a law asks for serious harm, that is
 * what `high-risk` means there. It stands here and not in the packs because it moves no date: a pack is frozen with the
 * dates that cases were answered by.
 */
const LAWS: Readonly<Record<string, BreachLaw>> = {
  // Art. 33(1): unless unlikely to result in a risk; Art. 34(1): a high risk; Art. 33(5): document any breach
  'eu-gdpr': { authority: 'risk', people: 'high-risk', record: 'GDPR Art. 33(5)' },
  'uk-gdpr': { authority: 'risk', people: 'high-risk', record: 'UK GDPR Art. 33(5)' },
  // ss. 112 to 115: serious harm, for both notices
  'nz-privacy': { authority: 'high-risk', people: 'high-risk', record: '' },
  // s. 26WE: likely to result in serious harm
  'au-privacy': { authority: 'high-risk', people: 'high-risk', record: '' },
  // s. 10.1(1), (3): a real risk of significant harm; s. 10.3 with SOR/2018-64 s. 6: a record of every breach
  'ca-pipeda': { authority: 'high-risk', people: 'high-risk', record: 'PIPEDA s. 10.3; SOR/2018-64 s. 6' },
  // s. 3.5: a risk of serious injury
  'ca-qc': { authority: 'high-risk', people: 'high-risk', record: '' },
  // art. 48: an incident that may bring relevant risk or damage; the same test for both notices
  'br-lgpd': { authority: 'risk', people: 'risk', record: '' },
  // Art. 24(1): high risk; Art. 24(4): where the people need it for their protection; DPO Art. 15(4): two years
  'ch-fadp': { authority: 'high-risk', people: 'high-risk', record: 'DPO Art. 15(4)' },
  // s. 26B: significant harm or significant scale
  'sg-pdpa': { authority: 'high-risk', people: 'high-risk', record: '' },
  // s. 8(6): every breach, whatever its risk
  'in-dpdp': { authority: 'any', people: 'any', record: '' },
  // s. 22(1): reasonable grounds to believe that somebody had access; no test of risk
  'za-popia': { authority: 'any', people: 'any', record: '' },
  // 1798.82: what was taken decides, not the risk
  'us-ca': { authority: 'any', people: 'any', record: '' },
}

/** Where no law of the case is known the test of the GDPR, the most widely followed one, is our own measure. */
const WITHOUT_LAW: BreachLaw = { authority: 'risk', people: 'high-risk', record: '' }

/** Art. 33(2): a processor tells its controller of any breach; the controller weighs the risk. */
const PROCESSOR: BreachLaw = { authority: 'any', people: 'any', record: 'GDPR Art. 33(2)' }

const STRICTEST: readonly Threshold[] = ['any', 'risk', 'high-risk']

/** The law of a breach under several laws: for each duty the one that asks for it soonest. */
export function breachLawOf(
  regimes: readonly string[],
  profile: Pick<HandlingProfile, 'role'> | undefined,
): BreachLaw {
  if (profile?.role === 'processor') return PROCESSOR
  const laws = regimes.flatMap((id) => LAWS[id] ?? [])
  if (laws.length === 0) return WITHOUT_LAW
  const strictest = (of: (law: BreachLaw) => Threshold) =>
    STRICTEST.find((threshold) => laws.some((law) => of(law) === threshold)) ?? 'any'
  return {
    authority: strictest(({ authority }) => authority),
    people: strictest(({ people }) => people),
    record: laws.find(({ record }) => record !== '')?.record ?? '',
  }
}

/** Whether somebody has to be told at that result. */
export function isOwed(threshold: Threshold, result: RiskResult): boolean {
  if (threshold === 'any') return true
  if (threshold === 'risk') return result === 'risk' || result === 'high-risk'
  return result === 'high-risk'
}

/** Whether the risk has been assessed: a result, and the day it was reached. */
export function isAssessed(body: Pick<SheetBody<'risk-assessment'>, 'result' | 'assessedOn'>): boolean {
  return body.result !== 'pending' && body.assessedOn !== null
}

/** Whom a notice of a breach is for by law. */
export type Told = 'authority' | 'people'

/**
 * Whether the assessment says that somebody is told: as the officer decided, else as the result says under the law of
 * the case. Null while nothing is assessed.
 */
export function tells(who: Told, body: SheetBody<'risk-assessment'>, law: BreachLaw): boolean | null {
  if (!isAssessed(body)) return null
  const decided = who === 'authority' ? body.tellAuthority : body.tellPeople
  return decided === 'undecided' ? isOwed(law[who], body.result) : decided === 'yes'
}
