import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import type { LetterBlock } from '#shared/domain/letter.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { IconButton, LinkButton, RequiredParagraph, icons } from '#ui/index.ts'
import { isGone } from './editor-doc.ts'
import { FieldChip } from './field-chip.tsx'
import { LockedBlocks } from './locked-blocks.tsx'
import { useScene } from './scene.ts'
import css from './editor.module.css'

/** A field in a line. */
export function FieldNode({ node, selected }: ReactNodeViewProps) {
  return (
    <NodeViewWrapper as="span">
      <FieldChip name={String(node.attrs['name'])} picked={selected} />
    </NodeViewWrapper>
  )
}

/** A field with several values, on lines of its own. */
export function FieldListNode({ node, selected }: ReactNodeViewProps) {
  return (
    <NodeViewWrapper className={css.fieldList}>
      <FieldChip name={String(node.attrs['name'])} picked={selected} />
    </NodeViewWrapper>
  )
}

/** A required paragraph: locked, with its provision; one taken out says so where it stood. */
export function KeptNode({ node, selected }: ReactNodeViewProps) {
  const scene = useScene()
  const clause = String(node.attrs['clause'])
  const blocks = node.attrs['blocks'] as readonly LetterBlock[]
  const gone = isGone(blocks)
  const title = scene.titleOf(clause)
  return (
    <NodeViewWrapper className={css.kept} data-clause={clause} data-picked={selected || undefined}>
      <RequiredParagraph
        missing={gone}
        cite={
          gone ? (
            editorText.required.missing(title)
          ) : (
            <>
              {editorText.required.cite(scene.citationOf(clause))}
              {!scene.readOnly && (
                <span className={css.keptButton}>
                  <IconButton
                    icon={icons.remove}
                    size={22}
                    label={editorText.required.takeOut(title)}
                    onClick={() => scene.onTakeOut(clause)}
                  />
                </span>
              )}
            </>
          )
        }
      >
        {gone ? (
          !scene.readOnly && (
            <LinkButton
              aria-label={editorText.required.putBackTitle(title)}
              onClick={() => scene.onPutBack(clause)}
            >
              {editorText.required.putBack}
            </LinkButton>
          )
        ) : (
          <LockedBlocks blocks={blocks} />
        )}
      </RequiredParagraph>
    </NodeViewWrapper>
  )
}

/** Nothing: its text waits for its condition. */
export function AsideNode() {
  return <NodeViewWrapper hidden />
}
