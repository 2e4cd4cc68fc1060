import { create } from 'zustand'
import type { z } from 'zod'
import type { deadlines } from '#shared/contract/deadlines.ts'
import type { CallFailure } from '#shared/contract/define.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { engine } from '#bridge/calls.ts'
import { dropDraft, keepDraft, readDraft } from '#bridge/draft.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import type { Place } from '#bridge/place.ts'
import { filledFrom } from './from-case.ts'
import { lawChoice, WhatIfForm, type Question } from './form.ts'
import type { Options } from './law-choices.ts'

/** The answer to a question. */
export type Comparison = z.output<typeof deadlines.calls.compare.output>

/** The place of this screen. */
export type WhatIfPlace = Extract<Place, { screen: 'what-if' }>

type WhatIfState = {
  /** Null until the first form is there. */
  readonly form: WhatIfForm | null
  /** The place the form belongs to: going back to it finds the form as it was left. */
  readonly place: WhatIfPlace | null
  /** The case the form was filled from. */
  readonly source: { readonly caseId: string; readonly reference: string } | null
  readonly options: Options
  readonly comparison: Comparison | null
  readonly failure: CallFailure | null
}

const FORM = 'what-if'
const noOptions: Options = { profiles: [], regimes: [], calendars: [] }

/** The question being asked, and its answer. */
export const useWhatIf = create<WhatIfState>(() => ({
  form: null,
  place: null,
  source: null,
  options: noOptions,
  comparison: null,
  failure: null,
}))

/** The form asked without a case, kept while one from a case is on the screen. */
let ownForm: WhatIfForm | null = null

/** Changes the form. One filled from a case is not kept: it can be filled again, and its dates are in the case. */
export function change(fields: Partial<WhatIfForm>): void {
  const { form, source } = useWhatIf.getState()
  if (form === null) return
  const next = { ...form, ...fields }
  useWhatIf.setState({ form: next })
  if (source !== null) return
  ownForm = next
  keepDraft(FORM, '', () => ownForm)
}

/** Begins at a place: the form left there, the situation of a case, the draft of the file, or a fresh form. */
export async function beginAt(place: WhatIfPlace): Promise<void> {
  if (useWhatIf.getState().options === noOptions) await loadOptions()
  if (useWhatIf.getState().place === place) return
  if (place.caseId !== undefined) return fillFromCase(place)
  const draft = ownForm ?? WhatIfForm.safeParse(await readDraft(FORM)).data ?? freshForm()
  ownForm = draft
  useWhatIf.setState({ form: draft, place, source: null, comparison: null, failure: null })
}

/** Fills the form with the situation of the place's case. */
export async function fillFromCase(place: WhatIfPlace): Promise<void> {
  const caseId = CaseId.safeParse(place.caseId)
  if (!caseId.success) return
  useWhatIf.setState({ form: null, place, source: null, comparison: null, failure: null })
  const answer = await engine.deadlines.situations({ caseId: caseId.data })
  // the officer may have gone on while the case was read
  if (useWhatIf.getState().place !== place) return
  if (!answer.ok) {
    useWhatIf.setState({ failure: answer.failure })
    return
  }
  const { reference, situations, shown } = answer.value
  const situation = situations[shown] ?? situations[0]
  const { options } = useWhatIf.getState()
  useWhatIf.setState({
    form: situation === undefined ? freshForm() : filledFrom(situation, options),
    source: { caseId: caseId.data, reference },
  })
}

/** Throws away what was typed and the draft of it. */
export async function startAgain(): Promise<void> {
  ownForm = freshForm()
  useWhatIf.setState({ form: ownForm, comparison: null, failure: null })
  await dropDraft(FORM)
}

/** The file's own profile and today: most questions are "and if it had come today?". */
function freshForm(): WhatIfForm {
  const file = useOpenFile.getState().file
  const { profiles } = useWhatIf.getState().options
  const profile = profiles.find(({ id }) => id === file?.profileId)
  const calendar = file?.organisation.calendarId ?? ''
  return {
    laws: [
      {
        ...lawChoice(profile === undefined ? '' : `profile/${profile.id}`),
        calendar: calendar === profile?.calendarId ? '' : calendar,
      },
    ],
    kind: profile?.kinds.includes('access') === false ? (profile.kinds[0] ?? null) : 'access',
    received: file?.today ?? '',
    time: '',
    zone: '',
    today: '',
    events: [],
  }
}

async function loadOptions(): Promise<void> {
  const [profiles, regimes, calendars] = await Promise.all([
    engine.deadlines.profiles({}),
    engine.deadlines.regimes({}),
    engine.deadlines.calendars({}),
  ])
  const failed = [profiles, regimes, calendars].find((answer) => !answer.ok)
  if (failed?.ok === false) useWhatIf.setState({ failure: failed.failure })
  if (!profiles.ok || !regimes.ok || !calendars.ok) return
  useWhatIf.setState({
    options: { profiles: profiles.value, regimes: regimes.value, calendars: calendars.value },
  })
}

let latest = 0

/** Asks the engine; of several answers the one to the last question is shown. */
export async function ask(question: Question): Promise<void> {
  const mine = ++latest
  const answer = await engine.deadlines.compare(question)
  if (mine !== latest) return
  useWhatIf.setState(
    answer.ok ? { comparison: answer.value, failure: null } : { comparison: null, failure: answer.failure },
  )
}
