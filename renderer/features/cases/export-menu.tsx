import type { z } from 'zod'
import type { CaseFilter } from '#shared/contract/cases.ts'
import { RegisterFormat } from '#shared/contract/register.ts'
import { casesText } from '#shared/text/cases.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, IconView, Menu, icons } from '#ui/index.ts'
import { chooseFormat, useDesk } from './cases-desk.ts'
import { writeRegister, writeSchema } from './register-file.ts'

const text = casesText.export

/** Which cases can be written, under the words of the choice. */
export type ExportScope = { readonly label: string; readonly filter: z.input<typeof CaseFilter> }

/** Writes cases as CSV, workbook or JSON. The format chosen last is kept for the officer. */
export function ExportMenu({ scopes, up = false }: { scopes: readonly ExportScope[]; up?: boolean }) {
  const format = useDesk((now) => now.format)
  const file = useOpenFile((now) => now.file)
  return (
    <Menu position={up ? 'top-end' : 'bottom-end'} width={280}>
      <Menu.Target>
        <Button variant="quiet" icon={icons.download} disabled={file === null}>
          {text.button}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.format}</Menu.Label>
        {RegisterFormat.options.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === format}
            closeMenuOnClick={false}
            leftSection={one === format ? <IconView icon={icons.check} /> : <span style={{ width: 16 }} />}
            onClick={() => void chooseFormat(one)}
          >
            {text.formats[one]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{text.cases}</Menu.Label>
        {scopes.map(({ label, filter }) => (
          <Menu.Item key={label} onClick={() => void writeRegister(filter, format, file?.today ?? '')}>
            {label}
          </Menu.Item>
        ))}
        {format === 'json' && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void writeSchema()}>{text.schema}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
