import { useState } from 'react'
import type { FileView } from '#shared/contract/views.ts'
import { settingsText } from '#shared/text/settings.ts'
import { AppMark, Button, Dialog, KeyValues, SettingsList, SettingsRow } from '#ui/index.ts'
import { useDevice } from './device.ts'
import css from './settings.module.css'

const words = settingsText.about
/** Written beside the bundle when it is built: every package in the program, with its licence. */
const LICENCES = './licences.md'

/** What this program is, what it never does, and what it is made of. */
export function AboutSection({ file }: { file: FileView }) {
  const demonstration = useDevice((now) => now.demonstration)
  const [licences, setLicences] = useState<string | null>(null)

  async function show() {
    // the window's own bundle, served by main: no network is involved
    const answer = await fetch(LICENCES).catch(() => null)
    setLicences(answer?.ok === true ? await answer.text() : words.partsMissing)
  }

  return (
    <>
      <div className={css.about}>
        <AppMark size={44} />
        <p className={css.lead}>{words.lead}</p>
      </div>
      <SettingsList>
        <SettingsRow title={words.network} text={words.networkText} />
        <SettingsRow title={words.format} text={words.formatText} />
        <SettingsRow title={words.licence} text={words.licenceText} />
        <SettingsRow
          title={words.parts}
          text={words.partsText}
          control={<Button onClick={() => void show()}>{words.showParts}</Button>}
        />
        {demonstration && <SettingsRow title={words.version} text={words.demonstration} />}
      </SettingsList>
      <div className={css.fileId}>
        <KeyValues labelWidth={100} items={[{ label: words.fileId, value: file.fileId }]} />
      </div>
      {licences !== null && (
        <Dialog
          opened
          onClose={() => setLicences(null)}
          title={words.partsTitle}
          closeLabel={settingsText.closeLabel}
          size={720}
        >
          <pre className={css.licences} tabIndex={0}>
            {licences}
          </pre>
        </Dialog>
      )}
    </>
  )
}
