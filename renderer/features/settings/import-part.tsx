import type { FileView } from '#shared/contract/views.ts'
import { settingsText } from '#shared/text/settings.ts'
import { go } from '#bridge/place.ts'
import { Button, SectionTitle, SettingsList, SettingsRow, icons } from '#ui/index.ts'

const words = settingsText.register

/** The way into the import for somebody whose cases still stand in a spreadsheet. */
export function ImportPart({ file }: { file: FileView }) {
  return (
    <section>
      <SectionTitle>{words.title}</SectionTitle>
      <SettingsList>
        <SettingsRow
          title={words.import}
          text={words.text}
          control={
            <Button icon={icons.import} disabled={file.readOnly} onClick={() => go({ screen: 'import' })}>
              {words.open}
            </Button>
          }
        />
      </SettingsList>
    </section>
  )
}
