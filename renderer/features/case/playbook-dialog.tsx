import { useEffect, useState } from 'react'
import type { PlaybookOffer } from '#shared/contract/tasks.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { OfficerId, RequestId } from '#shared/domain/ids.ts'
import { failureText } from '#shared/text/failures.ts'
import { tasksText } from '#shared/text/tasks.ts'
import { kindNames, wordFor } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { shortMoment } from '#bridge/clock-words.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { tieWords } from '#bridge/task-words.ts'
import { Checkbox, Dialog, DialogFoot, ErrorNote, LinkButton, Select } from '#ui/index.ts'
import forms from './case.module.css'
import css from './tasks.module.css'

const words = tasksText.playbook

/** Offers the playbooks for a case, with the day each step would fall on, and makes tasks of what is chosen. */
export function PlaybookDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const file = useOpenFile((now) => now.file)
  const [requestId, setRequestId] = useState(view.requests[0]?.id ?? null)
  const [offers, setOffers] = useState<readonly PlaybookOffer[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [ownerId, setOwnerId] = useState<string>(file?.officerId ?? '')
  const [failure, setFailure] = useState<Failure | null>(null)
  const caseId = view.record.id
  useEffect(() => {
    void engine.tasks.playbooks({ caseId, requestId }).then((answer) => {
      if (answer.ok) setOffers(answer.value)
      else setFailure(answer.failure)
    })
  }, [caseId, requestId])
  const offer = offers.find(({ playbook }) => playbook.id === chosen) ?? offers[0]
  const steps = offer?.steps ?? []
  const wanted = steps.filter(({ step, there }) => !there && !left.has(step.id))
  const start = async () => {
    if (offer === undefined) return
    const answer = await engine.tasks.start({
      caseId,
      requestId,
      playbookId: offer.playbook.id,
      steps: wanted.map(({ step }) => step.id),
      ownerId: ownerId === '' ? null : OfficerId.parse(ownerId),
    })
    if (answer.ok) onClose()
    else setFailure(answer.failure)
  }
  const forget = async (playbookId: string) => {
    const answer = await engine.tasks.removePlaybook({ playbookId })
    if (!answer.ok) return setFailure(answer.failure)
    setOffers(offers.filter(({ playbook }) => playbook.id !== playbookId))
    setChosen(null)
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={words.title}
      closeLabel={words.close}
      size={640}
      footer={
        <DialogFoot
          cancel={words.cancel}
          onCancel={onClose}
          confirm={{
            label: words.begin(wanted.length),
            disabled: wanted.length === 0,
            onClick: () => void start(),
          }}
        />
      }
    >
      <div className={forms.form}>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {view.requests.length > 1 && (
          <Select
            label={words.request}
            data={view.requests.map(({ id, kind }) => ({
              value: id as string,
              label: wordFor(kindNames, kind),
            }))}
            value={requestId}
            allowDeselect={false}
            onChange={(value) => setRequestId(value === null ? null : RequestId.parse(value))}
          />
        )}
        <Select
          label={words.which}
          data={offers.map(({ playbook, own }) => ({
            value: playbook.id,
            label: own ? `${playbook.title} (${words.own.toLowerCase()})` : playbook.title,
          }))}
          value={offer?.playbook.id ?? null}
          allowDeselect={false}
          onChange={(value) => {
            setChosen(value)
            setLeft(new Set())
          }}
        />
        {offer !== undefined && <p className={forms.quiet}>{offer.playbook.about || words.guidance}</p>}
        <ul className={css.steps} aria-label={words.steps}>
          {steps.map((each) => (
            <Step
              key={each.step.id}
              {...each}
              today={file?.today ?? ''}
              checked={each.there || !left.has(each.step.id)}
              onCheck={(checked) => setLeft(withOr(left, each.step.id, !checked))}
            />
          ))}
        </ul>
        <Select
          label={words.owner}
          data={[
            { value: '', label: words.nobody },
            ...(file?.officers ?? []).map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          value={ownerId}
          allowDeselect={false}
          onChange={(value) => setOwnerId(value ?? '')}
        />
        {offer?.own === true ? (
          <p className={forms.quiet}>
            <LinkButton onClick={() => void forget(offer.playbook.id)}>{words.forget}</LinkButton>{' '}
            {words.forgetText}
          </p>
        ) : (
          <p className={forms.quiet}>{words.guidance}</p>
        )}
      </div>
    </Dialog>
  )
}

function Step({
  step,
  due,
  there,
  today,
  checked,
  onCheck,
}: PlaybookOffer['steps'][number] & {
  today: string
  checked: boolean
  onCheck: (checked: boolean) => void
}) {
  const when = there
    ? words.there
    : due !== null
      ? shortMoment(due, today)
      : step.hangsOn === null
        ? ''
        : tieWords(step.hangsOn)
  return (
    <li className={css.step}>
      <Checkbox
        label={step.title}
        checked={checked}
        disabled={there}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <span className={css.due}>{when}</span>
      {step.guidance !== '' && <p className={css.about}>{step.guidance}</p>}
    </li>
  )
}

function withOr(set: ReadonlySet<string>, id: string, there: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (there) next.add(id)
  else next.delete(id)
  return next
}
