import { useEffect } from 'react'
import { failureText } from '#shared/text/failures.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import { go } from '#bridge/place.ts'
import { ErrorNote, LinkButton, NoteBox, Page, PageHeader, icons } from '#ui/index.ts'
import { Answers } from './answers.tsx'
import { EventFields } from './event-fields.tsx'
import { LawFields } from './law-fields.tsx'
import { SituationFields } from './situation-fields.tsx'
import { beginAt, fillFromCase, startAgain, useWhatIf, type WhatIfPlace } from './what-if-store.ts'
import css from './what-if.module.css'

const text = whatIfText.form

/** A question at the left, what each law answers at the right. */
export function WhatIfScreen({ place }: { place: WhatIfPlace }) {
  const form = useWhatIf((now) => (now.place === place ? now.form : null))
  const failure = useWhatIf((now) => now.failure)
  useEffect(() => void beginAt(place), [place])
  return (
    <Page padded={false} scroll={false}>
      <div className={css.screen}>
        <section className={css.question} aria-label={text.label} tabIndex={0}>
          <PageHeader title={whatIfText.title} lead={whatIfText.lead} />
          <FromCase place={place} />
          {form === null ? (
            failure !== null && <ErrorNote {...failureText(failure)} />
          ) : (
            <form className={css.form} onSubmit={(event) => event.preventDefault()}>
              <LawFields form={form} />
              <SituationFields form={form} />
              <EventFields form={form} />
              {place.caseId === undefined && (
                <LinkButton onClick={() => void startAgain()}>{text.clear}</LinkButton>
              )}
            </form>
          )}
        </section>
        <section className={css.answers} aria-label={whatIfText.result.label} tabIndex={0}>
          {form !== null && <Answers form={form} />}
        </section>
      </div>
    </Page>
  )
}

/** That the form began as a case's situation, and that the case is left alone. */
function FromCase({ place }: { place: WhatIfPlace }) {
  const source = useWhatIf((now) => (now.place === place ? now.source : null))
  if (source === null) return null
  const words = whatIfText.case
  return (
    <div className={css.source}>
      <NoteBox icon={icons.info}>
        <b>{words.filled(source.reference)}</b> {words.safe}
        <span className={css.links}>
          <LinkButton onClick={() => go({ screen: 'case', caseId: source.caseId })}>{words.back}</LinkButton>
          <LinkButton onClick={() => void fillFromCase(place)}>{words.again}</LinkButton>
        </span>
      </NoteBox>
    </div>
  )
}
