import { useEffect } from 'react'
import { newCaseText } from '#shared/text/new-case.ts'
import type { FileView } from '#shared/contract/views.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, type Place } from '#bridge/place.ts'
import { wallOf } from '#bridge/instants.ts'
import { LinkButton, NoteBox, WizardFrame, icons, longDate } from '#ui/index.ts'
import { DatePanel } from './date-panel.tsx'
import { stepsOf, type StepId } from './form.ts'
import { logCase } from './log-case.ts'
import { beginWithMail, MailWaits } from './from-mail.tsx'
import { saysClockGoesOn } from './preview.ts'
import { firstWrongStep, mistakesOn, type Surroundings } from './mistakes.ts'
import { beginNewCase, change, keepNow, startOver, useNewCase } from './new-case-store.ts'
import { answersOf } from './step-answers.ts'
import { StepCame } from './step-came.tsx'
import { StepHappened } from './step-happened.tsx'
import { StepLaw } from './step-law.tsx'
import { StepStart } from './step-start.tsx'
import { StepWant } from './step-want.tsx'
import { StepWho } from './step-who.tsx'

const pages: Record<StepId, () => React.ReactNode> = {
  came: StepCame,
  who: StepWho,
  want: StepWant,
  law: StepLaw,
  happened: StepHappened,
  start: StepStart,
}

/** Logging what came in, in five short steps, or a breach in two, with the date it leads to beside them. */
export function NewCaseScreen({ place }: { place: Extract<Place, { screen: 'new-case' }> }) {
  const file = useOpenFile((now) => now.file)
  const known = file !== null
  const path = place.kind ?? 'case'
  const { mailId } = place
  useEffect(() => {
    if (known) void beginNewCase(path).then(() => (mailId === undefined ? undefined : beginWithMail(mailId)))
  }, [known, path, mailId])
  return file === null ? null : <Wizard file={file} />
}

function Wizard({ file }: { file: FileView }) {
  const form = useNewCase((now) => now.form)
  const busy = useNewCase((now) => now.busy)
  const savedAt = useNewCase((now) => now.savedAt)
  const laws = useNewCase((now) => now.laws)
  const shown = useNewCase((now) => now.shown)
  const around: Surroundings = {
    today: file.today,
    processor: file.role === 'processor',
    proofStopsNothing: saysClockGoesOn(shown),
  }
  const steps = stepsOf(form)
  const step = steps[form.step] ?? 'came'
  const words = newCaseText.steps[step]
  const Fields = pages[step]
  const answers = answersOf(form, file, laws, shown)
  const goOn = () => {
    const mistakes = { ...mistakesOn(step, form, around), ...useNewCase.getState().unreadable }
    useNewCase.setState({ mistakes })
    if (Object.keys(mistakes).length > 0) {
      setTimeout(focusFirstMistake)
      return
    }
    if (form.step < steps.length - 1) {
      change({ step: form.step + 1 })
      return
    }
    const wrong = firstWrongStep(form, around)
    if (wrong === null) void logCase(file)
    else change({ step: wrong })
  }
  useNextKey(goOn)
  return (
    <WizardFrame
      title={form.path === 'breach' ? newCaseText.breachTitle : newCaseText.title}
      steps={steps.map((id, index) => ({
        id,
        label: newCaseText.steps[id].label,
        ...(index <= form.step && answers[index] !== undefined && answers[index] !== ''
          ? { answer: answers[index] }
          : {}),
      }))}
      current={form.step}
      onStep={(index) => change({ step: index })}
      stepsLabel={newCaseText.stepsLabel}
      stepOf={newCaseText.stepOf(form.step + 1, steps.length)}
      heading={words.heading}
      lead={words.lead}
      panel={form.step === 0 && form.received === null ? null : <DatePanel />}
      panelLabel={newCaseText.panelLabel}
      next={{
        label: step === 'start' && form.path === 'breach' ? newCaseText.logBreach : words.next,
        shortcut: 'Ctrl ↵',
        onClick: goOn,
        loading: busy,
      }}
      {...(form.step === 0
        ? {}
        : { back: { label: newCaseText.back, onClick: () => change({ step: form.step - 1 }) } })}
      {...(savedAt === null
        ? {}
        : {
            saved: {
              text: newCaseText.saved(wallOf(savedAt, file.organisation.zone).time),
              action: {
                label: newCaseText.finishLater,
                onClick: () => void keepNow().then(() => go({ screen: 'today' })),
              },
            },
          })}
    >
      <Restored file={file} />
      <MailWaits />
      <Fields />
    </WizardFrame>
  )
}

/** Puts the cursor where something has to be mended, once the fields say so. */
function focusFirstMistake(): void {
  document.querySelector<HTMLElement>('#main [aria-invalid="true"]')?.focus()
}

/** Ctrl+Enter while nothing has the focus, which the wizard itself does not hear. */
function useNextKey(goOn: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.target !== document.body) return
      event.preventDefault()
      goOn()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

function Restored({ file }: { file: FileView }) {
  const from = useNewCase((now) => now.restoredFrom)
  if (from === null) return null
  const { date, time } = wallOf(from, file.organisation.zone)
  const text = newCaseText.restored
  const when = date === file.today ? text.today(time) : text.before(longDate(date, file.today), time)
  return (
    <NoteBox
      icon={icons.save}
      bordered
      actions={<LinkButton onClick={() => void startOver()}>{text.startOver}</LinkButton>}
    >
      {text.text(when)}
    </NoteBox>
  )
}
