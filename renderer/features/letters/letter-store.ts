import { create } from 'zustand'
import type { LetterView } from '#shared/contract/letters.ts'
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
  busy: false,
  arrived: false,
  protecting: false,
}

/** The letter shown, its case, and what was typed and not confirmed yet. */
export const useLetter = create<LetterState>(() => nothing)

const unsaved = new Map<string, string>()
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
    if (useLetter.getState().letterId !== letterId || unsaved.size > 0) return
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
  const unflush = onLockSave(saveLetter)
  return () => {
    unfollow()
    unflush()
    void saveLetter()
    useLetter.setState(nothing)
  }
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
  await running
  return unsaved.size === 0
}

async function fill(letterId: string, values: Record<string, string>): Promise<void> {
  const answer = await engine.letters.fill({ letterId, values })
  if (answer.ok) {
    takeLetter(answer.value)
    if (unsaved.size === 0 && useLetter.getState().letterId === letterId) {
      useLetter.setState({ saving: 'saved', failure: null })
    }
    return
  }
  if (useLetter.getState().letterId !== letterId) return
  // what was typed since is newer than what could not be saved
  for (const [name, text] of Object.entries(values)) if (!unsaved.has(name)) unsaved.set(name, text)
  useLetter.setState({ failure: answer.failure, saving: 'failed' })
}
