import type { ClockGroup } from '#shared/contract/views.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { OptionList, TextInput } from '#ui/index.ts'
import { useClocksIf } from './clocks.ts'
import { change, useNewCase } from './new-case-store.ts'
import { leadOf } from './preview.ts'
import { ResultingDate } from './start-choice.tsx'
import { mistake } from './step-came.tsx'

const text = newCaseText.law

/** What asking for proof does to the clock: it has not begun, it stands still, or it runs on. */
export type AskingEffect = 'waits' | 'pauses' | 'runs'

/** Reads the effect off the clocks as they would be after asking; the rule of law stays in the engine. */
export function askingEffect(asked: readonly ClockGroup[] | undefined): AskingEffect {
  const lead = asked === undefined ? null : leadOf(asked)
  if (lead?.clock.standing === 'waiting') return 'waits'
  return lead?.clock.standing === 'paused' ? 'pauses' : 'runs'
}

const effects: Record<AskingEffect, string> = {
  waits: text.askWaits,
  pauses: text.askMoves,
  runs: text.askRuns,
}

/** Whether the person is who they say, and what asking for proof does to the date. */
export function IdentityChoice() {
  const form = useNewCase((now) => now.form)
  const wrong = useNewCase((now) => now.mistakes.identityReason)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const asked = useClocksIf({ identity: 'ask' })
  const effect = askingEffect(asked)
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
            inlineText: asked === undefined ? '' : effects[effect],
            date: <ResultingDate changes={{ identity: 'ask' }} today={today} />,
          },
        ]}
        value={[form.identity]}
        onChange={([value]) => change({ identity: value === 'ask' ? 'ask' : 'sure' })}
      />
      {form.identity === 'ask' && asked !== undefined && effect === 'runs' && (
        <TextInput
          label={text.askReason}
          description={text.startReasonHint}
          value={form.identityReason}
          onChange={(event) => change({ identityReason: event.currentTarget.value })}
          error={mistake(wrong)}
        />
      )}
    </>
  )
}
