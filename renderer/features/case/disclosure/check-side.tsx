import { useState } from 'react'
import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import { severityOf } from '#shared/domain/safe-to-send.ts'
import { disclosureText } from '#shared/text/disclosure.ts'
import { safeText as text } from '#shared/text/safe-to-send.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, FindingItem, LinkButton, ProgressBar, StateGlyph, icons } from '#ui/index.ts'
import { cancelPackage } from './build-package.ts'
import { goToStep, useDisclosure } from './disclosure-store.ts'
import { FindingCard } from './finding-card.tsx'
import { LeaveInDialog } from './leave-in-dialog.tsx'
import { isUnchecked, listedFindings, openCount, type ListedFinding } from './plan-findings.ts'
import { handOverAsPictures, runCheck, useCheck } from './run-check.ts'
import css from './check.module.css'
import base from './disclosure.module.css'

/** What was found in what goes, what can be done about each, and the way on when nothing is open. */
export function CheckSide({ plan }: { plan: DisclosurePlan }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const { running } = useCheck()
  const [asked, setAsked] = useState<ListedFinding | null>(null)
  const listed = listedFindings(plan)
  const open = openCount(plan)
  // what went out, or comes later, keeps nothing back that is ready
  const blocked = plan.releases.every(({ number }) => openCount(plan, number) > 0)
  const pictures = plan.documents.filter(
    ({ decision, asPictures, redactions }) => decision === 'include' && asPictures && redactions === 0,
  )
  if (!plan.documents.some(({ decision }) => decision === 'include')) return null
  return (
    <div className={base.side}>
      <div>
        <div className={css.head}>
          <h3 className={base.sideTitle}>{text.title}</h3>
          <Status plan={plan} open={open} />
        </div>
        <Lead plan={plan} listed={listed} />
      </div>
      <Checking />
      {listed.length + pictures.length > 0 && (
        <ul className={css.findings}>
          {listed.map((each) => (
            <li key={`${each.name} ${each.finding.sha256} ${each.finding.kind}`}>
              <FindingCard listed={each} disabled={readOnly || running} onLeaveIn={() => setAsked(each)} />
            </li>
          ))}
          {pictures.map((document) => (
            <li key={document.attachmentId}>
              <FindingItem
                state="met"
                title={disclosureText.check.pictures}
                where={document.name}
                text={text.picturesText}
                actions={
                  <LinkButton
                    disabled={readOnly || running}
                    aria-label={text.asIsOf(document.name)}
                    onClick={() => void handOverAsPictures(document.attachmentId, false)}
                  >
                    {text.asIs}
                  </LinkButton>
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className={css.foot}>
        <Button
          variant="primary"
          icon={icons.package}
          disabled={blocked || running}
          onClick={() => goToStep('build')}
        >
          {blocked ? text.build.open(open) : disclosureText.next.build}
        </Button>
      </div>
      {asked !== null && <LeaveInDialog asked={asked} listed={listed} onClose={() => setAsked(null)} />}
    </div>
  )
}

function Status({ plan, open }: { plan: DisclosurePlan; open: number }) {
  const unchecked = isUnchecked(plan)
  const state = open > 0 ? 'overdue' : unchecked ? null : 'met'
  const words = open > 0 ? text.states.open : unchecked ? text.states.unchecked : text.states.safe
  return (
    <span className={css.status} data-state={state ?? undefined}>
      {state !== null && <StateGlyph state={state} />}
      {words}
    </span>
  )
}

function Lead({ plan, listed }: { plan: DisclosurePlan; listed: readonly ListedFinding[] }) {
  if (isUnchecked(plan)) return <p className={css.lead}>{text.unchecked}</p>
  const open = listed.filter(({ finding }) => finding.override === null)
  if (open.length === 0) return <p className={css.lead}>{text.allSafe}</p>
  const fix = open.filter(({ finding }) => severityOf(finding.kind) === 'fix').length
  const files = plan.documents.filter(({ decision }) => decision === 'include')
  const safe = files.filter(({ findings }) => findings.every(({ override }) => override !== null)).length
  return <p className={css.lead}>{text.lead(fix, open.length - fix, safe)}</p>
}

/** How far the check is, or the way to begin it again after it was stopped. */
function Checking() {
  const caseId = useDisclosure((now) => now.caseId)
  const { running, progress, stopped } = useCheck()
  if (!running)
    return stopped ? (
      <div>
        <Button size="sm" icon={icons.verified} onClick={() => void runCheck()}>
          {text.check}
        </Button>
      </div>
    ) : null
  const total = progress?.total ?? 0
  return (
    <ProgressBar
      label={text.checking}
      value={total === 0 ? null : ((progress?.done ?? 0) / total) * 100}
      {...(total === 0 ? {} : { right: text.files(progress?.done ?? 0, total) })}
      cancel={{ label: disclosureText.build.cancel, onClick: () => cancelPackage(caseId ?? '') }}
    />
  )
}
