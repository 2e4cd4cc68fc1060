import { useEffect, useState } from 'react'
import type { PlaybookOffer } from '#shared/contract/tasks.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { tasksText } from '#shared/text/tasks.ts'
import { shortMoment } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { tieWords } from '#bridge/task-words.ts'
import { Checkbox, Collapse, LinkButton, WizardField } from '#ui/index.ts'
import { caseKindOf } from './form.ts'
import { change, fetchOffers, useNewCase } from './new-case-store.ts'
import { previewInput } from './preview.ts'
import { startingOffers, wantedSteps } from './tasks.ts'
import css from './new-case.module.css'

const text = newCaseText.tasks

/** The playbooks that fit, to be started with the case: each with its steps and the days they would fall on. */
export function TaskChoice() {
  const form = useNewCase((now) => now.form)
  const offers = startingOffers(useNewCase((now) => now.offers))
  const file = useOpenFile((now) => now.file)
  const input = file === null ? null : previewInput(form, file)
  const question = input === null ? '' : JSON.stringify({ ...input, kind: caseKindOf(form) })
  useEffect(() => {
    if (question !== '') void fetchOffers(question)
  }, [question])
  if (offers.length === 0) return null
  return (
    <WizardField label={text.label}>
      <p className={css.quiet}>{text.lead}</p>
      <ul className={css.playbooks}>
        {offers.map((offer) => (
          <Playbook key={offer.playbook.id} offer={offer} today={file?.today ?? ''} />
        ))}
      </ul>
    </WizardField>
  )
}

function Playbook({ offer, today }: { offer: PlaybookOffer; today: string }) {
  const form = useNewCase((now) => now.form)
  const { id, title } = offer.playbook
  const wanted = wantedSteps(form, offer)
  const [shown, setShown] = useState(wanted.length > 0 && wanted.length < offer.steps.length)
  const choose = (steps: readonly string[]) => change({ tasks: { ...form.tasks, [id]: [...steps] } })
  const all = offer.steps.map(({ step }) => step.id)
  return (
    <li>
      <div className={css.playbook}>
        <Checkbox
          label={title}
          checked={wanted.length === all.length}
          indeterminate={wanted.length > 0 && wanted.length < all.length}
          onChange={(event) => {
            choose(event.currentTarget.checked ? all : [])
            if (event.currentTarget.checked) setShown(true)
          }}
        />
        <span className={css.quiet}>
          {offer.own ? `${tasksText.playbook.own}, ` : ''}
          {text.count(wanted.length, all.length)}
        </span>
        <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? text.hide : text.show}
        </LinkButton>
      </div>
      <Collapse expanded={shown}>
        <ul className={css.tasks} aria-label={text.stepsOf(title)}>
          {offer.steps.map(({ step, due }) => (
            <li key={step.id} className={css.task}>
              <Checkbox
                label={step.title}
                checked={wanted.includes(step.id)}
                onChange={(event) =>
                  choose(
                    event.currentTarget.checked
                      ? [...wanted, step.id]
                      : wanted.filter((each) => each !== step.id),
                  )
                }
              />
              <span className={css.day}>
                {due !== null
                  ? shortMoment(due, today)
                  : step.hangsOn === null
                    ? tasksText.noDay
                    : tieWords(step.hangsOn)}
              </span>
            </li>
          ))}
        </ul>
      </Collapse>
    </li>
  )
}
