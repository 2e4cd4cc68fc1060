import { useState, type FormEvent } from 'react'
import type { FileView, OfficerView } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { settingsText } from '#shared/text/settings.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { refreshOpenFile } from '#bridge/open-file.ts'
import {
  Avatar,
  Button,
  ErrorNote,
  icons,
  SectionTitle,
  SettingsList,
  SettingsRow,
  StateText,
  TextInput,
  toast,
} from '#ui/index.ts'
import { SecondReaderPart } from './second-reader-part.tsx'
import css from './settings.module.css'

const words = settingsText.officers

/** Who works with the file: choosing oneself, and adding somebody. */
export function OfficersSection({ file }: { file: FileView }) {
  const [failure, setFailure] = useState<Failure | null>(null)

  async function use(officer: OfficerView) {
    const answer = await engine.caseFile.useOfficer({ officerId: officer.id })
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    await refreshOpenFile()
    toast({ state: 'met', text: words.used(officer.name), closeLabel: settingsText.closeLabel })
  }

  return (
    <>
      <p className={css.lead}>{words.lead}</p>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <section>
        <SectionTitle count={file.officers.length}>{words.list}</SectionTitle>
        <SettingsList>
          {file.officers.map((officer) => (
            <SettingsRow
              key={officer.id}
              lead={<Avatar initials={officer.initials} size={24} />}
              title={officer.name}
              control={
                officer.id === file.officerId ? (
                  <StateText state="met">{words.me}</StateText>
                ) : (
                  <Button onClick={() => void use(officer)}>{words.use}</Button>
                )
              }
            />
          ))}
        </SettingsList>
      </section>
      <AddOfficer file={file} onFailure={setFailure} />
      <SecondReaderPart file={file} />
    </>
  )
}

function AddOfficer({ file, onFailure }: { file: FileView; onFailure: (failure: Failure | null) => void }) {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function add(event: FormEvent) {
    event.preventDefault()
    const wanted = name.trim()
    if (busy) return
    if (wanted === '') return setProblem(words.nameMissing)
    if (file.officers.some((officer) => officer.name === wanted)) return setProblem(words.nameTaken)
    setBusy(true)
    const answer = await engine.caseFile.addOfficer({ name: wanted })
    setBusy(false)
    onFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    await refreshOpenFile()
    setName('')
    toast({ state: 'met', text: words.added(wanted), closeLabel: settingsText.closeLabel })
  }

  return (
    <section>
      <SectionTitle>{words.add}</SectionTitle>
      <form className={css.inline} onSubmit={(event) => void add(event)} noValidate>
        <TextInput
          label={words.name}
          value={name}
          maxLength={200}
          disabled={file.readOnly}
          error={problem}
          className={css.grow ?? ''}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <Button type="submit" icon={icons.addPerson} disabled={file.readOnly} loading={busy}>
          {words.addButton}
        </Button>
      </form>
      {file.readOnly && <p className={css.limits}>{settingsText.readOnly}</p>}
    </section>
  )
}
