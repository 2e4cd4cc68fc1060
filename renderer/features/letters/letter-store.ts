import { create } from 'zustand'
import type { LetterView } from '#shared/contract/letters.ts'
import type { LetterWording } from '#shared/domain/letter-wording.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import { onLockSave } from '#bridge/draft.ts'
import { formPlaces, type FormPlaces } from './form-places.ts'

/** How long typing may pause before it is saved. */
const PAUSE_MS = 600

type LetterState = {
  readonly letterId: string | null
  readonly view: LetterView | null
  readonly record: CaseView | null
  readonly failure: Failure | null
  /** What was typed here by field name, ahead of what the engine has. */
  readonly typed: Readonly<Record<string, string>>
  readonly places: FormPlaces | null
  readonly saving: 'saved' | 'waiting' | 'failed'
  /** Grows when the text was written anew elsewhere than in the editor, which then takes it over. */
  readonly rewritten: number
  /** A job on the letter runs: PDF, finalising, discarding. */
  readonly busy: boolean
  /** The letter was finalised on this screen a moment ago. */
  readonly arrived: boolean
  /** A password for the PDF of the final letter is asked for. */
  readonly protecting: boolean
}

const nothing: LetterState = {
  letterId: null,
  view: null,
  record: null,
  failure: null,
  typed: {},
  places: null,
  saving: 'saved',
  rewritten: 0,
  busy: false,
  arrived: false,
  protecting: false,
}

/** The letter shown, its case, and what was typed and not confirmed yet. */
export const useLetter = create<LetterState>(() => nothing)

const unsaved = new Map<string, string>()
/** The text as it was last written, until it is saved; null is the template's own. */
let unsavedText: { readonly wording: LetterWording | null } | null = null
/** Something was saved that is no change of the record yet. */
let unsettled = false
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> = Promise.resolve()

/** Takes the letter from an answer; a field that went missing finds its place in the form. */
export function takeLetter(view: LetterView): void {
  const now = useLetter.getState()
  if (now.letterId !== view.letter.id) return
  useLetter.setState({ view, places: formPlaces(view, now.places) })
}

/** Takes the case from an answer. */
export function takeRecord(record: CaseView): void {
  useLetter.setState({ record })
}

/** Shows a letter and keeps it fresh; saves what was typed on locking and on leaving. Returns the end of it. */
export function followLetter(caseId: string, letterId: string): () => void {
  if (useLetter.getState().letterId !== letterId) useLetter.setState({ ...nothing, letterId })
  const fetchRecord = async () => {
    const answer = await engine.cases.view({ caseId })
    if (answer.ok && useLetter.getState().letterId === letterId) takeRecord(answer.value)
  }
  const fetchLetter = async () => {
    const answer = await engine.letters.view({ letterId })
    if (useLetter.getState().letterId !== letterId || isUnsaved()) return
    if (!answer.ok) return useLetter.setState({ failure: answer.failure })
    // what kept the letter from being shown is over
    if (useLetter.getState().view === null) useLetter.setState({ failure: null })
    takeLetter(answer.value)
  }
  void fetchLetter()
  void fetchRecord()
  const unfollow = door.onChanged((subjects) => {
    void fetchRecord()
    // changes of letters come from this screen alone, and their answers bring the letter
    if (subjects.some((subject) => subject !== 'letters')) void fetchLetter()
  })
  const unflush = onLockSave(endSitting)
  return () => {
    unfollow()
    unflush()
    void endSitting()
    useLetter.setState(nothing)
  }
}

/** Takes the text as the officer has written it so far and saves it once writing pauses; null is the template's own. */
export function writeText(wording: LetterWording | null): void {
  unsavedText = { wording }
  clearTimeout(timer)
  timer = setTimeout(() => void saveLetter(), PAUSE_MS)
  useLetter.setState({ saving: 'waiting' })
}

/** Takes a letter whose text was changed elsewhere than in the editor. */
export function takeRewritten(view: LetterView): void {
  takeLetter(view)
  useLetter.setState((now) => ({ rewritten: now.rewritten + 1 }))
}

/** Saves what was typed and makes all that was written since one change of the record: on leaving and on locking. */
async function endSitting(): Promise<boolean> {
  const { letterId } = useLetter.getState()
  const saved = await saveLetter()
  if (letterId === null || !saved || !unsettled) return saved
  unsettled = false
  return (await engine.letters.settle({ letterId })).ok
}

function isUnsaved(): boolean {
  return unsaved.size > 0 || unsavedText !== null
}

/** Takes what was typed into a field and saves it once typing pauses. An empty text brings back what the case says. */
export function typeField(name: string, text: string): void {
  unsaved.set(name, text)
  clearTimeout(timer)
  timer = setTimeout(() => void saveLetter(), PAUSE_MS)
  useLetter.setState((now) => ({ typed: { ...now.typed, [name]: text }, saving: 'waiting' }))
}

/** Drops the officer's own words of a field: those of the case stand again. */
export function resetField(name: string): void {
  typeField(name, '')
  void saveLetter().then(() => forgetEmpty(name))
}

/** On leaving a field that was emptied, shows what the case says in its place. */
export function forgetEmpty(name: string): void {
  useLetter.setState(({ typed }) => {
    if (typed[name] !== '' || unsaved.has(name)) return {}
    return { typed: Object.fromEntries(Object.entries(typed).filter(([key]) => key !== name)) }
  })
}

/** Saves everything typed so far; resolves when it is in the file. False when it could not be saved. */
export async function saveLetter(): Promise<boolean> {
  clearTimeout(timer)
  const { letterId } = useLetter.getState()
  if (letterId !== null && unsaved.size > 0) {
    const values = Object.fromEntries(unsaved)
    unsaved.clear()
    running = running.then(() => fill(letterId, values))
  }
  if (letterId !== null && unsavedText !== null) {
    const text = unsavedText
    unsavedText = null
    running = running.then(() => write(letterId, text))
  }
  await running
  return !isUnsaved()
}

async function fill(letterId: string, values: Record<string, string>): Promise<void> {
  const answer = await engine.letters.fill({ letterId, values })
  if (answer.ok) return takeSaved(letterId, answer.value)
  if (useLetter.getState().letterId !== letterId) return
  // what was typed since is newer than what could not be saved
  for (const [name, text] of Object.entries(values)) if (!unsaved.has(name)) unsaved.set(name, text)
  useLetter.setState({ failure: answer.failure, saving: 'failed' })
}

async function write(letterId: string, text: { readonly wording: LetterWording | null }): Promise<void> {
  const answer = await engine.letters.write({ letterId, wording: text.wording })
  if (answer.ok) return takeSaved(letterId, answer.value)
  if (useLetter.getState().letterId !== letterId) return
  unsavedText ??= text
  useLetter.setState({ failure: answer.failure, saving: 'failed' })
}

function takeSaved(letterId: string, view: LetterView): void {
  unsettled = true
  takeLetter(view)
  if (!isUnsaved() && useLetter.getState().letterId === letterId) {
    useLetter.setState({ saving: 'saved', failure: null })
  }
}
