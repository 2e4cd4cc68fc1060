import type { BreachView } from '#shared/contract/breaches.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { breachBoardText } from '#shared/text/breach-board.ts'
import { breachSheetText } from '#shared/text/sheets-breach.ts'
import { shortMoment } from '#bridge/clock-words.ts'
import { Button, Card, FactRow, SectionTitle } from '#ui/index.ts'
import type { OpenSheet } from './breach-store.ts'
import { useSheets } from './sheets-store.ts'
import css from './breach.module.css'

const text = breachBoardText.risk
const { choices } = breachSheetText['risk-assessment']

/** The assessment of the risk and what it comes to for the authority and the people. */
export function BreachRisk({
  view,
  breach,
  today,
  open,
}: {
  view: CaseView
  breach: BreachView
  today: string
  open: OpenSheet
}) {
  const sheets = useSheets((now) => now.sheets)
  const sheet = sheetsOf(sheets, 'risk-assessment').at(-1)
  const known = sheetsOf(sheets, 'breach-facts').at(-1)?.content.body
  const body = sheet?.content.body
  // what is known of data and people need not be typed again
  const first = sheet === undefined && known !== undefined ? { data: known.data, people: known.people } : {}
  const button = (
    <Button onClick={() => open('risk-assessment', sheet, first)}>
      {sheet === undefined ? text.assess : text.change}
    </Button>
  )
  if (body === undefined) {
    return (
      <section>
        <SectionTitle>{text.title}</SectionTitle>
        <Card padded>
          <div className={css.invite}>
            <p className={css.words}>{text.none}</p>
            {view.closedOn === null && button}
          </div>
        </Card>
      </section>
    )
  }
  const result = choices.result[body.result]
  const reasons = [
    { label: breach.processor ? text.customer : text.authority, value: body.authorityReason },
    { label: text.people, value: body.peopleReason },
  ].filter(({ value }) => value !== '')
  return (
    <section>
      <SectionTitle actions={button}>{text.title}</SectionTitle>
      <Card>
        <FactRow label={text.result}>
          <b>
            {body.assessedOn === null ? result : text.assessedOn(result, shortMoment(body.assessedOn, today))}
          </b>
        </FactRow>
        <FactRow label={text.harm}>
          {text.harmWords(
            choices.likelihood[body.likelihood].toLowerCase(),
            choices.severity[body.severity].toLowerCase(),
          )}
        </FactRow>
        {body.protections !== '' && <FactRow label={text.protections}>{body.protections}</FactRow>}
        {reasons.map(({ label, value }) => (
          <FactRow key={label} label={label}>
            <span className={css.said}>{value}</span>
          </FactRow>
        ))}
      </Card>
    </section>
  )
}
