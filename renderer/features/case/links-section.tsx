import type { LikeCase, LinkedCase } from '#shared/contract/links.ts'
import type { CaseRow, CaseView } from '#shared/contract/views.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { failureText } from '#shared/text/failures.ts'
import { linksText } from '#shared/text/links.ts'
import { kindsInRow, stageNames } from '#shared/text/words.ts'
import { clockState, daysLeftWords } from '#bridge/clock-words.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go } from '#bridge/place.ts'
import { ErrorNote, IconButton, InspectorSection, LinkButton, StateText, icons } from '#ui/index.ts'
import { showLinkDialog, tellApart, unlink, useLinks } from './links-store.ts'
import css from './links.module.css'

const text = linksText

/** The cases this one is linked to, seen from both sides, and those that may belong to it. */
export function LinksSection({ view }: { view: CaseView }) {
  const { view: links, failure } = useLinks()
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? false)
  if (links === null) return null
  const caseId = view.record.id
  return (
    <>
      <InspectorSection
        title={text.title}
        {...(readOnly
          ? {}
          : {
              meta: <LinkButton onClick={() => showLinkDialog({ kind: 'link' })}>{text.add}</LinkButton>,
            })}
      >
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {links.links.length === 0 ? (
          <p className={css.quiet}>{text.none}</p>
        ) : (
          <ul className={css.list}>
            {links.links.map((link) => (
              <Linked key={link.linkId} link={link} caseId={caseId} fixed={readOnly} />
            ))}
          </ul>
        )}
      </InspectorSection>
      {links.like.length > 0 && (
        <InspectorSection title={text.like}>
          <p className={css.quiet}>{text.likeText}</p>
          <ul className={css.list}>
            {links.like.map((like) => (
              <Like key={like.row.id} like={like} caseId={caseId} fixed={readOnly} />
            ))}
          </ul>
        </InspectorSection>
      )}
    </>
  )
}

function Linked({ link, caseId, fixed }: { link: LinkedCase; caseId: CaseId; fixed: boolean }) {
  const words = link.toOther ? text.toOther : text.fromOther
  return (
    <li className={css.item}>
      <div className={css.head}>
        <span className={css.relation}>{words[link.relation]}</span>
        {!fixed && (
          <IconButton
            icon={icons.close}
            label={text.remove(link.row.reference)}
            onClick={() => void unlink(caseId, link.linkId)}
          />
        )}
      </div>
      <Other row={link.row} />
    </li>
  )
}

function Like({ like, caseId, fixed }: { like: LikeCase; caseId: CaseId; fixed: boolean }) {
  return (
    <li className={css.item}>
      <Other row={like.row} />
      <p className={css.why}>{reasonsIn(like.reasons)}</p>
      {!fixed && (
        <p className={css.actions}>
          <LinkButton onClick={() => showLinkDialog({ kind: 'link', other: like.row })}>
            {text.link}
          </LinkButton>
          <LinkButton onClick={() => void tellApart(caseId, like.row.id)}>{text.apart}</LinkButton>
        </p>
      )}
    </li>
  )
}

function Other({ row }: { row: CaseRow }) {
  return (
    <div className={css.other}>
      <p className={css.name}>
        <LinkButton onClick={() => go({ screen: 'case', caseId: row.id })}>{row.reference}</LinkButton>{' '}
        {row.person}
      </p>
      <p className={css.what}>
        {kindsInRow(row.kinds)} · {stageNames[row.stage]}
        {row.closedOn === null && (
          <>
            {' · '}
            <StateText state={clockState(row.standing, row.daysLeft)} share={row.elapsed} quiet>
              {daysLeftWords(row)}
            </StateText>
          </>
        )}
      </p>
    </div>
  )
}

/** "same e-mail, same name": why a case is suggested. */
export function reasonsIn(reasons: LikeCase['reasons']): string {
  return reasons
    .map(({ kind, share, days }) => (kind === 'scope' ? text.scope(share, days) : text.reasons[kind]))
    .join(', ')
}
