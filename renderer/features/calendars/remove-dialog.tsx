import { useState } from 'react'
import { calendarsText } from '#shared/text/calendars.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine } from '#bridge/calls.ts'
import { Button, Checkbox, Dialog, ErrorNote, fullDate } from '#ui/index.ts'
import { begin } from './calendars-store.ts'
import { EffectPanel } from './effect-panel.tsx'
import { useEffectOf } from './effect.ts'
import type { OwnRun } from './own-runs.ts'
import { useSave } from './use-save.ts'
import css from './calendars.module.css'

const words = calendarsText

/** Takes a day back, or some days of a run, after showing which dates move because of it. */
export function RemoveDialog({ run }: { run: OwnRun }) {
  const [first] = run
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(run.map(({ id }) => id)))
  const ids = run.filter(({ id }) => picked.has(id)).map(({ id }) => id)
  const effect = useEffectOf(ids.length === 0 ? null : { remove: ids })
  const { busy, failure, save } = useSave()
  const toggle = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  return (
    <Dialog
      opened
      size={560}
      onClose={() => begin({ what: 'nothing' })}
      title={run.length === 1 ? words.removeTitle(fullDate(first.date)) : words.removeSomeTitle(first.name)}
      closeLabel={words.closeLabel}
      footer={
        <>
          <Button onClick={() => begin({ what: 'nothing' })} data-autofocus>
            {words.cancel}
          </Button>
          <Button
            variant="primary"
            loading={busy}
            disabled={effect.state !== 'known'}
            onClick={() => void save(() => engine.calendars.remove({ ids }), words.removed(ids.length))}
          >
            {ids.length === 0
              ? words.saveBlocked.tick
              : effect.state === 'reading'
                ? words.saveBlocked.reading
                : words.remove(ids.length)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {run.length > 1 && (
          <fieldset className={css.found}>
            <legend className={css.foundLegend}>{words.removeWhich}</legend>
            <ul className={css.ticks}>
              {run.map(({ id, date }) => (
                <li key={id}>
                  <Checkbox checked={picked.has(id)} onChange={() => toggle(id)} label={fullDate(date)} />
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        <p>{words.removeText(first.name)}</p>
        <EffectPanel effect={effect} />
        {failure !== null && <ErrorNote {...failureText(failure)} />}
      </div>
    </Dialog>
  )
}
