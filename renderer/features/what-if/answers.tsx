import { useEffect } from 'react'
import { failureText } from '#shared/text/failures.ts'
import { whatIfText } from '#shared/text/what-if.ts'
import {
  EmptyState,
  ErrorNote,
  LinkButton,
  LiveRegion,
  SectionTitle,
  icons,
  useDebouncedValue,
} from '#ui/index.ts'
import { Columns } from './columns.tsx'
import { copyText } from './copy-text.ts'
import { questionOf, type Missing, type WhatIfForm } from './form.ts'
import { countsHours } from './law-choices.ts'
import { OneColumn } from './one-column.tsx'
import { ask, useWhatIf, type Comparison } from './what-if-store.ts'
import css from './what-if.module.css'

const text = whatIfText.result

/** How long typing may pause before the engine is asked, and before a missing answer is said. */
const ASK_MS = 120
const MISSING_MS = 700

/** What each law answers to the form, asked anew with every change. */
export function Answers({ form }: { form: WhatIfForm }) {
  const { options, comparison, failure } = useWhatIf()
  const question = questionOf(form, countsHours(form, options))
  const [key] = useDebouncedValue(typeof question === 'string' ? '' : JSON.stringify(question), ASK_MS)
  const missingNow = typeof question === 'string' ? question : null
  // a date half typed is no date: the last answer stays, greyed, until the typing rests
  const [missing] = useDebouncedValue(missingNow, MISSING_MS)
  useEffect(() => {
    if (key !== '') void ask(JSON.parse(key) as Exclude<typeof question, Missing>)
  }, [key])
  if (failure !== null) return <ErrorNote {...failureText(failure)} />
  if (missingNow !== null && (missing !== null || comparison === null)) {
    return <NotYet missing={missingNow} form={form} />
  }
  if (comparison === null) return null
  const unreadable = comparison.columns.every(({ group }) => group.failure?.code === 'received-unknown')
  if (unreadable) return <NoDay sentence={comparison.columns[0]?.group.failure?.message ?? ''} />
  return (
    <div className={css.result} data-stale={missingNow !== null || undefined} aria-busy={missingNow !== null}>
      <Differences comparison={comparison} />
      {comparison.columns.length === 1 ? (
        <OneColumn comparison={comparison} />
      ) : (
        <Columns comparison={comparison} />
      )}
    </div>
  )
}

function NotYet({ missing, form }: { missing: Missing; form: WhatIfForm }) {
  const words = whatIfText.missing
  const breach = form.kind?.startsWith('breach-') === true
  const sentence = missing === 'received' && breach ? words.aware : words[missing]
  return <NoDay sentence={sentence} />
}

/** The one thing that keeps every law from answering. */
function NoDay({ sentence }: { sentence: string }) {
  return (
    <div role="status">
      <EmptyState icon={icons.date} title={whatIfText.missing.title} text={sentence} />
    </div>
  )
}

/** What differs, in a sentence for each column but the first, and the way to take all of it along. */
function Differences({ comparison }: { comparison: Comparison }) {
  const sentences = comparison.columns.flatMap(({ difference, name }) =>
    difference === null ? [] : [{ name, sentence: difference.sentence }],
  )
  if (sentences.length === 0) return null
  return (
    <div className={css.differences}>
      <SectionTitle
        actions={
          <LinkButton icon={icons.copy} onClick={() => void copyText(comparison.text)}>
            {text.copyAll}
          </LinkButton>
        }
      >
        {text.differences}
      </SectionTitle>
      <ul className={css.sentences} aria-label={text.differences}>
        {sentences.map(({ name, sentence }) => (
          <li key={name}>
            <b>{sentence.slice(0, name.length + 1)}</b>
            {sentence.slice(name.length + 1)}
          </li>
        ))}
      </ul>
      <LiveRegion>{sentences.map(({ sentence }) => sentence).join(' ')}</LiveRegion>
    </div>
  )
}
