import { Fragment, type ReactNode } from 'react'
import type { LetterBlock, LetterCell, LetterInline, LetterListItem } from '#shared/domain/letter.ts'
import type { LetterView } from '#shared/contract/letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { IconView, PaperMark, VisuallyHidden, icons } from '#ui/index.ts'
import css from './letter-page.module.css'

/** What stands round the words of the letter, as on paper. */
export type LetterPaper = {
  readonly organisation: string
  readonly letterhead: readonly string[]
  readonly references: readonly string[]
  readonly signature: { readonly name: string; readonly lines: readonly string[] }
}

type Walk = {
  /** The instruction that stands for an unfilled field. */
  readonly hintOf: (name: string) => string
  readonly onField: ((name: string) => void) | null
  /** The provision that requires a paragraph, empty where none is named. */
  readonly citationOf: (clause: string) => string
}

/** The letter as it will read on paper. A field still to fill is a button that leads to its place in the form. */
export function LetterPage({
  view,
  paper,
  onField,
}: {
  view: Pick<
    LetterView,
    'subject' | 'doc' | 'closing' | 'fields' | 'problems' | 'recipient' | 'date' | 'citations'
  >
  /** Null for the words alone. */
  paper: LetterPaper | null
  onField: ((name: string) => void) | null
}) {
  const hints = new Map(view.fields.map((field) => [field.name, field.hint]))
  const walk: Walk = {
    hintOf: (name) => hints.get(name) ?? name,
    onField,
    citationOf: (clause) => view.citations[clause] ?? '',
  }
  const missing = view.problems.filter((problem) => problem.code === 'required-missing')
  return (
    <article className={css.sheet}>
      {paper !== null && (
        <>
          <header className={css.letterhead}>
            <p className={css.organisation}>{paper.organisation}</p>
            <p className={css.reach}>
              <Lines lines={paper.letterhead} />
            </p>
          </header>
          <p className={css.recipient}>
            <Lines lines={view.recipient} />
          </p>
          <div className={css.references}>
            <p>
              <Lines lines={paper.references} />
            </p>
            <p>{view.date}</p>
          </div>
        </>
      )}
      <h2 className={css.subject}>{view.subject}</h2>
      <Blocks blocks={view.doc.content} walk={walk} />
      {missing.map((problem) => (
        <p key={problem.title}>
          <PaperMark>[{lettersText.preview.missing(problem.title)}]</PaperMark>
        </p>
      ))}
      <p className={css.closing}>{view.closing}</p>
      {paper !== null && (
        <p>
          <b>{paper.signature.name}</b>
          {paper.signature.lines.map((line) => (
            <Fragment key={line}>
              <br />
              {line}
            </Fragment>
          ))}
        </p>
      )}
    </article>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <Fragment key={`${index}/${line}`}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function Blocks({ blocks, walk }: { blocks: readonly LetterBlock[]; walk: Walk }) {
  // a letter is read only here, so the place of a block is its name
  return blocks.map((block, index) => <Block key={index} block={block} walk={walk} />)
}

function Block({ block, walk }: { block: LetterBlock; walk: Walk }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} walk={walk} />
        </p>
      )
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h3' : 'h4'
      return (
        <Heading>
          <Inlines content={block.content} walk={walk} />
        </Heading>
      )
    }
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} walk={walk} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol start={block.attrs?.start ?? 1}>
          <Items items={block.content} walk={walk} />
        </ol>
      )
    case 'table':
      return (
        <table>
          <tbody>
            {block.content.map((row, index) => (
              <tr key={index}>
                {row.content.map((cell, at) => (
                  <Cell key={at} cell={cell} walk={walk} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'fieldList':
      return (
        <p>
          <OpenField name={block.attrs.name} walk={walk} />
        </p>
      )
    case 'required': {
      const citation = walk.citationOf(block.attrs.clause)
      // another law requires it; under this one it is only offered
      if (citation === '') return <Blocks blocks={block.content} walk={walk} />
      const why = lettersText.preview.required(citation)
      return (
        <div className={css.required}>
          <span className={css.requiredMark} title={why}>
            <IconView icon={icons.lock} size={12} />
            <VisuallyHidden>{why}</VisuallyHidden>
          </span>
          <Blocks blocks={block.content} walk={walk} />
        </div>
      )
    }
    case 'when':
      return <Blocks blocks={block.content} walk={walk} />
  }
}

function Items({ items, walk }: { items: readonly LetterListItem[]; walk: Walk }) {
  return items.map((item, index) => (
    <li key={index}>
      <Blocks blocks={item.content} walk={walk} />
    </li>
  ))
}

function Cell({ cell, walk }: { cell: LetterCell; walk: Walk }) {
  const Tag = cell.type === 'tableHeader' ? 'th' : 'td'
  return (
    <Tag colSpan={cell.attrs?.colspan ?? 1} rowSpan={cell.attrs?.rowspan ?? 1}>
      <Blocks blocks={cell.content} walk={walk} />
    </Tag>
  )
}

function Inlines({ content, walk }: { content: readonly LetterInline[] | undefined; walk: Walk }) {
  return (content ?? []).map((node, index) => <Inline key={index} node={node} walk={walk} />)
}

function Inline({ node, walk }: { node: LetterInline; walk: Walk }): ReactNode {
  switch (node.type) {
    case 'hardBreak':
      return <br />
    case 'field':
      return <OpenField name={node.attrs.name} walk={walk} />
    case 'text': {
      const kinds = new Set((node.marks ?? []).map((mark) => mark.type))
      const italic = kinds.has('italic') ? <em>{node.text}</em> : node.text
      return kinds.has('bold') ? <b>{italic}</b> : italic
    }
  }
}

function OpenField({ name, walk }: { name: string; walk: Walk }) {
  const mark = <PaperMark>[{walk.hintOf(name)}]</PaperMark>
  const { onField } = walk
  if (onField === null) return mark
  return (
    <button
      type="button"
      className={css.open}
      aria-label={lettersText.preview.goTo(walk.hintOf(name))}
      onClick={() => onField(name)}
    >
      {mark}
    </button>
  )
}
