import { expect } from 'vitest'
import { caseFile } from '#shared/contract/case-file.ts'
import { cases } from '#shared/contract/cases.ts'
import { retention } from '#shared/contract/retention.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { signOff } from '#shared/contract/sign-off.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { type CaseId, type OfficerId, SheetId } from '#shared/domain/ids.ts'
import type { Sheet, SheetKind } from '#shared/domain/sheets/sheet.ts'
import { isFileSheet, SheetContent } from '#shared/domain/sheets/sheet.ts'
import type { OpenEngine } from '../casework/open-engine.ts'
import type { Diary } from './diary.ts'
import type { Move } from './moves.ts'

/** Looks at a case about to be destroyed with its numbers kept; `keep` is called once it is gone. */
export type Leaving = (caseId: CaseId) => Promise<{ readonly keep: () => void }>

/** What an officer holds in hand of one matter. */
export type Hand = {
  caseId: CaseId | null
  reference: string
  readonly sheets: Map<SheetKind, Sheet>
}

type DoneOf<Does extends Move['does']> = Extract<Move, { does: Does }>

/** Does what the lines of a diary say, through the calls the window uses; what meets a guard meets it here too. */
export class Officer {
  readonly #engine: OpenEngine
  readonly #diary: Diary

  readonly #leaving: Leaving

  constructor(engine: OpenEngine, diary: Diary, leaving: Leaving) {
    this.#engine = engine
    this.#diary = diary
    this.#leaving = leaving
  }

  /** Does one move on a day. What it is said to meet it must meet, and nothing else. */
  async move(hand: Hand, move: Move, day: CivilDate): Promise<void> {
    const call = await this.#callOf(hand, move, day)
    const { against } = move
    if (call.weigh !== undefined) {
      expect(await call.weigh()).toEqual(against?.codes ?? [])
    }
    if (against?.stopped === true) {
      const code = call.weigh === undefined ? against.codes[0] : 'move-without-effect'
      expect(await call.answer(undefined)).toMatchObject({ ok: false, failure: { code } })
      return
    }
    const answer = await call.answer(against?.because)
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
    call.keep?.(answer.value)
    if (against === undefined) return
    const { overrides } = await this.view(hand)
    for (const code of against.codes) {
      expect(overrides).toContainEqual(expect.objectContaining({ code, reason: against.because }))
    }
  }

  /** The case as the engine shows it now. */
  view(hand: Hand): Promise<CaseView> {
    return this.#engine.ask(cases, 'view', { caseId: idOf(hand) })
  }

  async #officerId(name: string): Promise<OfficerId> {
    const { officers } = await this.#engine.ask(caseFile, 'view', {})
    const found = officers.find((officer) => officer.name === name)
    if (found === undefined) throw new Error(`no officer ${name}`)
    return found.id
  }

  async #requestId(hand: Hand, right: string | undefined) {
    if (right === undefined) return {}
    const found = (await this.view(hand)).requests.find(({ kind }) => kind === right)
    if (found === undefined) throw new Error(`the case asks for no ${right}`)
    return { requestId: found.id }
  }

  async #callOf(hand: Hand, move: Move, day: CivilDate): Promise<Call> {
    const { answer, ask } = this.#engine
    switch (move.does) {
      case 'log':
        return this.#log(hand, move, day)
      case 'event':
        return this.#event(hand, move, day)
      case 'sheet':
        return this.#sheet(hand, move)
      case 'decide': {
        const { requestId } = await this.#requestId(hand, move.right)
        if (requestId === undefined) throw new Error('a decision is about a request')
        const grounds = move.grounds.map((each) => {
          const [regime = '', ground = ''] = each.split('/')
          return { regime, ground, facts: move.reason }
        })
        const input = { caseId: idOf(hand), requestId, outcome: move.outcome, reason: move.reason, grounds }
        return {
          weigh: async () => codesOf((await ask(cases, 'weighDecision', input)).guards),
          answer: (reason) => answer(cases, 'decide', { ...input, ...overriding(reason) }),
        }
      }
      case 'settle': {
        const issue = (await this.view(hand)).issues[move.issue - 1]
        if (issue === undefined) throw new Error('no such issue')
        const { finding, reason } = move
        return {
          answer: () =>
            answer(cases, 'settleIssue', { caseId: idOf(hand), issueId: issue.id, finding, reason }),
        }
      }
      case 'tell':
      case 'hear': {
        const direction = move.does === 'tell' ? 'out' : 'in'
        const body = move.words === 'remedies' ? this.#diary.remedies : move.words
        const letter = { caseId: idOf(hand), direction, channel: 'e-mail', date: day, body } as const
        return { answer: () => answer(cases, 'addCorrespondence', letter) }
      }
      case 'drop': {
        const sheetId = hand.sheets.get(move.kind)?.id ?? SheetId.parse('')
        return { answer: () => answer(sheets, 'remove', { sheetId }) }
      }
      case 'appeal': {
        const about = await this.#requestId(hand, move.right)
        const by = move.reviewer === undefined ? {} : { reviewerId: await this.#officerId(move.reviewer) }
        const review = { caseId: idOf(hand), received: day, grounds: move.words, ...about, ...by }
        return { answer: () => answer(cases, 'openReview', review) }
      }
      case 'review': {
        const review = (await this.view(hand)).reviews.at(-1)
        if (review === undefined) throw new Error('no appeal to decide')
        const { outcome, reason } = move
        return {
          answer: () =>
            answer(cases, 'decideReview', { caseId: idOf(hand), reviewId: review.id, outcome, reason }),
        }
      }
      case 'hand': {
        const handlerId = await this.#officerId(move.officer)
        return { answer: () => answer(cases, 'setHandler', { caseId: idOf(hand), handlerId }) }
      }
      case 'sit': {
        const officerId = await this.#officerId(move.officer)
        return { answer: () => answer(caseFile, 'useOfficer', { officerId }) }
      }
      case 'read':
        return { answer: () => answer(signOff, 'setRule', { rule: move.rule }) }
      case 'destroy': {
        const input = { caseIds: [idOf(hand)], reason: move.reason, keepNumbers: move.numbers }
        const destroyed = async () => {
          const left = move.numbers ? await this.#leaving(idOf(hand)) : null
          const answered = await answer(retention, 'destroy', input)
          if (answered.ok && left !== null) left.keep()
          return answered
        }
        return { answer: destroyed }
      }
    }
  }

  #log(hand: Hand, move: DoneOf<'log'>, day: CivilDate): Call {
    const received = move.received ?? day
    const intake = {
      kind: move.issues !== undefined ? 'complaint' : move.breach !== undefined ? 'breach' : 'request',
      channel: move.channel,
      received,
      person: { name: move.person },
      requests: move.asks.map(({ kind, scope }) => ({ kind, scope })),
      issues: (move.issues ?? []).map((text) => ({ text })),
      scope: move.breach ?? '',
      ...(move.time === undefined ? {} : { receivedTime: move.time }),
      ...(move.dated === undefined ? {} : { dated: move.dated }),
      ...(move.agent === undefined ? {} : { agent: { name: move.agent } }),
      ...(move.controller === undefined ? {} : { controller: { name: move.controller } }),
      ...(move.place === undefined ? {} : { place: move.place }),
      ...(move.laws === undefined ? {} : { regimes: [...move.laws] }),
    } as const
    return {
      answer: () => this.#engine.answer(cases, 'log', intake),
      keep: (value) => {
        const { record } = value as CaseView
        hand.caseId = record.id
        hand.reference = record.reference
      },
    }
  }

  async #event(hand: Hand, move: DoneOf<'event'>, day: CivilDate): Promise<Call> {
    const { answer, ask } = this.#engine
    const view = await this.view(hand)
    const corrected = view.events.findLast(
      ({ type, correctedBy }) => type === move.corrects && correctedBy === null,
    )
    if (move.corrects !== undefined && corrected === undefined)
      throw new Error(`no ${move.corrects} to correct`)
    const reviewId = view.reviews.at(-1)?.id
    const event = {
      type: move.type,
      date: move.on ?? day,
      ...(await this.#requestId(hand, move.right)),
      ...(move.appeal && reviewId !== undefined ? { reviewId } : {}),
      ...(move.time === undefined ? {} : { time: move.time }),
      ...(move.until === undefined ? {} : { until: move.until }),
      ...(move.detail === undefined ? {} : { detail: move.detail }),
      ...(corrected === undefined ? {} : { corrects: corrected.id }),
    }
    const caseId = idOf(hand)
    return {
      weigh: async () => codesOf((await ask(cases, 'weighMove', { caseId, event })).guards),
      answer: (reason) =>
        answer(cases, 'recordEvent', { caseId, event: { ...event, ...overriding(reason) } }),
    }
  }

  async #sheet(hand: Hand, move: DoneOf<'sheet'>): Promise<Call> {
    const { answer } = this.#engine
    const before = hand.sheets.get(move.kind)
    if (move.again && before === undefined) throw new Error(`no ${move.kind} to change`)
    const ofFile = isFileSheet(move.kind)
    const about =
      hand.caseId !== null && ['consent', 'disclosure'].includes(move.kind) ? { caseId: hand.caseId } : {}
    const body = { ...about, ...(move.again ? before?.content.body : {}), ...(await this.#named(move)) }
    const caseId = ofFile ? null : idOf(hand)
    const content = SheetContent.parse({ kind: move.kind, body })
    const request = move.right === undefined ? {} : await this.#requestId(hand, move.right)
    return {
      answer: (reason) =>
        move.again && before !== undefined
          ? answer(sheets, 'change', { sheetId: before.id, content, ...overriding(reason) })
          : answer(sheets, 'add', { caseId, ...request, content, ...overriding(reason) }),
      keep: (value) => hand.sheets.set(move.kind, value as Sheet),
    }
  }

  /** Officers stand in a diary by name, in a sheet by id. */
  async #named({ fields }: DoneOf<'sheet'>): Promise<Record<string, unknown>> {
    const entries = Object.entries(fields).map(async ([key, value]) =>
      ['checkedBy', 'readerId', 'ownerId'].includes(key)
        ? [key, await this.#officerId(String(value))]
        : [key, value],
    )
    return Object.fromEntries(await Promise.all(entries)) as Record<string, unknown>
  }
}

type Call = {
  /** What the law says against it before it is done, where there is a way to ask. */
  readonly weigh?: () => Promise<string[]>
  readonly answer: (
    reason: string | undefined,
  ) => Promise<{ ok: true; value: unknown } | { ok: false; failure: unknown }>
  readonly keep?: (value: unknown) => void
}

function overriding(reason: string | undefined): { overrideReason?: string } {
  return reason === undefined ? {} : { overrideReason: reason }
}

function codesOf(guards: readonly { code: string }[]): string[] {
  return [...new Set(guards.map(({ code }) => code))]
}

/** The case in hand. */
export function idOf({ caseId }: Hand): CaseId {
  if (caseId === null) throw new Error('the matter has no case yet')
  return caseId
}
