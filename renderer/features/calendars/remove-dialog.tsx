import type { OwnDay } from '#shared/contract/calendars.ts'
import { calendarsText } from '#shared/text/calendars.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine } from '#bridge/calls.ts'
import { Button, Dialog, ErrorNote, fullDate } from '#ui/index.ts'
import { begin } from './calendars-store.ts'
import { EffectPanel } from './effect-panel.tsx'
import { useEffectOf } from './effect.ts'
import { useSave } from './use-save.ts'

const words = calendarsText

/** Takes a day back, after showing which dates move because of it. */
export function RemoveDialog({ day }: { day: OwnDay }) {
  const effect = useEffectOf({ remove: [day.id] })
  const { busy, failure, save } = useSave()
  const known = effect.state === 'known'
  return (
    <Dialog
      opened
      size={560}
      onClose={() => begin({ what: 'nothing' })}
      title={words.removeTitle(fullDate(day.date))}
      closeLabel={words.closeLabel}
      footer={
        <>
          <Button onClick={() => begin({ what: 'nothing' })} data-autofocus>
            {words.cancel}
          </Button>
          <Button
            variant="primary"
            loading={busy}
            disabled={!known}
            onClick={() => void save(() => engine.calendars.remove({ ids: [day.id] }), words.removed)}
          >
            {known || effect.state === 'failed' ? words.remove : words.saveBlocked.reading}
          </Button>
        </>
      }
    >
      <p>{words.removeText(day.name)}</p>
      <EffectPanel effect={effect} />
      {failure !== null && <ErrorNote {...failureText(failure)} />}
    </Dialog>
  )
}
