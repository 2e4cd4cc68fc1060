import { useState } from 'react'
import { importText } from '#shared/text/imports.ts'
import { Button, icons, SettingsList, SettingsRow, TextInput } from '#ui/index.ts'
import { keepMapping, startOver, useImport } from './import-store.ts'
import { Running } from './running.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import css from './imports.module.css'

const text = importText.done

/** What was imported, the way back, and the mapping for next time. */
export function StepDone() {
  const { batch, running } = useImport()
  const [undoing, setUndoing] = useState(false)
  if (running !== null) return <Running />
  if (batch === null) return null
  const { errors, twins, leftOut } = batch.counts
  return (
    <>
      <SettingsList>
        {errors + twins + leftOut > 0 && (
          <SettingsRow title={text.left} text={text.leftText(errors, twins, leftOut)} />
        )}
        <SettingsRow
          title={text.undoTitle}
          text={text.undoText}
          control={
            <Button icon={icons.undo} onClick={() => setUndoing(true)}>
              {text.undo}
            </Button>
          }
        />
        <KeepMapping />
      </SettingsList>
      <div>
        <Button variant="quiet" icon={icons.import} onClick={() => void startOver()}>
          {text.again}
        </Button>
      </div>
      {undoing && <UndoDialog batch={batch} onClose={() => setUndoing(false)} />}
    </>
  )
}

function KeepMapping() {
  const file = useImport((now) => now.file)
  const [name, setName] = useState(() => (file?.name ?? '').replace(/\.\w+$/, ''))
  const [kept, setKept] = useState(false)
  if (file === null) return null
  return (
    <SettingsRow
      title={text.keep}
      text={kept ? text.kept : text.keepText}
      control={
        <div className={css.keep}>
          <TextInput
            aria-label={text.keepName}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            icon={icons.save}
            disabled={name.trim() === '' || kept}
            onClick={() => void keepMapping(name).then(setKept)}
          >
            {text.keepButton}
          </Button>
        </div>
      }
    />
  )
}
