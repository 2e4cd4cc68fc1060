import { useEffect, useState } from 'react'
import type { LetterField } from '#shared/contract/letters.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { Button, Combobox, icons, TextInput, useCombobox } from '#ui/index.ts'
import css from './field-menus.module.css'

const words = editorText.menu
const ORDER = ['typed', 'person', 'case', 'clock', 'regulator', 'organisation', 'officer']

/** Inserts a field: all that this letter can have, by where their values come from, found by typing. */
export function FieldMenu({
  fields,
  withValues,
  disabled,
  onInsert,
  onClosed,
}: {
  fields: readonly LetterField[]
  withValues: boolean
  disabled: boolean
  onInsert: (field: LetterField) => void
  /** Gives the focus back to the text. */
  onClosed: () => void
}) {
  const [typed, setTyped] = useState('')
  const box = useCombobox({
    onDropdownOpen: () => box.focusSearchInput(),
    onDropdownClose: () => {
      setTyped('')
      box.resetSelectedOption()
    },
  })
  const { selectFirstOption, dropdownOpened } = box
  useEffect(() => {
    // Enter takes the first that is found
    if (dropdownOpened) selectFirstOption()
  }, [typed, dropdownOpened, selectFirstOption])
  const wanted = typed.trim().toLocaleLowerCase()
  const found = fields.filter((field) => `${field.label} ${field.hint}`.toLocaleLowerCase().includes(wanted))
  const groups = ORDER.map((source) => ({
    source,
    fields: found.filter((field) => field.source === source),
  })).filter((group) => group.fields.length > 0)
  return (
    <Combobox
      store={box}
      width={320}
      position="bottom-start"
      withinPortal
      onOptionSubmit={(name) => {
        const field = fields.find((each) => each.name === name)
        box.closeDropdown()
        if (field !== undefined) onInsert(field)
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Button
          variant="quiet"
          icon={icons.field}
          disabled={disabled}
          aria-haspopup="listbox"
          aria-expanded={box.dropdownOpened}
          onClick={() => box.toggleDropdown()}
        >
          {editorText.field}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          component={TextInput}
          aria-label={words.fieldSearch}
          placeholder={words.fieldSearch}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            box.closeDropdown()
            onClosed()
          }}
        />
        <Combobox.Options className={css.menuList ?? ''} aria-label={editorText.field}>
          {groups.length === 0 && <Combobox.Empty>{words.noField}</Combobox.Empty>}
          {groups.map(({ source, fields: inGroup }) => (
            <Combobox.Group key={source} label={words.sources[source] ?? source}>
              {inGroup.map((field) => (
                <Combobox.Option key={field.name} value={field.name}>
                  <span className={css.menuLabel}>{field.label}</span>
                  {withValues && (
                    <span className={css.menuValue}>
                      {field.filled ? field.value.replaceAll('\n', ', ') : words.empty}
                    </span>
                  )}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
