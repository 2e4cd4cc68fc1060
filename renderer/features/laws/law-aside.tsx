import type { LawView } from '#shared/contract/laws.ts'
import { sentenceCase } from '#shared/domain/date-words.ts'
import { lawsText } from '#shared/text/laws.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import { ConfidenceMark, InspectorSection, KeyValues } from '#ui/index.ts'
import { Changes } from './changes.tsx'
import css from './laws.module.css'

const words = lawsText.law

/** Beside a law: its regulator, where a person can turn, fees, calendar, and what a new version changed. */
export function LawAside({ law }: { law: LawView }) {
  const { fees } = law
  return (
    <>
      <Regulator regulator={law.regulator} />
      <InspectorSection title={words.remedies}>
        <ul className={css.plain}>
          {law.remedies.map((remedy) => (
            <li key={`${remedy.to} ${remedy.sentence}`}>
              <b>{words.remedyTo[remedy.to]}</b>
              <p>{remedy.sentence}</p>
              {remedy.within !== undefined && <p>{words.within(remedy.within)}</p>}
              <Cited citation={remedy.citation} confidence={remedy.confidence} />
            </li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={words.fees}>
        <b>{words.fee[fees.allowed]}</b>
        <p>{fees.sentence}</p>
        {fees.grounds.length > 0 && (
          <p>
            {words.feeGrounds}: {fees.grounds.join('; ')}.
          </p>
        )}
        {fees.priorNotice && <p>{words.priorNotice}</p>}
        <Cited citation={fees.citation} confidence={fees.confidence} />
      </InspectorSection>
      <InspectorSection title={words.calendar}>
        <p>{sentenceCase(law.calendar)}</p>
        {law.calendars.length > 0 && (
          <KeyValues
            labelWidth={72}
            items={law.calendars.map(({ place, calendar }) => ({ label: place, value: calendar }))}
          />
        )}
      </InspectorSection>
      <Changes changes={law.changes} />
    </>
  )
}

function Regulator({ regulator }: { regulator: LawView['regulator'] }) {
  const { name, address, web, phone, email, note, confidence } = regulator
  const lines = [
    ...(address.length > 0
      ? [{ label: words.address, value: <span className={css.lines}>{address.join('\n')}</span> }]
      : []),
    ...(web === undefined ? [] : [{ label: words.web, value: web }]),
    ...(phone === undefined ? [] : [{ label: words.phone, value: phone }]),
    ...(email === undefined ? [] : [{ label: words.email, value: email }]),
  ]
  return (
    <InspectorSection title={words.regulator}>
      <p className={css.whom}>{name}</p>
      <KeyValues labelWidth={64} items={lines} />
      {note !== undefined && <p className={css.note}>{note}</p>}
      <p className={css.cited}>
        <ConfidenceMark {...confidenceProps(confidence)} />
      </p>
    </InspectorSection>
  )
}

function Cited({ citation, confidence }: { citation: string; confidence: LawView['fees']['confidence'] }) {
  return (
    <p className={css.cited}>
      <span>{citation}</span>
      <ConfidenceMark {...confidenceProps(confidence)} />
    </p>
  )
}
