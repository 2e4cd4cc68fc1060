import { calendarsText } from '#shared/text/calendars.ts'
import { engine } from '#bridge/calls.ts'
import { Button } from '#ui/index.ts'
import { begin } from './calendars-store.ts'
import { recordedOf, type AddWish, type Effect } from './effect.ts'
import type { Saving } from './use-save.ts'

const words = calendarsText

/** The foot of a dialog that enters days: Cancel, and the button that saves them or says what is missing. */
export function SaveDays({
  wish,
  effect,
  saving,
  blocked,
}: {
  wish: AddWish | null
  effect: Effect
  saving: Saving
  /** What the button says while there is nothing to save. */
  blocked: string
}) {
  const recorded = recordedOf(effect)
  const moved = effect.state === 'known' ? effect.effect.movedTotal : 0
  return (
    <>
      <Button onClick={() => begin({ what: 'nothing' })}>{words.cancel}</Button>
      <Button
        variant="primary"
        loading={saving.busy}
        disabled={recorded === 0}
        onClick={() => {
          if (wish !== null) void saving.save(() => engine.calendars.add(wish), words.saved(recorded, moved))
        }}
      >
        {recorded > 0 ? words.save(recorded) : blocked}
      </Button>
    </>
  )
}
