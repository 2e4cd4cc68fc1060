import { endsAsPictures, severityOf, type FindingKind } from '#shared/domain/safe-to-send.ts'
import { findingWords, safeText as text } from '#shared/text/safe-to-send.ts'
import { Button, FindingItem, LinkButton } from '#ui/index.ts'
import { showPages } from './disclosure-store.ts'
import type { ListedFinding } from './plan-findings.ts'
import { askAgain, handOverAsPictures } from './run-check.ts'

/** Findings that are put right with a box over words that show. */
const BOXED: ReadonlySet<FindingKind> = new Set<FindingKind>(['other-person', 'third-party', 'covered-text'])

/** One finding: what, in which file and where, what it means, what can be done; or why it was left in. */
export function FindingCard({
  listed: { name, document, finding },
  disabled,
  onLeaveIn,
}: {
  listed: ListedFinding
  disabled: boolean
  onLeaveIn: () => void
}) {
  const { kind, places, override } = finding
  const words = findingWords[kind]
  const where = [name, ...places].join(' · ')
  if (override !== null)
    return (
      <FindingItem
        state="met"
        title={words.title}
        where={where}
        text={text.kept(override.reason, override.officerName)}
        actions={
          <LinkButton
            disabled={disabled}
            aria-label={text.takeBackOf(words.title, name)}
            onClick={() => void askAgain(finding)}
          >
            {text.takeBack}
          </LinkButton>
        }
      />
    )
  const shown = document !== null && document.pages === 'shown'
  return (
    <FindingItem
      state={severityOf(kind) === 'fix' ? 'overdue' : 'soon'}
      title={words.title}
      where={where}
      text={`${words.text} ${words.advice}`}
      actions={
        <>
          {shown && endsAsPictures(kind) && !document.asPictures && document.redactions === 0 && (
            <Button
              size="sm"
              disabled={disabled}
              aria-label={text.asPicturesOf(name)}
              onClick={() => void handOverAsPictures(document.attachmentId, true)}
            >
              {text.asPictures}
            </Button>
          )}
          {shown && BOXED.has(kind) && (
            <LinkButton aria-label={text.redactOf(name)} onClick={() => showPages(document.attachmentId)}>
              {text.redact}
            </LinkButton>
          )}
          <LinkButton disabled={disabled} aria-label={text.keepOf(words.title, name)} onClick={onLeaveIn}>
            {text.keep}
          </LinkButton>
        </>
      }
    />
  )
}
