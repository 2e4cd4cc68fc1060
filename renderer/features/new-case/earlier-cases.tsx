import { useEffect } from 'react'
import type { LikeCase } from '#shared/contract/links.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { kindsInRow } from '#shared/text/words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Checkbox, LinkButton, NoteBox, dayMonth, icons, useDebouncedValue } from '#ui/index.ts'
import { findEarlier, keepNow, linkLater, notTheSame, useNewCase } from './new-case-store.ts'
import css from './new-case.module.css'

const text = newCaseText.earlier

/** Suggests cases that may belong to this one. They can be looked at, linked or told apart; nothing is merged. */
export function EarlierCases() {
  const name = useNewCase((now) => now.form.name)
  const email = useNewCase((now) => now.form.email)
  const earlier = useNewCase((now) => now.earlier)
  const dismissed = useNewCase((now) => now.notTheSame)
  const [words] = useDebouncedValue(`${name}\n${email}`, 300)
  useEffect(() => {
    const [typedName = '', typedEmail = ''] = words.split('\n')
    void findEarlier(typedName, typedEmail)
  }, [words])
  const shown = earlier.filter(({ row }) => !dismissed.has(row.id))
  if (shown.length === 0) return null
  return (
    <NoteBox icon={icons.earlierCase} bordered>
      <b>{text.title}</b>
      <ul className={css.earlier}>
        {shown.map((like) => (
          <Earlier key={like.row.id} like={like} />
        ))}
      </ul>
    </NoteBox>
  )
}

function Earlier({ like: { row, reasons } }: { like: LikeCase }) {
  const today = useOpenFile((now) => now.file?.today)
  const linked = useNewCase((now) => now.toLink.has(row.id))
  const when = row.closedOn === null ? text.open : text.closed(dayMonth(row.closedOn, today))
  return (
    <li>
      <span>
        <LinkButton onClick={() => void keepNow().then(() => go({ screen: 'case', caseId: row.id }))}>
          {row.reference}
        </LinkButton>
        {text.row(kindsInRow(row.kinds).toLowerCase(), when)}{' '}
        <span className={css.quiet}>({reasons.map(({ kind }) => text.reasons[kind]).join(', ')})</span>
      </span>
      <span className={css.earlierActions}>
        <Checkbox
          label={text.link(row.reference)}
          checked={linked}
          onChange={(event) => linkLater(row.id, event.currentTarget.checked)}
        />
        <LinkButton onClick={() => notTheSame(row.id)} aria-label={text.dismissOne(row.reference)}>
          {text.dismiss}
        </LinkButton>
      </span>
    </li>
  )
}
