import { casesText } from '#shared/text/cases.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, Checkbox, LinkButton, Popover, icons, useDisclosure } from '#ui/index.ts'
import { FIXED_COLUMNS, USUAL_COLUMNS, allColumns } from './cases-columns.tsx'
import { chooseColumns, useDesk } from './cases-desk.ts'
import css from './cases.module.css'

const text = casesText.display

/** Which columns the register shows. */
export function DisplayMenu() {
  const [opened, { toggle, close }] = useDisclosure(false)
  const chosen = useDesk((now) => now.columns)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const shown = chosen.length === 0 ? USUAL_COLUMNS : chosen
  const offered = allColumns(today).filter(({ id }) => !FIXED_COLUMNS.includes(id))
  const change = (id: string, on: boolean) =>
    void chooseColumns(
      offered.map((column) => column.id).filter((each) => (each === id ? on : shown.includes(each))),
    )
  return (
    <Popover opened={opened} onChange={close} onDismiss={close} trapFocus position="bottom-end" width={240}>
      <Popover.Target>
        <Button
          variant="quiet"
          icon={icons.display}
          onClick={toggle}
          aria-expanded={opened}
          disabled={readOnly}
        >
          {text.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.title}>
        <div className={css.columnList}>
          {offered.map(({ id, header }) => (
            <Checkbox
              key={id}
              label={header}
              checked={shown.includes(id)}
              onChange={(event) => change(id, event.currentTarget.checked)}
            />
          ))}
          <p className={css.hint}>{text.hint}</p>
          {chosen.length > 0 && <LinkButton onClick={() => void chooseColumns([])}>{text.usual}</LinkButton>}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
