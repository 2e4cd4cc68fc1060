import type { VerifyReport } from '#shared/contract/case-file.ts'
import type { FileView } from '#shared/contract/views.ts'
import { settingsText } from '#shared/text/settings.ts'
import { main } from '#bridge/calls.ts'
import {
  Button,
  FindingItem,
  icons,
  ProgressBar,
  SectionTitle,
  SettingsList,
  SettingsRow,
  StateGlyph,
  toast,
} from '#ui/index.ts'
import { useJobs, verify } from './file-jobs.ts'
import { JobFailure } from './job-failure.tsx'
import css from './settings.module.css'

const words = settingsText.security

/** Reading the whole file again, and the words that stand for its history. */
export function ProofPart({ file }: { file: FileView }) {
  const { running, report } = useJobs()
  const { n, words: sixWords, hex } = file.audit
  return (
    <section>
      <SectionTitle>{words.proof}</SectionTitle>
      <JobFailure job="verify" />
      <SettingsList>
        <SettingsRow
          title={words.verifyTitle}
          text={report === null ? words.verifyText : <Verdict report={report} />}
          control={
            <Button
              disabled={running !== 'none'}
              loading={running === 'verify'}
              onClick={() => void verify()}
            >
              {words.verify}
            </Button>
          }
        />
        <SettingsRow
          title={words.head(n)}
          text={
            <>
              <span className={css.head}>
                {sixWords
                  .replace(/^#\d+\s*/, '')
                  .split(/\s+/)
                  .join(' · ')}
              </span>
              {words.headText}
            </>
          }
          control={
            <Button icon={icons.copy} onClick={() => void copy(`#${n} ${sixWords}\n${hex}`)}>
              {words.copyHead}
            </Button>
          }
        />
      </SettingsList>
      {running === 'verify' && (
        <div className={css.progress}>
          <ProgressBar label={words.verifying} value={null} />
        </div>
      )}
      <p className={css.limits}>{words.limits}</p>
    </section>
  )
}

function Verdict({ report }: { report: VerifyReport }) {
  if (report.ok) {
    return (
      <span className={css.verdict} role="status">
        <StateGlyph state="met" /> {words.verifiedOk(report.entries)}
      </span>
    )
  }
  return (
    <div role="alert">
      <span className={css.verdict}>
        <StateGlyph state="overdue" /> <b>{words.verifiedBad(report.problems.length)}</b>{' '}
        {words.verifiedBadText}
      </span>
      <ul className={css.problems}>
        {report.problems.map((problem, index) => (
          <li key={`${problem.code}/${problem.entry ?? index}`}>
            <FindingItem
              state="overdue"
              title={problem.sentence}
              {...(problem.entry === null ? {} : { where: words.problemEntry(problem.entry) })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

async function copy(text: string): Promise<void> {
  const answer = await main.copyText({ text })
  if (answer.ok) toast({ state: 'met', text: words.headCopied, closeLabel: settingsText.closeLabel })
}
