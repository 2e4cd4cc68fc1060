import { useState } from 'react'
import { z } from 'zod'
import type { GuardView } from '#shared/contract/cases.ts'
import { OUTCOMES, Outcome } from '#shared/domain/case.ts'
import { isRefusal } from '#shared/domain/guard-refusal.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { caseText } from '#shared/text/case.ts'
import { guardText, groundText } from '#shared/text/guards.ts'
import { kindInSentence, outcomeNames } from '#shared/text/words.ts'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { engine } from '#bridge/calls.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { useDraft } from '#bridge/use-draft.ts'
import { DateInput, Select, Textarea } from '#ui/index.ts'
import { takeCase, showDialog } from './case-store.ts'
import { chosenGrounds, GroundFields, groundsBlocked, groundsOf, type GroundDraft } from './ground-fields.tsx'
import { GuardQuestion } from './guard-question.tsx'
import { PromiseNotes } from './promise-notes.tsx'
import { SaveDialog } from './save-dialog.tsx'

const text = caseText.decisions

const KeptForm = z.strictObject({
  outcome: Outcome.nullable(),
  reason: z.string(),
  grounds: z.strictObject({
    facts: z.record(z.string(), z.string()),
    own: z.strictObject({ title: z.string(), citation: z.string(), facts: z.string() }).nullable(),
  }),
  date: z.string().nullable(),
})

/** Records how a request ends, on which grounds, and why. */
export function DecideDialog({ view, requestId }: { view: CaseView; requestId: string }) {
  const request = view.requests.find((each) => each.id === requestId)
  const [outcome, setOutcome] = useState<Outcome | null>(request?.outcome ?? null)
  const [reason, setReason] = useState(request?.outcomeReason ?? '')
  const [grounds, setGrounds] = useState<GroundDraft>(() => groundsOf(view, requestId))
  const today = useOpenFile((now) => now.file?.today ?? '')
  const [date, setDate] = useState<string | null>(today)
  const draft = useDraft(
    `decide/${requestId}`,
    view.record.id,
    { outcome, reason, grounds, date },
    (kept) => {
      const typed = KeptForm.safeParse(kept)
      if (!typed.success) return false
      setOutcome(typed.data.outcome)
      setReason(typed.data.reason)
      setGrounds(typed.data.grounds)
      setDate(typed.data.date)
      return true
    },
  )
  const [guards, setGuards] = useState<readonly GuardView[]>([])
  if (request === undefined) return null
  const refuses = isRefusal(outcome)
  const decide = (overrideReason?: string) =>
    engine.cases.decide({
      caseId: view.record.id,
      requestId: request.id,
      outcome: outcome ?? 'granted',
      ...(date === null ? {} : { date: CivilDate.parse(date) }),
      reason,
      grounds: refuses ? chosenGrounds(grounds) : [],
      ...(overrideReason === undefined ? {} : { overrideReason }),
    })
  const decideUnlessQuestioned = async () => {
    const answer = await decide()
    if (answer.ok || answer.failure.code !== 'move-without-effect') return answer
    // the person was told, or the case closed: what speaks against the decision now is what spoke against that
    const weighed = await engine.cases.weighDecision({
      caseId: view.record.id,
      requestId: request.id,
      outcome: outcome ?? 'granted',
      reason,
      grounds: refuses ? chosenGrounds(grounds) : [],
    })
    if (!weighed.ok) return answer
    setGuards(weighed.value.guards)
    return null
  }
  if (guards.length > 0) {
    return (
      <GuardQuestion
        guards={guards}
        override={guardText.decideAnyway}
        overrideEmpty={guardText.decideAnywayEmpty}
        onBack={() => setGuards([])}
        onOverride={(why) => {
          void decide(why).then((answer) => {
            takeCase(answer)
            draft.forget()
            showDialog(null)
          })
        }}
      />
    )
  }
  return (
    <SaveDialog
      title={text.dialog(kindInSentence[request.kind])}
      save={text.save}
      blocked={
        outcome === null
          ? text.choose
          : date === null
            ? caseText.event.dateMissing
            : refuses && groundsBlocked(grounds)
              ? groundText.ownMissing
              : null
      }
      onSave={decideUnlessQuestioned}
      draft={draft}
    >
      <Select
        label={text.outcome}
        data={OUTCOMES.map((value) => ({ value, label: outcomeNames[value] }))}
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome | null)}
        data-autofocus
      />
      <DateInput label={text.date} value={date} onChange={setDate} today={today} maxDate={today} required />
      {refuses && <GroundFields view={view} requestId={request.id} grounds={grounds} onChange={setGrounds} />}
      <Textarea
        paper
        label={text.reason}
        minRows={4}
        maxLength={10_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <PromiseNotes view={view} event="decided" requestId={request.id} />
    </SaveDialog>
  )
}
