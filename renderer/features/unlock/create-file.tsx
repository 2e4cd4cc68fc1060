import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { createText } from '#shared/text/create.ts'
import { engine, main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { WizardFrame } from '#ui/index.ts'
import { FailureNote } from './failure-note.tsx'
import { OrganisationPanel, PassphrasePanel, ProfilePanel } from './create-panels.tsx'
import { OrganisationStep, ProfileStep, type NewFile, type NewFileProblems } from './create-steps.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import { usePassphraseChoice } from './passphrase-choice.ts'
import { prefixFits } from '#shared/domain/prefix.ts'
import { answerRemember, loadProfiles, show, useUnlock } from './store.ts'
import css from './create.module.css'

const words = createText

/** Creating a case file in three questions: who answers, by which law, and what opens it. */
export function CreateFile({ windowBar }: { windowBar: ReactNode }) {
  const { opening, profiles } = useUnlock()
  const [step, setStep] = useState(0)
  const [file, setFile] = useState<NewFile>({ organisation: '', officer: '', prefix: null, profileId: '' })
  const [problems, setProblems] = useState<NewFileProblems>({})
  const [understood, setUnderstood] = useState(false)
  const [remember, setRemember] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const choice = usePassphraseChoice(file.organisation)
  useEffect(() => void loadProfiles(), [])
  const profile = profiles?.find((known) => known.id === file.profileId)
  const prefix = file.prefix ?? file.suggestedPrefix ?? ''
  const asks = opening !== null && !opening.settings.askedToRemember

  const change = (next: Partial<NewFile>) => {
    setFile({ ...file, ...next })
    setProblems({})
  }

  function fits(n: number): boolean {
    const found: NewFileProblems =
      n === 0
        ? {
            ...(file.organisation.trim() === '' ? { organisation: words.organisation.nameMissing } : {}),
            ...(prefixFits(prefix) ? {} : { prefix: words.organisation.prefixUnfit }),
          }
        : n === 1 && profile === undefined
          ? { profile: words.profile.missing }
          : {}
    setProblems(found)
    return Object.keys(found).length === 0
  }

  async function create() {
    if (busy || profile === undefined) return
    const passphrase = await choice.check()
    if (passphrase === null) return
    if (!understood) return setProblems({ understood: words.passphrase.understoodMissing })
    const chosen = await main.chooseNewCaseFile({ suggestedName: fileNameFor(file.organisation) })
    if (!chosen.ok) return setFailure(chosen.failure)
    if (chosen.value === null) return
    setBusy(true)
    setFailure(null)
    // before creating, because main notes the file the moment it opens
    if (asks) await answerRemember(remember)
    const officer = file.officer.trim()
    const answer = await engine.caseFile.create({
      token: chosen.value.token,
      profileId: profile.id,
      organisation: file.organisation.trim(),
      ...(officer === '' ? {} : { officer }),
      prefix,
      passphrase,
    })
    // on success main destroys this window
    if (answer.ok) return choice.clear()
    setBusy(false)
    setFailure(answer.failure)
  }

  function next() {
    if (step === 2) void create()
    else if (fits(step)) setStep(step + 1)
  }

  function onEnter(event: KeyboardEvent) {
    const target = event.target
    const typing =
      target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'password')
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !typing) return
    event.preventDefault()
    next()
  }

  const step0 = { heading: words.organisation.heading, lead: words.organisation.lead }
  const page = [step0, words.profile, words.passphrase][step] ?? step0
  return (
    <div className={css.window}>
      {/* beside the steps: a bar that drags the window takes every click on what lies under it */}
      <div className={css.bar}>{windowBar}</div>
      <main className={css.main}>
        <WizardFrame
          title={words.title}
          steps={[
            answered('organisation', words.steps.organisation, step > 0 ? file.organisation : ''),
            answered('profile', words.steps.profile, step > 1 ? (profile?.name ?? '') : ''),
            answered('passphrase', words.steps.passphrase, ''),
          ]}
          current={step}
          onStep={(index) => {
            if (index < step && !busy) setStep(index)
          }}
          stepsLabel={words.stepsLabel}
          stepOf={words.stepOf(step + 1, 3)}
          heading={page.heading}
          lead={page.lead}
          panelLabel={[words.organisationPanel, words.profilePanel, words.passphrasePanel][step]?.label ?? ''}
          panel={
            <div className={css.panel}>
              {step === 0 ? (
                <OrganisationPanel prefix={prefix} officer={file.officer} />
              ) : step === 1 ? (
                <ProfilePanel profile={profile} />
              ) : (
                <PassphrasePanel />
              )}
            </div>
          }
          back={
            step === 0
              ? { label: words.cancel, onClick: () => show(backTo()) }
              : { label: words.back, onClick: () => setStep(step - 1) }
          }
          next={{
            label: step < 2 ? words.next : busy ? words.passphrase.creating : words.passphrase.create,
            onClick: next,
            disabled: busy,
          }}
        >
          <div onKeyDown={onEnter}>
            {failure !== null && <FailureNote failure={failure} />}
            {step === 0 && (
              <OrganisationStep file={file} prefix={prefix} change={change} problems={problems} />
            )}
            {step === 1 && (
              <ProfileStep file={file} profiles={profiles} change={change} problems={problems} />
            )}
            {step === 2 && (
              <PassphraseStep
                choice={choice}
                understood={understood}
                setUnderstood={(ticked) => {
                  setUnderstood(ticked)
                  setProblems({})
                }}
                problem={problems.understood}
                remember={asks ? { ticked: remember, set: setRemember } : null}
              />
            )}
          </div>
        </WizardFrame>
      </main>
    </div>
  )
}

function answered(id: string, label: string, answer: string) {
  return answer === '' ? { id, label } : { id, label, answer }
}

function backTo(): 'welcome' | 'unlock' {
  const { opening, picked } = useUnlock.getState()
  return picked !== null || (opening?.recent.length ?? 0) > 0 ? 'unlock' : 'welcome'
}

/** A file name that every disk takes; the officer may change it in the dialog. */
function fileNameFor(organisation: string): string {
  const plain = organisation
    .trim()
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
    .replaceAll(/\s+/g, '-')
    .slice(0, 60)
  return `${plain === '' ? 'cases' : plain.toLowerCase()}.redress`
}
