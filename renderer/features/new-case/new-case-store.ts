import { create } from 'zustand'
import { tasks, type PlaybookOffer } from '#shared/contract/tasks.ts'
import type { LikeCase } from '#shared/contract/links.ts'
import type { ClockGroup } from '#shared/contract/views.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import type { ClockKind } from '#shared/domain/kind.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { dropDraft, flushDrafts, keepDraft } from '#bridge/draft.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { NewCaseForm, emptyForm, type NewCasePath } from './form.ts'
import type { Field, Mistakes } from './mistakes.ts'
import type { PreviewInput } from './preview.ts'

/** The draft of each way: half a breach and half a request do not get into each other's way. */
const FORMS = { case: 'new-case', breach: 'new-breach' } as const
const MOST_EARLIER = 3

/** A file the officer chose; its token lasts five minutes. `at` is the time of `performance.now()`. */
export type ChosenOriginal = { readonly token: string; readonly name: string; readonly at: number }

/** A mail that was taken in: what files it, its name, and how many files are in it. */
export type ChosenMail = { readonly mailId: string; readonly name: string; readonly files: number }

/** A law that can be chosen. */
export type Law = { readonly id: string; readonly name: string; readonly kinds: readonly ClockKind[] }

type NewCaseState = {
  readonly form: NewCaseForm
  /** Whether anything was typed: an untouched wizard is not kept as a draft. */
  readonly touched: boolean
  readonly mistakes: Mistakes
  /** Typed text that is no day, by its field. */
  readonly unreadable: Mistakes
  readonly original: ChosenOriginal | null
  /** The mail the case begins with; it is filed in the case once that is logged. */
  readonly mail: ChosenMail | null
  /** A mail that waits because another case is half written. */
  readonly mailWaits: string | null
  /** Instant of the last draft that is in the file. */
  readonly savedAt: string | null
  /** Instant of the draft this form was restored from; null once dismissed. */
  readonly restoredFrom: string | null
  /** The clocks the panel shows: those of the last question answered. */
  readonly shown: readonly ClockGroup[] | null
  /** Answers by question, for the options with a date each. */
  readonly previews: ReadonlyMap<string, readonly ClockGroup[]>
  readonly laws: readonly Law[]
  /** The playbooks that fit, with the days their steps would fall on. */
  readonly offers: readonly PlaybookOffer[]
  readonly earlier: readonly LikeCase[]
  /** Told apart here; kept with the case once it is logged. */
  readonly notTheSame: ReadonlySet<CaseId>
  /** Cases of the same person, to be linked once this one is logged. */
  readonly toLink: ReadonlySet<CaseId>
  readonly busy: boolean
  readonly failure: Failure | null
}

const fresh = (path: NewCasePath): NewCaseState => ({
  form: emptyForm(useOpenFile.getState().file?.today ?? '', path),
  touched: false,
  mistakes: {},
  unreadable: {},
  original: null,
  mail: null,
  mailWaits: null,
  savedAt: null,
  restoredFrom: null,
  shown: null,
  previews: new Map(),
  laws: [],
  offers: [],
  earlier: [],
  notTheSame: new Set(),
  toLink: new Set(),
  busy: false,
  failure: null,
})

/** The wizard: what was typed, and what the engine said of it. */
export const useNewCase = create<NewCaseState>(() => fresh('case'))

const formName = () => FORMS[useNewCase.getState().form.path]

/** Changes fields; what was wrong with them is forgotten, and the draft is kept a second later. */
export function change(fields: Partial<NewCaseForm>): void {
  useNewCase.setState((now) => ({
    form: { ...now.form, ...fields },
    touched: true,
    failure: null,
    mistakes: Object.fromEntries(Object.entries(now.mistakes).filter(([field]) => !(field in fields))),
  }))
  keep()
}

/** Notes that the text of a field is no day, with the sentence that says so; undefined takes the note off. */
export function markUnreadable(field: Field, sentence: string | undefined): void {
  useNewCase.setState((now) => ({
    unreadable: withField(now.unreadable, field, sentence),
    mistakes: withField(now.mistakes, field, sentence),
  }))
}

function withField(mistakes: Mistakes, field: Field, sentence: string | undefined): Mistakes {
  const others = Object.entries(mistakes).filter(([name]) => name !== field)
  return Object.fromEntries(sentence === undefined ? others : [...others, [field, sentence]])
}

function keep(): void {
  const { form } = useNewCase.getState()
  keepDraft(formName(), '', () => {
    // the draft is being written now; what the file then says is what the screen may call saved
    setTimeout(() => void readSavedAt(), 200)
    const now = useNewCase.getState().form
    return now.path === form.path ? now : form
  })
}

async function readSavedAt(): Promise<void> {
  const answer = await engine.drafts.read({ form: formName(), subject: '' })
  if (answer.ok && answer.value !== null) useNewCase.setState({ savedAt: answer.value.savedAt })
}

/** Saves the draft at once. */
export async function keepNow(): Promise<void> {
  if (!useNewCase.getState().touched) return
  keep()
  await flushDrafts()
}

/** Begins with the draft of the file, or with an empty form. A draft of an older shape is left aside. */
export async function beginNewCase(path: NewCasePath): Promise<void> {
  const { form: before, touched } = useNewCase.getState()
  if (touched && before.path === path) return
  await keepNow()
  useNewCase.setState(fresh(path))
  const [draft, laws] = await Promise.all([
    engine.drafts.read({ form: formName(), subject: '' }),
    engine.deadlines.regimes({}),
  ])
  if (laws.ok) useNewCase.setState({ laws: laws.value })
  if (!draft.ok || draft.value === null) return
  const form = formIn(draft.value.body)
  if (form === null) return
  const { savedAt } = draft.value
  useNewCase.setState({ form, touched: true, savedAt, restoredFrom: savedAt })
}

function formIn(rawBody: string): NewCaseForm | null {
  try {
    const read = NewCaseForm.safeParse(JSON.parse(rawBody))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Throws away what was typed and the draft of it. */
export async function startOver(): Promise<void> {
  const { laws, form } = useNewCase.getState()
  useNewCase.setState({ ...fresh(form.path), laws })
  await dropDraft(FORMS[form.path])
}

/** Asks for the clocks of a question and keeps the answer; `show` puts it into the panel. */
export async function fetchPreview(input: PreviewInput, show: boolean): Promise<void> {
  const key = JSON.stringify(input)
  latest = show ? key : latest
  const known = useNewCase.getState().previews.get(key)
  if (known !== undefined) {
    if (show) useNewCase.setState({ shown: known })
    return
  }
  const answer = await engine.deadlines.preview(input)
  if (!answer.ok) {
    useNewCase.setState({ failure: answer.failure })
    return
  }
  useNewCase.setState((now) => ({
    previews: new Map([...now.previews, [key, answer.value]]),
    ...(latest === key ? { shown: answer.value } : {}),
  }))
}

let latest = ''

let asked = ''

/** Asks for the playbooks that fit; `question` is the call's input as JSON, so that only its last answer counts. */
export async function fetchOffers(question: string): Promise<void> {
  asked = question
  const answer = await engine.tasks.proposed(tasks.calls.proposed.input.parse(JSON.parse(question)))
  if (answer.ok && asked === question) useNewCase.setState({ offers: answer.value })
}

/** Looks for cases that may belong to what is typed, with the reasons. Suggested, never merged. */
export async function findEarlier(name: string, email: string): Promise<void> {
  const { theirReference, scope, received } = useNewCase.getState().form
  const typed = {
    name: name.trim().length < 3 ? '' : name.trim(),
    email: /\S@\S/u.test(email) ? email.trim() : '',
  }
  const answer = await engine.links.like({
    ...typed,
    theirReference: theirReference.trim(),
    scope: scope.slice(0, 20_000),
    received: received !== null && isCivilDate(received) ? received : null,
  })
  if (answer.ok) useNewCase.setState({ earlier: answer.value.slice(0, MOST_EARLIER) })
}

/** Chooses whether an earlier case is linked once this one is logged. */
export function linkLater(id: CaseId, on: boolean): void {
  useNewCase.setState((now) => ({
    toLink: new Set([...now.toLink].filter((each) => each !== id).concat(on ? [id] : [])),
  }))
}

/** Keeps that an earlier case is another matter; it is not suggested again. */
export function notTheSame(id: CaseId): void {
  linkLater(id, false)
  useNewCase.setState((now) => ({ notTheSame: new Set([...now.notTheSame, id]) }))
}
