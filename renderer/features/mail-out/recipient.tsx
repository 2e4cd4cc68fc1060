import type { MailDraftPlan } from '#shared/contract/mail-out.ts'
import { addressStanding, isMailAddress } from '#shared/domain/mail-draft.ts'
import { mailOutText as text } from '#shared/text/mail-out.ts'
import { LinkButton, NoteBox, Select, TextInput, icons } from '#ui/index.ts'
import css from './mail-draft.module.css'

const OTHER = 'other'

/** Whom the mail goes to: an address of the case or one that is typed, and what is known of it. */
export function Recipient({
  plan,
  to,
  other,
  onChoose,
}: {
  plan: MailDraftPlan
  to: string
  other: boolean
  onChoose: (to: string, other: boolean) => void
}) {
  const { addresses } = plan
  const typed = to.trim()
  return (
    <div className={css.group}>
      {addresses.length > 0 && (
        <Select
          label={text.to}
          data={[
            ...addresses.map(({ address, name, role, verified }) => ({
              value: address,
              label: [address, name, text.role[role], ...(verified ? [text.verified] : [])]
                .filter((part) => part !== '')
                .join(' · '),
            })),
            { value: OTHER, label: text.toOther },
          ]}
          value={other ? OTHER : to}
          allowDeselect={false}
          onChange={(value) =>
            value === OTHER || value === null ? onChoose('', true) : onChoose(value, false)
          }
        />
      )}
      {other && (
        <TextInput
          label={addresses.length > 0 ? text.toType : text.to}
          description={addresses.length > 0 ? text.toTypeHint : `${text.toNone} ${text.toTypeHint}`}
          type="email"
          value={to}
          maxLength={320}
          spellCheck={false}
          autoComplete="off"
          error={
            typed.includes('@') && typed.includes('.') && !isMailAddress(typed)
              ? text.addressWrong
              : undefined
          }
          onChange={(event) => onChoose(event.currentTarget.value, true)}
        />
      )}
      {isMailAddress(typed) && <Standing plan={plan} address={typed} onChoose={onChoose} />}
    </div>
  )
}

function Standing({
  plan,
  address,
  onChoose,
}: {
  plan: MailDraftPlan
  address: string
  onChoose: (to: string, other: boolean) => void
}) {
  const standing = addressStanding(address, plan.addresses, plan.forWhom)
  switch (standing.kind) {
    case 'own-people':
      return null
    case 'verified':
      return (
        <NoteBox icon={icons.check} state="met">
          {text.standing.verified}
        </NoteBox>
      )
    case 'unverified':
    case 'not-for-them': {
      const words = standing.kind === 'unverified' ? text.standing.unverified : text.standing.notForThem
      return (
        <NoteBox icon={icons.breaches} state="soon">
          <div role="status">
            <b>{words.title}</b>
            <p>{words.text}</p>
          </div>
        </NoteBox>
      )
    }
    case 'differs': {
      const { title, text: words, use } = text.standing.differs
      return (
        <NoteBox
          icon={icons.breaches}
          state="overdue"
          actions={
            <LinkButton onClick={() => onChoose(standing.verified, false)}>
              {use(standing.verified)}
            </LinkButton>
          }
        >
          <div role="status">
            <b>{title}</b>
            <p>{words(standing.verified)}</p>
          </div>
        </NoteBox>
      )
    }
  }
}
