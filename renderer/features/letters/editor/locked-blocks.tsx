import { createContext, useContext, type ReactNode } from 'react'
import type { LetterBlock, LetterInline } from '#shared/domain/letter.ts'
import { factHolds, type LetterFacts } from '#shared/domain/letter-facts.ts'
import { FieldChip } from './field-chip.tsx'
import { useScene } from './scene.ts'
import css from './editor.module.css'

/** The facts under which locked text is shown; null shows the text of every condition. */
export const FactsContext = createContext<LetterFacts | null>(null)

/** Text that is read and not written: its fields can still be opened. */
export function LockedBlocks({ blocks }: { blocks: readonly LetterBlock[] }): ReactNode {
  // nothing here is moved or edited, so the place of a block is its name
  return blocks.map((block, index) => <LockedBlock key={index} block={block} />)
}

function LockedBlock({ block }: { block: LetterBlock }): ReactNode {
  const facts = useContext(FactsContext)
  switch (block.type) {
    case 'when':
      if (facts === null) return <Conditional fact={block.attrs.fact} blocks={block.content} />
      return factHolds(block.attrs.fact, facts) && <LockedBlocks blocks={block.content} />
    case 'required':
      return <LockedBlocks blocks={block.content} />
    case 'paragraph':
      return (
        <p>
          <LockedLine content={block.content} />
        </p>
      )
    case 'heading': {
      const Heading = block.attrs.level === 2 ? 'h3' : 'h4'
      return (
        <Heading>
          <LockedLine content={block.content} />
        </Heading>
      )
    }
    case 'fieldList':
      return (
        <p className={css.fieldList}>
          <FieldChip name={block.attrs.name} />
        </p>
      )
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      return (
        <List>
          {block.content.map((item, index) => (
            <li key={index}>
              <LockedBlocks blocks={item.content} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <table>
          <tbody>
            {block.content.map((row, index) => (
              <tr key={index}>
                {row.content.map((cell, at) => (
                  <td key={at} colSpan={cell.attrs?.colspan ?? 1} rowSpan={cell.attrs?.rowspan ?? 1}>
                    <LockedBlocks blocks={cell.content} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function Conditional({ fact, blocks }: { fact: string; blocks: readonly LetterBlock[] }) {
  const { conditionOf } = useScene()
  return (
    <div className={css.conditional}>
      <p className={css.condition}>{conditionOf?.(fact) ?? fact}</p>
      <LockedBlocks blocks={blocks} />
    </div>
  )
}

function LockedLine({ content }: { content: readonly LetterInline[] | undefined }): ReactNode {
  return (content ?? []).map((node, index) => <LockedInline key={index} node={node} />)
}

function LockedInline({ node }: { node: LetterInline }): ReactNode {
  switch (node.type) {
    case 'hardBreak':
      return <br />
    case 'field':
      return <FieldChip name={node.attrs.name} />
    case 'text': {
      const kinds = new Set((node.marks ?? []).map((mark) => mark.type))
      const italic = kinds.has('italic') ? <em>{node.text}</em> : node.text
      return kinds.has('bold') ? <b>{italic}</b> : italic
    }
  }
}
