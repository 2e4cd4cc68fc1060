import { useState, type FormEvent } from 'react'
import { mailText } from '#shared/text/mail.ts'
import { Button, LinkButton, TextInput } from '#ui/index.ts'
import type { ForCase } from './mail-item.ts'
import { caseNamed } from './mail-store.ts'
import css from './mail.module.css'

const text = mailText.where

/** A case that was not suggested, by its reference. */
export function OtherCase({ onFound }: { onFound: (found: ForCase) => void }) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  if (!open)
    return (
      <p className={css.another}>
        <LinkButton onClick={() => setOpen(true)}>{text.other}</LinkButton>
      </p>
    )
  const find = async (event: FormEvent) => {
    event.preventDefault()
    const found = await caseNamed(typed)
    setMissing(found === null)
    if (found === null) return
    onFound(found)
    setOpen(false)
    setTyped('')
  }
  return (
    <form className={css.other} onSubmit={(event) => void find(event)}>
      <TextInput
        label={text.otherLabel}
        description={text.otherHint}
        value={typed}
        autoFocus
        maxLength={40}
        error={missing ? text.notFound : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setMissing(false)
        }}
      />
      <Button size="sm" type="submit" disabled={typed.trim() === ''}>
        {text.find}
      </Button>
    </form>
  )
}
