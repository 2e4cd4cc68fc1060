import { useEffect, useState } from 'react'
import type { LetterDoc } from '#shared/domain/letter.ts'
import type { TemplateView } from '#shared/contract/templates.ts'
import { templatesText } from '#shared/text/templates.ts'
import { engine } from '#bridge/calls.ts'
import { PaperPreview, Select } from '#ui/index.ts'
import { LetterPage } from '../letter-page.tsx'
import css from './templates.module.css'

type Sample = {
  readonly situations: readonly string[]
  readonly situation: string
  readonly subject: string
  readonly doc: LetterDoc
  readonly closing: string
}

/** The newest version, filled in for one of the invented situations that ship with the letter. */
export function TemplateSample({ view }: { view: TemplateView }) {
  const [sample, setSample] = useState<Sample | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const { id, version } = view.summary
  useEffect(() => {
    let current = true
    void engine.templates.sample({ id, ...(wanted === null ? {} : { situation: wanted }) }).then((answer) => {
      if (current && answer.ok) setSample(answer.value)
    })
    return () => {
      current = false
    }
  }, [id, version, wanted])
  if (sample === null) return null
  return (
    <PaperPreview
      label={templatesText.tabs.sample}
      caption={templatesText.sampleNote}
      pageLine={
        sample.situations.length < 2 ? undefined : (
          <Select
            className={css.situation ?? ''}
            aria-label={templatesText.sampleOf}
            allowDeselect={false}
            value={sample.situation}
            data={sample.situations.map((name) => ({ value: name, label: templatesText.situation(name) }))}
            onChange={setWanted}
          />
        )
      }
    >
      <LetterPage
        view={{
          subject: sample.subject,
          doc: sample.doc,
          closing: sample.closing,
          fields: view.catalogue,
          problems: [],
          recipient: [],
          date: '',
          citations: Object.fromEntries(view.required.map(({ clause, citation }) => [clause, citation])),
        }}
        paper={null}
        onField={null}
      />
    </PaperPreview>
  )
}
