import { useState } from 'react'
import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { BuildProgress } from '#shared/contract/disclosure-pages.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { failureText } from '#shared/text/failures.ts'
import { safeText } from '#shared/text/safe-to-send.ts'
import { sizeText } from '#shared/text/settings.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import {
  Button,
  Checkbox,
  ErrorNote,
  NoteBox,
  ProgressBar,
  Radio,
  RadioGroup,
  Select,
  TextInput,
  icons,
  shortDate,
} from '#ui/index.ts'
import { PASSWORD_LENGTH, passwordLength } from '../package-build.ts'
import { PackagePassword } from '../package-password.tsx'
import { buildPackage, cancelPackage, timeLeft } from './build-package.ts'
import { goToStep, readPlan } from './disclosure-store.ts'
import { PackageFacts } from './package-facts.tsx'
import { openCount } from './plan-findings.ts'
import css from './disclosure.module.css'
import hand from './hand-over.module.css'

/** For whom, which release, which password; then the ZIP, with how far it is. */
export function BuildStep({ view, plan }: { view: CaseView; plan: DisclosurePlan }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const person = view.parties.find(({ role }) => role === 'subject')?.name ?? ''
  const [kind, setKind] = useState<'person' | 'controller'>('person')
  const [name, setName] = useState('')
  const [release, setRelease] = useState(nextRelease(plan))
  const [tellWithheld, setTellWithheld] = useState(true)
  // the password lives here alone and goes with the step
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<BuildProgress | null>(null)
  const open = openCount(plan, release, kind === 'person')
  const blocked = open > 0 ? safeText.build.open(open) : blockedBy(kind, name, password, again)
  const withheld = plan.documents.some(({ decision }) => decision === 'withhold')

  async function build() {
    setBusy(true)
    setFailure(null)
    const recipient = kind === 'person' ? { kind } : { kind, name: name.trim() }
    const { id: caseId, reference } = view.record
    const end = await buildPackage(
      { caseId, reference, release, recipient, tellWithheld, password },
      setProgress,
    )
    setBusy(false)
    if (end === 'done') {
      await readPlan()
      goToStep('hand')
    } else if (end !== null && end.code !== 'package-cancelled') setFailure(end)
  }

  return (
    <div className={hand.form}>
      <h3 className={hand.formTitle}>{text.build.title}</h3>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <PackageFacts plan={plan} release={release} />
      <RadioGroup
        label={text.build.forWhom}
        value={kind}
        onChange={(value) => setKind(value === 'controller' ? 'controller' : 'person')}
      >
        <div className={css.radios}>
          <Radio value="person" label={text.build.person(person)} disabled={busy} />
          <Radio
            value="controller"
            label={text.build.controller}
            description={text.build.controllerHint}
            disabled={busy}
          />
        </div>
      </RadioGroup>
      {kind === 'controller' && (
        <TextInput
          label={text.build.controllerName}
          value={name}
          maxLength={300}
          disabled={busy}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {plan.releases.length > 1 && (
        <Select
          label={text.build.release}
          data={plan.releases.map(({ number, plannedOn }) => ({
            value: String(number),
            label: text.side.releaseNumber(number, plannedOn === null ? '' : shortDate(plannedOn, today)),
          }))}
          value={String(release)}
          allowDeselect={false}
          disabled={busy}
          onChange={(value) => setRelease(Number(value))}
        />
      )}
      {withheld && (
        <Checkbox
          label={text.build.tellWithheld}
          description={text.build.tellHint}
          checked={tellWithheld}
          disabled={busy}
          onChange={(event) => setTellWithheld(event.currentTarget.checked)}
        />
      )}
      <PackagePassword password={password} again={again} onPassword={setPassword} onAgain={setAgain} />
      <NoteBox icon={icons.recoveryKit}>
        <p>{text.build.otherWay}</p>
        <p>{text.build.namesShow}</p>
      </NoteBox>
      {busy ? (
        <Progress progress={progress} onCancel={() => cancelPackage(view.record.id)} />
      ) : (
        <p>
          <Button
            variant="primary"
            icon={icons.package}
            disabled={readOnly || blocked !== null}
            onClick={() => void build()}
          >
            {blocked ?? text.build.build}
          </Button>
        </p>
      )}
    </div>
  )
}

function Progress({ progress, onCancel }: { progress: BuildProgress | null; onCancel: () => void }) {
  const cancel = { label: text.build.cancel, onClick: onCancel }
  if (progress === null) return <ProgressBar label={text.build.redacting} value={null} cancel={cancel} />
  const { phase, done, total, elapsedMs } = progress
  const packing = phase === 'packing'
  return (
    <ProgressBar
      label={phase === 'checking' ? safeText.checking : packing ? text.build.packing : text.build.redacting}
      value={total === 0 ? null : Math.min(100, (done / total) * 100)}
      right={
        packing
          ? text.build.bytes(sizeText(Math.min(done, total)), sizeText(total))
          : phase === 'checking'
            ? safeText.files(done, total)
            : text.build.pages(done, total)
      }
      note={text.build.time(elapsedMs, timeLeft(progress))}
      cancel={cancel}
    />
  )
}

/** The first release that has not gone out, else the last. */
function nextRelease({ releases, built }: DisclosurePlan): number {
  const out = new Set(built.map(({ release }) => release))
  return releases.find(({ number }) => !out.has(number))?.number ?? releases.at(-1)?.number ?? 1
}

/** Why the package cannot be built yet, in the words of the button; null when it can. */
function blockedBy(kind: string, name: string, password: string, again: string): string | null {
  if (kind === 'controller' && name.trim() === '') return text.build.nameless
  if (passwordLength(password) < PASSWORD_LENGTH) return text.build.short
  return password === again ? null : text.build.differs
}
