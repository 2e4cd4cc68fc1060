import { useEffect, useState } from 'react'
import type { TemplateOption } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { LetterId, TemplateId } from '#shared/domain/ids.ts'
import { subjectIdOf } from '#shared/domain/explained-clock.ts'
import { explainText } from '#shared/text/explain.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine } from '#bridge/calls.ts'
import { wallOf } from '#bridge/instants.ts'
import { shortMoment } from '#bridge/clock-words.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Dialog, DialogFoot, ErrorNote, OptionList } from '#ui/index.ts'
import { showDialog } from './case-store.ts'
import css from './why.module.css'

const text = explainText.insert

/** Puts the explanation of a date into a draft of the case, or into a new letter, and goes there. */
export function ExplainDialog({ view, subject }: { view: CaseView; subject: string }) {
  const file = useOpenFile((now) => now.file)
  const [options, setOptions] = useState<readonly TemplateOption[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const caseId = view.record.id
  useEffect(() => {
    let current = true
    void engine.letters.options({ caseId }).then((answer) => {
      if (!current) return
      if (answer.ok) setOptions(answer.value)
      else setFailure(answer.failure)
    })
    return () => {
      current = false
    }
  }, [caseId])
  const group = view.groups.find((each) => subjectIdOf(each) === subject)
  // a draft about another request speaks of another date
  const drafts = view.letters.filter(
    ({ status, requestId }) => status === 'draft' && (requestId === null || requestId === group?.requestId),
  )
  const zone = file?.organisation.zone ?? 'UTC'
  const insert = async () => {
    if (chosen === null || busy) return
    setBusy(true)
    const letterId = await letterFor(chosen, view, group?.requestId ?? null)
    const put = letterId.ok
      ? await engine.letters.explainDate({ letterId: letterId.value, subject })
      : letterId
    setBusy(false)
    if (!put.ok) return setFailure(put.failure)
    showDialog(null)
    go({ screen: 'letter', caseId, letterId: put.value.letter.id })
  }
  return (
    <Dialog
      opened
      onClose={() => showDialog(null)}
      title={text.title}
      closeLabel={explainText.close}
      footer={
        <DialogFoot
          cancel={text.cancel}
          onCancel={() => showDialog(null)}
          confirm={{
            label: chosen === null ? text.choose : text.do,
            disabled: chosen === null,
            loading: busy,
            onClick: () => void insert(),
          }}
        />
      }
    >
      <div className={css.choices}>
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        <p>{text.lead}</p>
        {drafts.length > 0 && (
          <OptionList
            type="radio"
            legend={text.drafts}
            options={drafts.map((letter) => ({
              value: `draft/${letter.id}`,
              title: letter.title,
              inlineText: `, ${text.saved(shortMoment(wallOf(letter.savedAt, zone).date, file?.today))}`,
            }))}
            value={chosen === null ? [] : [chosen]}
            onChange={([value]) => setChosen(value ?? null)}
          />
        )}
        {options.length > 0 && (
          <div className={css.scroll}>
            <OptionList
              type="radio"
              legend={text.start}
              options={options
                .toSorted((a, b) => Number(b.suggested) - Number(a.suggested))
                .map(({ id, title, description }) => ({ value: `new/${id}`, title, text: description }))}
              value={chosen === null ? [] : [chosen]}
              onChange={([value]) => setChosen(value ?? null)}
            />
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** The draft chosen, or a new letter begun from the template chosen. */
async function letterFor(chosen: string, view: CaseView, requestId: CaseView['groups'][number]['requestId']) {
  const [kind, id] = chosen.split('/')
  if (kind === 'draft') return { ok: true, value: LetterId.parse(id) } as const
  const begun = await engine.letters.begin({
    caseId: view.record.id,
    templateId: TemplateId.parse(id),
    ...(requestId === null || view.requests.length < 2 ? {} : { requestId }),
  })
  return begun.ok ? ({ ok: true, value: begun.value.letter.id } as const) : begun
}
