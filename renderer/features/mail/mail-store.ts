import { create } from 'zustand'
import { CaseId } from '#shared/domain/ids.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { canFile, readItem, waitingItem, type ForCase, type Item } from './mail-item.ts'

type MailState = {
  readonly items: readonly Item[]
  readonly selectedId: string | null
  readonly forCase: ForCase | null
  /** Files that were dropped and are no mails, and mails of a folder beyond what is taken at once. */
  readonly notMail: number
  readonly leftOut: number
  readonly failure: Failure | null
  /** How far filing all of them has come. */
  readonly filing: { readonly done: number; readonly all: number } | null
  readonly asking: boolean
}

const fresh: MailState = {
  items: [],
  selectedId: null,
  forCase: null,
  notMail: 0,
  leftOut: 0,
  failure: null,
  filing: null,
  asking: false,
}

/** The mails that were taken in, in the order they came. Held by the engine until they are filed or the list is cleared. */
export const useMail = create<MailState>(() => fresh)

/** Changes one mail of the list. */
export function change(id: string, fields: Partial<Item>): void {
  useMail.setState((now) => ({
    items: now.items.map((item) => (item.id === id ? { ...item, ...fields } : item)),
  }))
}

/** Shows one mail of the list. */
export function select(id: string): void {
  useMail.setState({ selectedId: id })
}

/** Whether the mail that is shown, if any, needs nobody any more. */
function isDone({ items, selectedId }: MailState): boolean {
  const shown = items.find(({ id }) => id === selectedId)
  return shown === undefined || shown.state === 'filed' || shown.state === 'failed'
}

/** Puts mails at the end of the list and reads them one after the other. */
export function addToList(mails: readonly { readonly mailId: string; readonly name: string }[]): void {
  useMail.setState((now) => ({
    items: [...now.items, ...mails.map(({ mailId, name }) => waitingItem(mailId, name))],
    selectedId: isDone(now) ? (mails[0]?.mailId ?? null) : now.selectedId,
    failure: null,
  }))
  void readWaiting()
}

/** Tells what could not be taken in. */
export function cannot(failure: Failure): void {
  useMail.setState({ failure })
}

let reading = false

async function readWaiting(): Promise<void> {
  if (reading) return
  reading = true
  for (;;) {
    const next = useMail.getState().items.find(({ state }) => state === 'waiting')
    if (next === undefined) break
    change(next.id, { state: 'reading' })
    await readOne(next.id)
  }
  reading = false
}

async function readOne(id: string): Promise<void> {
  const answer = await engine.mail.read({ mailId: id })
  const { items, forCase } = useMail.getState()
  const item = items.find((each) => each.id === id)
  if (item === undefined) return
  if (answer.ok) change(id, readItem(item, answer.value, forCase))
  else change(id, { state: 'failed', failure: answer.failure })
}

/** Asks for mails or a folder of them in the system's own dialog. */
export async function chooseMails(what: 'files' | 'folder'): Promise<void> {
  const chosen = await main.chooseMail({ what })
  if (!chosen.ok) return cannot(chosen.failure)
  if (chosen.value.length === 0) return
  const answer = await engine.mail.gather({ tokens: chosen.value.map(({ token }) => token) })
  if (!answer.ok) return cannot(answer.failure)
  useMail.setState({ leftOut: answer.value.leftOut, notMail: 0 })
  addToList(answer.value.mails)
}

/** Remembers the case mail is taken in for; mails whose case nobody chose yet are proposed for it. */
export async function beginFor(caseId: string | undefined): Promise<void> {
  if (caseId === undefined || useMail.getState().forCase?.caseId === caseId) return
  const view = await engine.cases.view({ caseId: CaseId.parse(caseId) })
  if (!view.ok) return
  const forCase = { caseId, reference: view.value.record.reference }
  useMail.setState((now) => ({
    forCase,
    items: now.items.map((item) =>
      item.state === 'read' ? { ...item, choice: { do: 'add', ...forCase } } : item,
    ),
  }))
}

/** Looks again at what is in the list: a case may have been logged from it, or filed in, elsewhere. */
export async function lookAgain(): Promise<void> {
  for (const { id, state } of useMail.getState().items) if (state === 'read') await readOne(id)
}

/** Files one mail as it was decided. Returns whether it is filed. */
export async function fileOne(id: string): Promise<boolean> {
  const item = useMail.getState().items.find((each) => each.id === id)
  if (item === undefined || item.choice?.do !== 'add' || item.date === null || !isCivilDate(item.date))
    return false
  change(id, { state: 'filing', failure: null })
  const { view, direction, date, again } = item
  const answer = await engine.mail.file({
    mailId: id,
    caseId: CaseId.parse(item.choice.caseId),
    date,
    // the time belongs to the day it was proposed with
    ...(view !== null && view.date === date && view.direction === direction ? { time: view.time } : {}),
    direction,
    again,
  })
  if (answer.ok) change(id, { state: 'filed', filedIn: answer.value })
  else change(id, { state: 'read', failure: answer.failure })
  return answer.ok
}

/** Files every mail that has a case, one after the other. Returns how many are filed and how many not. */
export async function fileAll(): Promise<{ readonly filed: number; readonly failed: number }> {
  const ids = useMail
    .getState()
    .items.filter(canFile)
    .map(({ id }) => id)
  let filed = 0
  for (const [done, id] of ids.entries()) {
    useMail.setState({ filing: { done, all: ids.length } })
    if (await fileOne(id)) filed += 1
  }
  useMail.setState({ filing: null })
  return { filed, failed: ids.length - filed }
}

/** Forgets the list; the files outside stay. */
export async function clearList(): Promise<void> {
  const mailIds = useMail.getState().items.map(({ id }) => id)
  useMail.setState(fresh)
  await engine.mail.forget({ mailIds })
}

/** A case by what was typed as its reference; null when there is none. */
export async function caseNamed(reference: string): Promise<ForCase | null> {
  const answer = await engine.cases.viewByReference({ reference: reference.trim().slice(0, 40) })
  return answer.ok ? { caseId: answer.value.record.id, reference: answer.value.record.reference } : null
}
