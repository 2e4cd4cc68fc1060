import { useEffect, useState } from 'react'
import type { RetentionRow, RetentionStepView } from '#shared/contract/retention.ts'
import { lengthWords } from '#shared/domain/retention-reasons.ts'
import { failureText } from '#shared/text/failures.ts'
import { retentionText } from '#shared/text/retention.ts'
import { engine } from '#bridge/calls.ts'
import { fullDateWords } from '#bridge/day-words.ts'
import type { Failure } from '#bridge/door.ts'
import { go } from '#bridge/place.ts'
import { Button, ErrorNote, InspectorSection, LinkButton, NumberInput } from '#ui/index.ts'
import { CertificateFacts } from './certificate-facts.tsx'
import { useRetention } from './retention-store.ts'
import css from './retention.module.css'

const text = retentionText.inspector

/** Beside the list: why the line shown is kept until its day, or its certificate; the rules; the backups. */
export function SidePanel({ readOnly }: { readOnly: boolean }) {
  const { rows, certificates, shown } = useRetention()
  const row = rows?.find(({ caseId }) => caseId === shown)
  const certificate = certificates.find(({ id }) => id === shown)
  return (
    <>
      {row !== undefined && <Why key={row.caseId} row={row} />}
      {certificate !== undefined && <CertificateFacts certificate={certificate} />}
      {row === undefined && certificate === undefined && (
        <InspectorSection title={retentionText.details}>
          <p className={css.quiet}>{text.nothing}</p>
        </InspectorSection>
      )}
      <Rules />
      <Backups readOnly={readOnly} />
    </>
  )
}

function Why({ row }: { row: RetentionRow }) {
  const [steps, setSteps] = useState<readonly RetentionStepView[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  // a change of the line is a change of its reasons
  const { caseId, why, until, state } = row
  useEffect(() => {
    let current = true
    void engine.retention.why({ caseId }).then((answer) => {
      if (!current) return
      if (answer.ok) setSteps(answer.value)
      else setFailure(answer.failure)
    })
    return () => {
      current = false
    }
  }, [caseId, why, until, state])
  return (
    <InspectorSection title={text.why(row.reference)}>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={step.step} className={css.step} data-step={step.step}>
            <p className={css.stepTitle}>{step.title}</p>
            <p className={css.stepText}>{step.sentence}</p>
            {step.after !== null && step.step !== 'closed' && (
              <p className={css.stepDay}>
                {step.before !== null && step.step === 'decision' && <s>{fullDateWords(step.before)}</s>}{' '}
                {fullDateWords(step.after)}
              </p>
            )}
          </li>
        ))}
      </ol>
      <LinkButton onClick={() => go({ screen: 'case', caseId: row.caseId })}>{text.openCase}</LinkButton>
    </InspectorSection>
  )
}

function Rules() {
  const rules = useRetention((now) => now.rules)
  const used = rules.filter(({ content }) => content.body.active)
  return (
    <InspectorSection title={text.rules}>
      {used.length === 0 && <p className={css.quiet}>{text.noRules}</p>}
      <ul className={css.rules}>
        {used.map(({ id, content: { body } }) => (
          <li key={id}>
            <b>{body.name}</b>
            <span className={css.quiet}>
              {text.rule(lengthWords(body), retentionText.states[body.action].toLowerCase())}
            </span>
          </li>
        ))}
      </ul>
      <LinkButton onClick={() => go({ screen: 'records', kind: 'retention-rule' })}>
        {used.length === 0 ? retentionText.addRule : retentionText.rules}
      </LinkButton>
    </InspectorSection>
  )
}

function Backups({ readOnly }: { readOnly: boolean }) {
  const known = useRetention((now) => now.backupDays)
  const [typed, setTyped] = useState<number | null | undefined>(undefined)
  const [failure, setFailure] = useState<Failure | null>(null)
  const days = typed === undefined ? known : typed
  const save = async () => {
    const answer = await engine.retention.setBackupDays({ days })
    if (answer.ok) useRetention.setState({ backupDays: answer.value.days })
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) setTyped(undefined)
  }
  return (
    <InspectorSection title={text.backups}>
      <p className={css.quiet}>{text.backupsText}</p>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <div className={css.days}>
        <NumberInput
          label={text.backupDays}
          value={days ?? ''}
          onChange={(next) => setTyped(typeof next === 'number' ? next : null)}
          min={1}
          max={36_500}
          allowDecimal={false}
          hideControls
          disabled={readOnly}
        />
        {typed !== undefined && typed !== known && (
          <Button onClick={() => void save()}>{text.saveDays}</Button>
        )}
      </div>
    </InspectorSection>
  )
}
