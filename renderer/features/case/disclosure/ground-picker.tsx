import { useState } from 'react'
import type { GroundOption } from '#shared/contract/grounds.ts'
import type { GivenGround } from '#shared/domain/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { Button, Select, TextInput } from '#ui/index.ts'
import css from './disclosure.module.css'

/** A ground as calls take it: of a law's catalogue by its id, or the officer's own in words. */
export type GroundChoice = Pick<GivenGround, 'regime' | 'ground' | 'title' | 'citation'>

const OWN = 'own'
const keyOf = ({ regime, ground }: { regime: string; ground: string }) => `${regime}/${ground}`

/** A ground of a law's catalogue as calls take it. */
export function choiceOf({ regime, ground }: GroundOption): GroundChoice {
  return { regime, ground, title: '', citation: '' }
}

/** Chooses a ground from the catalogues of the case's laws, or takes one in the officer's words. */
export function GroundPicker({
  label,
  options,
  value,
  disabled = false,
  onChange,
}: {
  label: string
  options: readonly GroundOption[]
  value: GroundChoice | GivenGround | null
  disabled?: boolean
  onChange: (ground: GroundChoice) => void
}) {
  const [writing, setWriting] = useState(false)
  const laws = [...new Set(options.map(({ law }) => law))]
  const own = value !== null && value.regime === '' ? value : null
  const known = options.find((option) => value !== null && keyOf(option) === keyOf(value))
  const ownItem = { value: OWN, label: own === null ? `${text.grounds.own}…` : own.title }
  return (
    <div className={css.ground}>
      <Select
        label={label}
        placeholder={text.grounds.choose}
        data={[
          ...laws.map((law) => ({
            group: law,
            items: options
              .filter((option) => option.law === law)
              .map((option) => ({ value: keyOf(option), label: option.title })),
          })),
          { group: text.grounds.own, items: [ownItem] },
        ]}
        searchable
        allowDeselect={false}
        disabled={disabled}
        maxDropdownHeight={320}
        value={writing || own !== null ? OWN : known === undefined ? null : keyOf(known)}
        onChange={(key) => {
          const option = options.find((each) => keyOf(each) === key)
          setWriting(option === undefined)
          if (option !== undefined) onChange(choiceOf(option))
        }}
      />
      {known !== undefined && !writing && <p className={css.meta}>{known.citation}</p>}
      {own !== null && !writing && <p className={css.meta}>{own.citation}</p>}
      {writing && (
        <OwnGround
          onKeep={(ground) => {
            setWriting(false)
            onChange(ground)
          }}
        />
      )}
    </div>
  )
}

function OwnGround({ onKeep }: { onKeep: (ground: GroundChoice) => void }) {
  const [title, setTitle] = useState('')
  const [citation, setCitation] = useState('')
  return (
    <div className={css.own}>
      <TextInput
        label={text.grounds.ownTitle}
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={text.grounds.ownCitation}
        value={citation}
        maxLength={300}
        onChange={(event) => setCitation(event.currentTarget.value)}
      />
      <Button
        size="sm"
        disabled={title.trim() === '' || citation.trim() === ''}
        onClick={() => onKeep({ regime: '', ground: '', title: title.trim(), citation: citation.trim() })}
      >
        {text.grounds.keep}
      </Button>
    </div>
  )
}
