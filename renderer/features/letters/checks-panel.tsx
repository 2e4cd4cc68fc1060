import type { LetterView } from '#shared/contract/letters.ts'
import type { LetterBlock } from '#shared/domain/letter.ts'
import { childBlocks } from '#shared/domain/letter-text.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { lettersText } from '#shared/text/letters.ts'
import { FindingItem, LinkButton, NoteBox } from '#ui/index.ts'
import { DateExplained } from './date-explained.tsx'
import { Unread } from './unread.tsx'
import css from './letters.module.css'

const text = lettersText.checks

/** What keeps the letter from being finalised, in order, each with the way there; a green line when nothing does. */
export function ChecksPanel({
  view,
  note,
  onGo,
  onPutBack,
}: {
  view: LetterView
  /** What the law says of sending this letter now. */
  note: { readonly state: 'met' | 'soon'; readonly title?: string; readonly text: string } | null
  onGo: (field: string) => void
  onPutBack: (clause: string) => void
}) {
  const { problems } = view
  return (
    <div className={css.checks}>
      <h2 className={css.checksTitle}>{text.title}</h2>
      {problems.length > 1 && <p className={css.note}>{text.keys}</p>}
      <ul className={css.findings}>
        {problems.map((problem, index) => {
          const { field, clause } = problem
          return (
            <li key={`${problem.code}/${problem.field ?? problem.clause ?? index}`}>
              <FindingItem
                state="soon"
                title={problem.title}
                text={problem.sentence}
                {...(field === null && clause === null
                  ? {}
                  : {
                      actions:
                        field !== null ? (
                          <LinkButton aria-label={text.goThereTo(problem.title)} onClick={() => onGo(field)}>
                            {text.goThere}
                          </LinkButton>
                        ) : (
                          <LinkButton
                            aria-label={editorText.required.putBackTitle(problem.title)}
                            onClick={() => onPutBack(clause ?? '')}
                          >
                            {editorText.required.putBack}
                          </LinkButton>
                        ),
                    })}
              />
            </li>
          )
        })}
        <li>
          {problems.length === 0 ? (
            <FindingItem state="met" title={text.none} text={text.noneText} {...lawOf(view)} />
          ) : (
            <FindingItem
              state="met"
              title={<span className={css.plain}>{inPlace(view)}</span>}
              {...lawOf(view)}
            />
          )}
        </li>
      </ul>
      {note !== null && (
        <NoteBox state={note.state}>
          {note.title !== undefined && <b>{note.title}. </b>}
          {note.text}
        </NoteBox>
      )}
      <Unread view={view} />
      <DateExplained view={view} />
      <p className={css.freezes}>{text.freezes}</p>
    </div>
  )
}

/** The provisions that the required paragraphs in place answer to, each once. */
function lawOf(view: LetterView): { where?: string } {
  const citations = [...new Set(Object.values(view.citations))].filter((citation) => citation !== '')
  return citations.length === 0 ? {} : { where: citations.join(' · ') }
}

function inPlace(view: LetterView): string {
  return text.inPlace(view.fields.filter((field) => field.filled).length, countRequired(view.doc.content))
}

function countRequired(blocks: readonly LetterBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.type === 'required' ? 1 : 0) + countRequired(childBlocks(block)),
    0,
  )
}
