import { useState } from 'react'
import { casesText } from '#shared/text/cases.ts'
import { Button, Dialog, LinkButton, TextInput } from '#ui/index.ts'
import { removeView, saveView, useDesk } from './cases-desk.ts'
import { queryOf } from './cases-query.ts'
import { ask, useCases } from './cases-store.ts'

const text = casesText.view

/** Keeps the filters and the order of now under a name; an own view that is open can be changed or removed here. */
export function SaveViewDialog({ onClose }: { onClose: () => void }) {
  const query = useCases((now) => now.query)
  const views = useDesk((now) => now.views)
  const own = views.find(({ id }) => id === query.viewId)
  const [name, setName] = useState(own?.name ?? '')
  const trimmed = name.trim()
  const taken = views.some((view) => view.name === trimmed && view.id !== own?.id)
  const save = async () => {
    const id = own?.name === trimmed ? own.id : crypto.randomUUID()
    await saveView({ id, name: trimmed, base: query.base, chips: query.chips, sort: query.sort })
    ask({ viewId: id })
    onClose()
  }
  const remove = async (id: string) => {
    await removeView(id)
    ask(queryOf('open', query))
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={text.title}
      closeLabel={text.cancel}
      footer={
        <>
          {own !== undefined && <LinkButton onClick={() => void remove(own.id)}>{text.removeDo}</LinkButton>}
          <Button variant="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button variant="primary" disabled={trimmed === ''} onClick={() => void save()}>
            {trimmed === '' ? text.missing : own?.name === trimmed ? text.change : text.do}
          </Button>
        </>
      }
    >
      <TextInput
        label={text.name}
        description={taken ? text.taken : text.hint}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  )
}
