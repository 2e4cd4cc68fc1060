import { batchText } from '#shared/text/batch-letters.ts'
import { go } from '#bridge/place.ts'
import { LinkButton, StateGlyph } from '#ui/index.ts'
import { endBatch, type Written } from './batch-letters.ts'
import css from './batch.module.css'

const GLYPHS = { final: 'met', draft: 'soon', unfit: 'soft' } as const

/** What became of each letter: what a draft lacks, and the way to it. Drafts with gaps come first. */
export function BatchResult({ written, left }: { written: readonly Written[]; left: number }) {
  const of = (state: Written['state']) => written.filter((each) => each.state === state)
  const ordered = [
    ...of('draft').toSorted((a, b) => b.missing.length - a.missing.length),
    ...of('unfit'),
    ...of('final'),
  ]
  return (
    <>
      <p role="status" className={css.sum}>
        {batchText.done(of('final').length, of('draft').length, of('unfit').length, left)}
      </p>
      <ul className={css.list} tabIndex={0} aria-label={batchText.writing}>
        {ordered.map((each) => (
          <li key={each.caseId} className={css.line}>
            <StateGlyph state={GLYPHS[each.state]} size={14} />
            <b className={css.reference}>{each.reference}</b>
            <span className={css.what}>
              {batchText.states[each.state]}
              {each.state === 'draft' && (
                <span className={css.missing}>
                  {each.missing.length === 0 ? batchText.complete : batchText.missing(each.missing)}
                </span>
              )}
            </span>
            {each.letterId !== null && (
              <LinkButton
                aria-label={batchText.openLetter(each.reference)}
                onClick={() => {
                  const { caseId, letterId } = each
                  endBatch()
                  if (letterId !== null) go({ screen: 'letter', caseId, letterId })
                }}
              >
                {batchText.open}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
