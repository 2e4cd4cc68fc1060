import type { LetterView } from '#shared/contract/letters.ts'
import type { CaseView } from '#shared/contract/views.ts'
import { lettersText } from '#shared/text/letters.ts'
import { mailOutText } from '#shared/text/mail-out.ts'
import { sizeText } from '#shared/text/settings.ts'
import { channelNames } from '#shared/text/words.ts'
import { wallOf } from '#bridge/instants.ts'
import { draftMail } from '#bridge/mail-draft.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { Button, FindingItem, KeyValues, LinkButton, fullDate, icons, longDate } from '#ui/index.ts'
import { printLetter, savePdf } from './letter-jobs.ts'
import { useLetter } from './letter-store.ts'
import { ProtectDialog } from './protect-dialog.tsx'
import { sentEntry } from './sending.ts'
import css from './letters.module.css'

const text = lettersText.final

/** What is known of a frozen letter, and what can still be done with it. */
export function FinalPanel({
  view,
  record,
  readOnly,
  onRecord,
}: {
  view: LetterView
  record: CaseView
  readOnly: boolean
  onRecord: () => void
}) {
  const { protecting } = useLetter()
  const setProtecting = (open: boolean) => useLetter.setState({ protecting: open })
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  const today = useOpenFile((now) => now.file?.today ?? '')
  const busy = useLetter((now) => now.busy)
  const { letter } = view
  const sent = sentEntry(view, record)
  const since = letter.finalisedAt === null ? null : wallOf(letter.finalisedAt, zone)
  return (
    <div className={css.checks}>
      <h2 className={css.checksTitle}>{text.title}</h2>
      <div className={css.findings}>
        {sent === undefined ? (
          <FindingItem state="soon" title={text.notSent} text={text.notSentNote} />
        ) : (
          <FindingItem
            state="met"
            title={text.sent(longDate(sent.date, today))}
            where={channelNames[sent.channel]}
            text={text.sentNote}
            actions={
              <LinkButton onClick={() => go({ screen: 'case', caseId: view.caseId, tab: 'correspondence' })}>
                {text.openCorrespondence}
              </LinkButton>
            }
          />
        )}
      </div>
      <div className={css.finalButtons}>
        {sent === undefined && !readOnly && (
          <Button variant="primary" icon={icons.send} fullWidth onClick={onRecord}>
            {text.record}
          </Button>
        )}
        <Button icon={icons.download} fullWidth onClick={() => void savePdf()}>
          {text.savePdf}
        </Button>
        {!readOnly && (
          <Button
            icon={icons.mail}
            fullWidth
            onClick={() => draftMail({ kind: 'letter', letterId: letter.id })}
          >
            {mailOutText.button}
          </Button>
        )}
        <Button icon={icons.lock} fullWidth onClick={() => setProtecting(true)}>
          {text.saveProtected}
        </Button>
        <Button icon={icons.printer} fullWidth loading={busy} onClick={() => void printLetter()}>
          {text.print}
        </Button>
      </div>
      <KeyValues
        labelWidth={72}
        items={[
          ...(since === null ? [] : [{ label: text.since, value: `${fullDate(since.date)}, ${since.time}` }]),
          ...(letter.pdf === null
            ? []
            : [{ label: text.file, value: letter.pdf.name, note: sizeText(letter.pdf.size) }]),
          { label: text.hash, value: <span className={css.hash}>{spaced(letter.sha256 ?? '')}</span> },
        ]}
      />
      <p className={css.freezes}>{text.frozen}</p>
      {protecting && <ProtectDialog onClose={() => setProtecting(false)} />}
    </div>
  )
}

/** Groups of eight, so that two people can compare it aloud. */
function spaced(hex: string): string {
  return hex.replaceAll(/(.{8})(?=.)/g, '$1 ')
}
