import { useState } from 'react'
import type { MappingView } from '#shared/contract/imports.ts'
import { failureText } from '#shared/text/failures.ts'
import { importText } from '#shared/text/imports.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { wallOf } from '#bridge/instants.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import {
  Button,
  ConfirmDialog,
  Dialog,
  DialogFoot,
  ErrorNote,
  fullDate,
  SectionTitle,
  SettingsList,
  SettingsRow,
  TextInput,
  toast,
} from '#ui/index.ts'
import { useImport } from './import-store.ts'
import css from './imports.module.css'

const text = importText.mappings

type Asked = { readonly for: 'rename' | 'remove'; readonly mapping: MappingView }

/** The mappings that were kept, each to be renamed or removed. */
export function KeptMappings() {
  const mappings = useImport((now) => now.mappings)
  const file = useOpenFile((now) => now.file)
  const [asked, setAsked] = useState<Asked | null>(null)
  if (mappings.length === 0 || file === null) return null
  const day = (instant: string) => fullDate(wallOf(instant, file.organisation.zone).date)
  const over = () => setAsked(null)
  return (
    <section>
      <SectionTitle>{text.title}</SectionTitle>
      <p className={css.lead}>{text.lead}</p>
      <SettingsList>
        {mappings.map((mapping) => (
          <SettingsRow
            key={mapping.id}
            title={mapping.name}
            text={text.line(mapping.columns, day(mapping.savedAt))}
            control={
              <div className={css.keep}>
                <Button
                  aria-label={text.renameOf(mapping.name)}
                  disabled={file.readOnly}
                  onClick={() => setAsked({ for: 'rename', mapping })}
                >
                  {text.rename}
                </Button>
                <Button
                  aria-label={text.removeOf(mapping.name)}
                  disabled={file.readOnly}
                  onClick={() => setAsked({ for: 'remove', mapping })}
                >
                  {text.remove}
                </Button>
              </div>
            }
          />
        ))}
      </SettingsList>
      {asked?.for === 'rename' && <RenameDialog mapping={asked.mapping} onClose={over} />}
      {asked?.for === 'remove' && <RemoveDialog mapping={asked.mapping} onClose={over} />}
    </section>
  )
}

function RenameDialog({ mapping, onClose }: { mapping: MappingView; onClose: () => void }) {
  const [name, setName] = useState(mapping.name)
  const [failure, setFailure] = useState<Failure | null>(null)
  const wanted = name.trim()
  const rename = async () => {
    const answer = await engine.imports.renameMapping({ id: mapping.id, name: wanted })
    if (!answer.ok) return setFailure(answer.failure)
    useImport.setState({ mappings: answer.value })
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text.renameOf(mapping.name)}
      closeLabel={importText.closeLabel}
      footer={
        <DialogFoot
          cancel={text.cancel}
          onCancel={onClose}
          confirm={{
            label: text.save,
            disabled: wanted === '' || wanted === mapping.name,
            onClick: () => void rename(),
          }}
        />
      }
    >
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <TextInput
        label={text.name}
        value={name}
        maxLength={120}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Dialog>
  )
}

function RemoveDialog({ mapping, onClose }: { mapping: MappingView; onClose: () => void }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const remove = async () => {
    const answer = await engine.imports.removeMapping({ id: mapping.id })
    if (!answer.ok) return setFailure(answer.failure)
    useImport.setState({ mappings: answer.value })
    toast({ state: 'met', text: text.removed(mapping.name), closeLabel: importText.closeLabel })
    onClose()
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      closeLabel={importText.closeLabel}
      title={text.removeTitle(mapping.name)}
      cancelLabel={text.removeCancel}
      confirm={{ label: text.removeConfirm, danger: true, onClick: () => void remove() }}
    >
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <p>{text.removeText}</p>
    </ConfirmDialog>
  )
}
