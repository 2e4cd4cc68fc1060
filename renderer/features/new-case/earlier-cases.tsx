import { useEffect } from 'react'
import { newCaseText } from '#shared/text/new-case.ts'
import { kindsInRow } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { LinkButton, NoteBox, dayMonth, icons, useDebouncedValue } from '#ui/index.ts'
import { findEarlier, keepNow, useNewCase } from './new-case-store.ts'

const text = newCaseText.earlier

/** Suggests cases that may be the same person's. They can be looked at; nothing is merged. */
export function EarlierCases() {
  const name = useNewCase((now) => now.form.name)
  const email = useNewCase((now) => now.form.email)
  const earlier = useNewCase((now) => now.earlier)
  const dismissed = useNewCase((now) => now.notTheSame)
  const today = useOpenFile((now) => now.file?.today)
  const [words] = useDebouncedValue(`${name}\n${email}`, 300)
  useEffect(() => {
    const [typedName = '', typedEmail = ''] = words.split('\n')
    void findEarlier(typedName, typedEmail)
  }, [words])
  const rows = earlier.filter((row) => !dismissed.has(row.id))
  if (rows.length === 0) return null
  const dismiss = () =>
    useNewCase.setState((now) => ({ notTheSame: new Set([...now.notTheSame, ...rows.map((row) => row.id)]) }))
  return (
    <NoteBox
      icon={icons.earlierCase}
      bordered
      actions={<LinkButton onClick={dismiss}>{text.dismiss}</LinkButton>}
    >
      <b>{text.title(name.trim() === '' ? email.trim() : name.trim())}</b>{' '}
      {rows.map((row, index) => (
        <span key={row.id}>
          <LinkButton onClick={() => void keepNow().then(() => go({ screen: 'case', caseId: row.id }))}>
            {row.reference}
          </LinkButton>
          {text.row(
            kindsInRow(row.kinds).toLowerCase(),
            row.closedOn === null ? text.open : text.closed(dayMonth(row.closedOn, today)),
          )}
          {index === rows.length - 1 ? text.end : text.next}
        </span>
      ))}
    </NoteBox>
  )
}
