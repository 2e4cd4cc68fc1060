import type { BreachView } from '#shared/contract/breaches.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { countingEvents } from '#shared/domain/event.ts'
import { emptySheet } from '#shared/domain/sheets/sheet-fields.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { fullMoment } from '#bridge/clock-words.ts'
import { sheetWords } from '#bridge/sheet-words.ts'
import { Button, Card, FactRow, LinkButton, SectionTitle } from '#ui/index.ts'
import type { OpenSheet } from './breach-store.ts'
import { momentText } from './breach-date.tsx'
import { showDialog } from './case-store.ts'
import { useSheets } from './sheets-store.ts'
import css from './breach.module.css'

const text = breachBoardText.known

/** The facts in the order an authority asks for them; what is not known yet says so. */
export function BreachKnown({ view, breach, open }: { view: CaseView; breach: BreachView; open: OpenSheet }) {
  const sheet = sheetsOf(
    useSheets((now) => now.sheets),
    'breach-facts',
  ).at(-1)
  const body = sheet?.content.body ?? emptySheet('breach-facts')
  const words = sheetWords('breach-facts').fields
  const count = (number: number | null) => (number === null ? '' : text.about(number))
  const data = [body.data, body.sensitive ? text.sensitive : ''].filter((part) => part !== '').join(' ')
  const facts = [
    // what was written when the breach was logged is the first account of it
    { name: 'happened', value: body.happened === '' ? view.record.scope : body.happened },
    { name: 'data', value: data },
    { name: 'people', value: body.people },
    { name: 'peopleCount', value: count(body.peopleCount) },
    { name: 'recordCount', value: count(body.recordCount) },
    { name: 'consequences', value: body.consequences },
    { name: 'contact', value: body.contact },
  ]
  const answered = facts.filter(({ value }) => value.trim() !== '').length
  const first = body.happened === '' ? { happened: view.record.scope } : {}
  return (
    <section>
      <SectionTitle
        meta={text.meta(answered, facts.length)}
        actions={<Button onClick={() => open('breach-facts', sheet, first)}>{text.edit}</Button>}
      >
        {text.title}
      </SectionTitle>
      <Card>
        <Aware view={view} breach={breach} because={body.awareBecause} />
        {facts.map(({ name, value }) => (
          <FactRow key={name} label={words[name]}>
            {value.trim() === '' ? (
              <span className={css.missing}>{text.missing}</span>
            ) : (
              <span className={css.said}>{value}</span>
            )}
          </FactRow>
        ))}
      </Card>
    </section>
  )
}

/** T0 and why it is that minute. */
function Aware({ view, breach, because }: { view: CaseView; breach: BreachView; because: string }) {
  const { aware } = breach.row
  const event = countingEvents(view.events).find(({ type }) => type === 'aware')
  return (
    <FactRow
      label={text.aware}
      action={
        event !== undefined && (
          <LinkButton onClick={() => showDialog({ kind: 'event', corrects: event.id })}>
            {text.correct}
          </LinkButton>
        )
      }
    >
      {aware !== null && <b>{fullMoment(momentText(aware))}</b>}
      {aware?.time === null && <p className={css.missing}>{text.awareUnknown}</p>}
      {because !== '' && <p className={css.said}>{because}</p>}
    </FactRow>
  )
}
