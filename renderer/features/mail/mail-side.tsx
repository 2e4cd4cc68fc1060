import type { MailSuggestion, MailView } from '#shared/contract/mail.ts'
import { mailReasonText, mailText } from '#shared/text/mail.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import {
  Button,
  DateInput,
  InspectorSection,
  LinkButton,
  NoteBox,
  OptionList,
  Radio,
  RadioGroup,
  icons,
  shortDate,
  toast,
} from '#ui/index.ts'
import type { Choice, Item } from './mail-item.ts'
import { canFile } from './mail-item.ts'
import { change, fileOne, useMail } from './mail-store.ts'
import { OtherCase } from './other-case.tsx'
import css from './mail.module.css'

const LEAVE = 'leave'

/** Where a mail goes: the cases it may belong to with their reasons, its date, and the buttons that file it. */
export function MailSide({ item, view }: { item: Item; view: MailView }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  if (item.state === 'filed') return <Filed item={item} view={view} />
  const blocked = view.filed !== null && !item.again
  return (
    <div className={css.side}>
      {view.filed !== null && (
        <InspectorSection title={mailText.where.title}>
          <Known item={item} filed={view.filed} />
        </InspectorSection>
      )}
      {!blocked && (
        <>
          <InspectorSection title={mailText.where.title}>
            <Cases item={item} view={view} />
          </InspectorSection>
          <InspectorSection title={mailText.how}>
            <When item={item} view={view} />
          </InspectorSection>
          <div className={css.actions}>
            {readOnly ? (
              <NoteBox icon={icons.info}>{mailText.readOnly}</NoteBox>
            ) : (
              <>
                <Button
                  variant="primary"
                  icon={icons.fileMail}
                  loading={item.state === 'filing'}
                  disabled={!canFile(item)}
                  onClick={() => void add(item)}
                >
                  {item.choice?.do === 'add' ? mailText.add(item.choice.reference) : mailText.addNone}
                </Button>
                {item.direction === 'in' && (
                  <Button icon={icons.plus} onClick={() => go({ screen: 'new-case', mailId: item.id })}>
                    {mailText.newCase}
                  </Button>
                )}
              </>
            )}
          </div>
        </>
      )}
    </div>
  )
}

async function add(item: Item): Promise<void> {
  if (!(await fileOne(item.id))) return
  const filedIn = useMail.getState().items.find(({ id }) => id === item.id)?.filedIn
  if (filedIn === undefined || filedIn === null) return
  toast({
    text: mailText.done(filedIn.reference, filedIn.files),
    closeLabel: mailText.close,
    action: { label: mailText.openCase, onClick: () => openCase(filedIn.caseId) },
  })
}

function openCase(caseId: string): void {
  go({ screen: 'case', caseId, tab: 'correspondence' })
}

function Cases({ item, view }: { item: Item; view: MailView }) {
  const forCase = useMail((now) => now.forCase)
  const { suggestions } = view
  const { choice } = item
  const listed = suggestions.map(optionOf)
  const known = new Set(listed.map(({ value }) => value))
  // the case one came from, or typed in, when nothing else speaks for it
  const extra = [forCase, choice?.do === 'add' ? choice : null].flatMap((each) =>
    each === null || known.has(each.caseId) ? [] : [{ caseId: each.caseId, reference: each.reference }],
  )
  const own = extra.filter(({ caseId }, at) => extra.findIndex((each) => each.caseId === caseId) === at)
  const options = [
    ...own.map(({ caseId, reference }) => ({
      value: caseId,
      title: reference,
      text: caseId === forCase?.caseId ? mailText.where.here : mailText.where.other,
    })),
    ...listed,
    { value: LEAVE, title: mailText.where.leave },
  ]
  const references = new Map([
    ...own.map(({ caseId, reference }) => [caseId, reference] as const),
    ...suggestions.map(({ row }) => [row.id as string, row.reference] as const),
  ])
  const choose = (value: string | undefined) => {
    const reference = references.get(value ?? '')
    const next: Choice | null =
      value === LEAVE
        ? { do: 'leave' }
        : value === undefined || reference === undefined
          ? null
          : { do: 'add', caseId: value, reference }
    change(item.id, { choice: next })
  }
  return (
    <>
      {suggestions.length === 0 && own.length === 0 && <p className={css.quiet}>{mailText.where.none}</p>}
      <OptionList
        legend={mailText.where.title}
        hideLegend
        type="radio"
        options={options}
        value={choice === null ? [] : [choice.do === 'add' ? choice.caseId : LEAVE]}
        onChange={([value]) => choose(value)}
      />
      <OtherCase onFound={(found) => change(item.id, { choice: { do: 'add', ...found } })} />
    </>
  )
}

function optionOf({ row, reasons }: MailSuggestion) {
  return {
    value: row.id as string,
    title: row.person === '' ? row.reference : `${row.reference} · ${row.person}`,
    text: mailText.where.because(reasons.map((reason) => mailReasonText[reason])),
  }
}

function When({ item, view }: { item: Item; view: MailView }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const own = item.direction === view.direction
  return (
    <div className={css.when}>
      <RadioGroup
        label={mailText.direction.label}
        value={item.direction}
        onChange={(value) => change(item.id, { direction: value === 'out' ? 'out' : 'in' })}
      >
        <div className={css.radios}>
          <Radio value="in" label={mailText.direction.in} />
          <Radio value="out" label={mailText.direction.out} />
        </div>
      </RadioGroup>
      <DateInput
        label={mailText.date[item.direction]}
        value={item.date}
        onChange={(date) => change(item.id, { date })}
        today={today}
        maxDate={today}
        required
        description={
          item.date !== view.date || !own
            ? undefined
            : item.direction === 'out' && view.dateFrom === 'mail'
              ? mailText.direction.outNote
              : mailText.dateFrom[view.dateFrom]
        }
      />
    </div>
  )
}

function Known({ item, filed }: { item: Item; filed: NonNullable<MailView['filed']> }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const words = filed.same === 'file' ? mailText.filed.same : mailText.filed.alike
  return (
    <div className={css.when}>
      <NoteBox icon={icons.info} state="soon">
        {words(filed.reference, shortDate(filed.date, today))}
      </NoteBox>
      <LinkButton onClick={() => openCase(filed.caseId)}>{mailText.filed.open}</LinkButton>
      {filed.same === 'message-id' && !item.again && (
        <LinkButton onClick={() => change(item.id, { again: true })}>{mailText.filed.again}</LinkButton>
      )}
    </div>
  )
}

function Filed({ item, view }: { item: Item; view: MailView }) {
  const { filedIn } = item
  return (
    <div className={css.side}>
      <InspectorSection title={mailText.where.title}>
        {view.filed?.same === 'file' ? (
          <Known item={item} filed={view.filed} />
        ) : (
          <div className={css.when}>
            <NoteBox icon={icons.check} state="met">
              {mailText.done(filedIn?.reference ?? '', filedIn?.files ?? 0)}
            </NoteBox>
            {filedIn !== null && (
              <Button icon={icons.forward} onClick={() => openCase(filedIn.caseId)}>
                {mailText.openCase}
              </Button>
            )}
          </div>
        )}
      </InspectorSection>
    </div>
  )
}
