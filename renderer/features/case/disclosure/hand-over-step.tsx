import type { BuiltView, DisclosurePlan } from '#shared/contract/disclosure.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { mailOutText } from '#shared/text/mail-out.ts'
import { findingWords, safeText } from '#shared/text/safe-to-send.ts'
import { sizeText } from '#shared/text/settings.ts'
import { wallOf } from '#bridge/instants.ts'
import { draftMail } from '#bridge/mail-draft.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { Button, EmptyState, icons, shortDate } from '#ui/index.ts'
import { useDisclosure } from './disclosure-store.ts'
import css from './disclosure.module.css'
import hand from './hand-over.module.css'

/** The packages that were built, the newest first, each with what it held. */
export function HandOverStep({ plan }: { plan: DisclosurePlan }) {
  const caseId = useDisclosure((now) => now.caseId)
  if (plan.built.length === 0)
    return <EmptyState icon={icons.package} title={text.hand.none} text={text.hand.lead} />
  return (
    <div className={hand.form}>
      <h3 className={hand.formTitle}>{text.hand.title}</h3>
      <p>{text.hand.lead}</p>
      {plan.built.toReversed().map((built) => (
        <Built key={built.builtAt} caseId={caseId} built={built} />
      ))}
    </div>
  )
}

function Built({ caseId, built }: { caseId: string | null; built: BuiltView }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const zone = useOpenFile((now) => now.file?.organisation.zone ?? 'UTC')
  const { contents, builtAt, officerName, release } = built
  const { recipient, documents } = contents
  const wall = wallOf(builtAt, zone)
  const facts: [string, string][] = [
    [text.hand.when, `${shortDate(wall.date, today)}, ${wall.time}`],
    [text.hand.by, officerName],
    [
      text.hand.forWhom,
      recipient.kind === 'person' ? text.hand.to.person : text.hand.to.controller(recipient.name),
    ],
    [text.hand.release, String(release)],
    [text.hand.columns.contents, text.hand.contents(documents.length, contents.redactions)],
    [text.hand.hash, contents.sha256],
  ]
  return (
    <section className={hand.built} aria-label={contents.name}>
      <h4 className={hand.builtTitle}>
        {text.hand.built(contents.name, contents.files)} · {sizeText(contents.bytes)}
      </h4>
      <dl className={hand.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!readOnly && caseId !== null && (
        <p className={hand.mail}>
          <Button
            icon={icons.mail}
            onClick={() =>
              draftMail({ kind: 'package', caseId: CaseId.parse(caseId), sha256: contents.sha256 })
            }
          >
            {mailOutText.button}
          </Button>
        </p>
      )}
      {documents.length > 0 && (
        <details className={hand.contents}>
          <summary>{text.hand.documents}</summary>
          <ol>
            {documents.map((document) => (
              <li key={document.file}>
                <span className={css.meta}>{document.file.replace('documents/', '')}</span> {document.name}
                {document.redactions > 0 && (
                  <span className={css.meta}>
                    {' '}
                    · {text.table.redactions}: {document.redactions}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      {contents.leftIn.length > 0 && (
        <details className={hand.contents}>
          <summary>{safeText.hand(contents.leftIn.length)}</summary>
          <ul>
            {contents.leftIn.map(({ name, kind, places, reason, officerName: by }) => (
              <li key={`${name} ${kind}`}>
                {name}: {findingWords[kind].title} <span className={css.meta}>{places.join('; ')}</span>
                <br />
                {safeText.kept(reason, by)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
