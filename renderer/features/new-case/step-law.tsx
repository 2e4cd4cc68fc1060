import { useState } from 'react'
import type { FileView } from '#shared/contract/views.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Card, LinkButton, Select, TextInput, WizardField } from '#ui/index.ts'
import { caseKindOf } from './form.ts'
import { IdentityChoice } from './identity-choice.tsx'
import { change, useNewCase, type Law } from './new-case-store.ts'
import { StartChoice } from './start-choice.tsx'
import { lawNames } from './step-answers.ts'
import { mistake } from './step-came.tsx'
import css from './new-case.module.css'

const text = newCaseText.law

/** Fourth step: the law, the day the clock starts on, and whether the person is who they say. */
export function StepLaw() {
  const kind = useNewCase((now) => caseKindOf(now.form))
  const file = useOpenFile((now) => now.file)
  if (file === null) return null
  return (
    <>
      <LawFields file={file} />
      {kind === 'breach' ? (
        <div className={css.half}>
          <AwareTime />
        </div>
      ) : (
        <StartChoice today={file.today} />
      )}
      {kind === 'request' && <IdentityChoice />}
    </>
  )
}

/** The law, and where the person lives if the law differs by State. */
export function LawFields({ file }: { file: FileView }) {
  return (
    <>
      <LawChoice file={file} />
      <PlaceChoice file={file} />
    </>
  )
}

/** The hour of awareness: a breach is counted in hours, so the day alone gives no end. */
export function AwareTime() {
  const time = useNewCase((now) => now.form.receivedTime)
  const wrong = useNewCase((now) => now.mistakes.receivedTime)
  return (
    <TextInput
      label={text.aware}
      description={text.awareHint}
      value={time}
      onChange={(event) => change({ receivedTime: event.currentTarget.value })}
      error={mistake(wrong)}
    />
  )
}

function LawChoice({ file }: { file: FileView }) {
  const regimes = useNewCase((now) => now.form.regimes)
  const laws = useNewCase((now) => now.laws)
  const [changing, setChanging] = useState(regimes.length > 0)
  const shown = useNewCase((now) => now.shown)
  const proposed = lawNames([], file, laws, shown).join(' · ')
  if (!changing) {
    return (
      <WizardField label={text.law}>
        <Card padded>
          <div className={css.law}>
            <div>
              <b>{proposed === '' ? file.profileName : proposed}</b>
              <p className={css.quiet}>
                {text.fromProfile(file.profileName)} {text.promise}
              </p>
            </div>
            <LinkButton onClick={() => setChanging(true)}>{text.change}</LinkButton>
          </div>
        </Card>
      </WizardField>
    )
  }
  const back = () => {
    change({ regimes: [] })
    setChanging(false)
  }
  const first = regimes[0] ?? ''
  const choose = (index: number, id: string | null) => {
    const next = index === 0 ? [id ?? '', regimes[1] ?? ''] : [first, id ?? '']
    change({ regimes: next.filter((one, at) => one !== '' && next.indexOf(one) === at) })
  }
  return (
    <WizardField label={text.law} action={<LinkButton onClick={back}>{text.keepProposal}</LinkButton>}>
      <div className={css.two}>
        <Select
          label={text.choose}
          data={lawOptions(laws)}
          searchable
          value={first === '' ? null : first}
          onChange={(id) => choose(0, id)}
          placeholder={proposed}
        />
        <Select
          label={text.second}
          data={lawOptions(laws.filter((law) => law.id !== first))}
          searchable
          clearable
          disabled={first === ''}
          value={regimes[1] ?? null}
          onChange={(id) => choose(1, id)}
          placeholder={text.none}
        />
      </div>
    </WizardField>
  )
}

const lawOptions = (laws: readonly Law[]) => laws.map((law) => ({ value: law.id, label: law.name }))

/** The States whose law Redress knows in the organisation's country, `us-ca` as `US-CA`. */
function placesOf(file: FileView, laws: readonly Law[]): { value: string; label: string }[] {
  const country = file.organisation.place.slice(0, 2).toLowerCase()
  const state = new RegExp(`^${country}-[a-z]{2}$`)
  return laws
    .filter((law) => country.length === 2 && state.test(law.id))
    .map((law) => ({ value: law.id.toUpperCase(), label: law.name }))
}

function PlaceChoice({ file }: { file: FileView }) {
  const place = useNewCase((now) => now.form.place)
  const laws = useNewCase((now) => now.laws)
  const places = placesOf(file, laws)
  if (places.length === 0) return null
  const own = file.organisation.place
  // the country alone is a place whose State has no law of its own
  const other = own.slice(0, 2)
  return (
    <Select
      label={text.place}
      description={text.placeHint}
      data={[...places, { value: other, label: text.placeOther }]}
      allowDeselect={false}
      value={place === '' ? (places.some((one) => one.value === own) ? own : other) : place}
      onChange={(value) => change({ place: value ?? '' })}
      className={css.half}
    />
  )
}
