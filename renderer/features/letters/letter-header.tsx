import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { lettersText } from '#shared/text/letters.ts'
import { clockState, shortMoment } from '#bridge/clock-words.ts'
import { wallOf } from '#bridge/instants.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Button, IconButton, StateText, Tag, icons, useNarrow } from '#ui/index.ts'
import { LetterLanguage } from './letter-language.tsx'
import { finalise, savePdf } from './letter-jobs.ts'
import { useLetter } from './letter-store.ts'
import css from './letters.module.css'

const text = lettersText.header

/** The head of the letter: the way back, what it is and to whom, and what can be done with it. */
export function LetterHeader({
  view,
  record,
  onDiscard,
}: {
  view: LetterView
  record: CaseView
  onDiscard: () => void
}) {
  const narrow = useNarrow()
  const busy = useLetter((now) => now.busy)
  const draft = view.letter.status === 'draft'
  const left = view.problems.length
  const person = view.recipient[0] ?? record.parties.find((party) => party.role === 'subject')?.name ?? ''
  return (
    <div className={css.header}>
      <IconButton
        icon={icons.chevronLeft}
        label={text.back}
        onClick={() => go({ screen: 'case', caseId: record.record.id, tab: 'letters' })}
      />
      <h1 className={css.title}>
        <b>{view.letter.title}</b> {text.to(person, record.record.reference)}
      </h1>
      <Tag>{draft ? <Saved view={view} /> : text.final}</Tag>
      <span className={css.gap} />
      {draft && <LetterLanguage view={view} />}
      {!narrow && <Due record={record} />}
      {draft &&
        (narrow ? (
          <IconButton icon={icons.remove} label={text.discard} onClick={onDiscard} />
        ) : (
          <Button variant="quiet" icon={icons.remove} onClick={onDiscard}>
            {text.discard}
          </Button>
        ))}
      {draft && (
        <Button icon={icons.printer} onClick={() => void savePdf()}>
          {text.pdf}
        </Button>
      )}
      {draft && (
        <Button
          variant={left === 0 ? 'primary' : 'default'}
          icon={icons.finalise}
          disabled={left > 0}
          loading={busy}
          onClick={() => void finalise()}
        >
          {left === 0 ? text.finalise : text.finaliseLeft(left)}
        </Button>
      )}
    </div>
  )
}

function Saved({ view }: { view: LetterView }) {
  const saving = useLetter((now) => now.saving)
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  if (saving === 'waiting') return text.saving
  return saving === 'failed' ? text.notSaved : text.draftSaved(wallOf(view.letter.savedAt, zone).time)
}

function Due({ record }: { record: CaseView }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const { due, standing, daysLeft, metOn } = record.headline
  if (due === null || standing === 'met') return null
  return (
    <span className={css.due}>
      <StateText state={clockState(standing, daysLeft, metOn)}>{text.due(shortMoment(due, today))}</StateText>
    </span>
  )
}
