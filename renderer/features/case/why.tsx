import { useState } from 'react'
import type { CaseView, ClockGroup, ClockView } from '#shared/contract/views.ts'
import { explainedClock, subjectIdOf } from '#shared/domain/explained-clock.ts'
import { caseText } from '#shared/text/case.ts'
import { explainText } from '#shared/text/explain.ts'
import { failureText } from '#shared/text/failures.ts'
import { engine, main } from '#bridge/calls.ts'
import { ribbonProps, whySteps } from '#bridge/clock-props.ts'
import { holdingDue, longMoment } from '#bridge/clock-words.ts'
import { confidenceProps } from '#bridge/confidence-words.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { ConfidenceMark, ErrorNote, LinkButton, WhyTrail, icons, toast } from '#ui/index.ts'
import { showDialog } from './case-store.ts'
import { WhyFoot } from './why-foot.tsx'

/** Why a date is what it is: the trail with its calendar, how it was checked, and what can be done with it. */
export function Why({
  view,
  group,
  clock,
  today,
}: {
  view: CaseView
  group: ClockGroup
  clock: ClockView
  today: string
}) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const due = holdingDue(clock)
  // days and text are those of the clock that the engine explains
  const isMain = clock === explainedClock(group.clocks)
  const ribbon = isMain ? ribbonProps(group, today) : null
  return (
    <>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <WhyTrail
        title={due === null ? caseText.trailNone : caseText.trailTitle(longMoment(due, today))}
        steps={whySteps(clock, icons, today).map(({ confidence, ...step }) => ({
          ...step,
          ...(confidence === 'read' ? {} : { mark: <ConfidenceMark {...confidenceProps(confidence)} /> }),
        }))}
        {...(safeNote(clock, today) ?? {})}
        {...(isMain
          ? {
              copy: { label: explainText.copy, onClick: () => void copyText(group.explanation) },
              actions: (
                <>
                  {!readOnly && (
                    <LinkButton
                      icon={icons.letter}
                      onClick={() => showDialog({ kind: 'explain-in-letter', subject: subjectIdOf(group) })}
                    >
                      {explainText.intoLetter}
                    </LinkButton>
                  )}
                  <LinkButton
                    icon={icons.download}
                    onClick={() => void saveAnnex(view, subjectIdOf(group)).then(setFailure)}
                  >
                    {explainText.annex}
                  </LinkButton>
                </>
              ),
            }
          : {})}
        foot={<WhyFoot clock={clock} today={today} />}
        {...(ribbon === null ? {} : { ribbon })}
      />
    </>
  )
}

function safeNote(clock: ClockView, today: string) {
  if (clock.safe === undefined || clock.safe === clock.due || clock.extendedDue !== undefined) return null
  const reason = clock.because.find((step) => step.step === 'safe')?.sentence ?? ''
  return {
    safe: (
      <>
        <b>{caseText.safeTitle(longMoment(clock.safe, today))}</b> {reason}
      </>
    ),
  }
}

async function copyText(text: string): Promise<void> {
  const answer = await main.copyText({ text })
  if (answer.ok) toast({ text: explainText.copied, state: 'met', closeLabel: explainText.close })
}

/** Asks where to and writes the annex there; answers what kept it from being written. */
async function saveAnnex({ record }: CaseView, subject: string): Promise<Failure | null> {
  const place = await main.chooseToSave({
    suggestedName: explainText.annexName(record.reference),
    kind: 'pdf',
  })
  if (!place.ok) return place.failure
  if (place.value === null) return null
  const written = await engine.out.dateAnnex({ caseId: record.id, subject, token: place.value.token })
  if (!written.ok) return written.failure
  toast({ text: explainText.annexWritten(written.value.name), state: 'met', closeLabel: explainText.close })
  return null
}
