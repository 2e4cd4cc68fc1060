import type { ClockGroup } from '#shared/contract/views.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { OptionList, TextInput } from '#ui/index.ts'
import { useClocksIf } from './clocks.ts'
import { change, useNewCase } from './new-case-store.ts'
import { leadDue, leadOf } from './preview.ts'
import { mistake } from './step-came.tsx'
import { ResultingDate } from './start-choice.tsx'

const text = newCaseText.law

/** What asking for proof does to the clock: it has not begun, it stands still, or no date changes. */
type AskingEffect = 'waits' | 'pauses' | 'none'

/** Reads the effect off the clocks with and without the question; the rule of law stays in the engine. */
function askingEffect(sure: readonly ClockGroup[] | undefined, asked: readonly ClockGroup[]): AskingEffect {
  if (leadDue(sure) === leadDue(asked)) return 'none'
  return leadOf(asked)?.clock.standing === 'paused' ? 'pauses' : 'waits'
}

const effects: Record<AskingEffect, string> = {
  waits: text.askWaits,
  pauses: text.askMoves,
  none: text.askNone,
}

/** Whether the person is who they say, and what asking for proof does to the date. */
export function IdentityChoice() {
  const form = useNewCase((now) => now.form)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const wrong = useNewCase((now) => now.mistakes.identityReason)
  const asked = useClocksIf({ identity: 'ask' })
  const sure = useClocksIf({ identity: 'sure' })
  const effect = asked === undefined ? null : askingEffect(sure, asked)
  return (
    <>
      <OptionList
        type="radio"
        legend={text.identity}
        options={[
          {
            value: 'sure',
            title: text.sure,
            inlineText: text.sureText,
            date: <ResultingDate changes={{ identity: 'sure' }} today={today} />,
          },
          {
            value: 'ask',
            title: text.ask,
            inlineText: effect === null ? '' : effects[effect],
            date: <ResultingDate changes={{ identity: 'ask' }} today={today} />,
          },
        ]}
        value={[form.identity]}
        onChange={([value]) => change({ identity: value === 'ask' ? 'ask' : 'sure' })}
      />
      {form.identity === 'ask' && effect === 'none' && (
        <TextInput
          label={text.askReason}
          description={text.startReasonHint}
          value={form.identityReason}
          error={mistake(wrong)}
          onChange={(event) => change({ identityReason: event.currentTarget.value })}
        />
      )}
    </>
  )
}
