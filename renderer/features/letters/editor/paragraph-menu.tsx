import type { ReactNode } from 'react'
import { useEditorState, type Editor } from '@tiptap/react'
import type { LetterBlock } from '#shared/domain/letter.ts'
import type { LetterWording } from '#shared/domain/letter-wording.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { Button, icons, Menu } from '#ui/index.ts'
import { isGone, type Showing } from './editor-doc.ts'
import { insertBlocks, textsForOthers } from './editor-moves.ts'
import { useScene } from './scene.ts'
import { addRow, inTable, NEW_TABLE, removeRow } from './table-moves.ts'
import css from './field-menus.module.css'

const words = editorText.menu

/** Inserts a paragraph: a required one that is missing, a new heading or table, or text the template keeps for other cases. */
export function ParagraphMenu({
  editor,
  original,
  showing,
  disabled,
}: {
  editor: Editor
  original: LetterWording
  showing: Showing
  disabled: boolean
}) {
  const scene = useScene()
  const missing = useEditorState({ editor, selector: ({ editor: now }) => goneClauses(now).join() })
  const table = useEditorState({ editor, selector: ({ editor: now }) => inTable(now.state) })
  const others = textsForOthers(original, showing, (name) => scene.fieldOf(name)?.label ?? name)
  const item = (label: string, run: () => unknown) => (
    <Menu.Item key={label} onClick={() => void run()}>
      {label}
    </Menu.Item>
  )
  return (
    <Menu
      withInitialFocusPlaceholder={false}
      position="bottom-start"
      width={340}
      returnFocus={false}
      withinPortal
    >
      <Menu.Target>
        <Button variant="quiet" icon={icons.paragraph} disabled={disabled}>
          {editorText.paragraph}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css.menuList ?? ''}>
        {missing !== '' && (
          <Group label={words.missing}>
            {missing.split(',').map((clause) => item(scene.titleOf(clause), () => scene.onPutBack(clause)))}
          </Group>
        )}
        <Group label={words.shapes}>
          {item(words.largeHeading, () => editor.chain().focus().toggleHeading({ level: 2 }).run())}
          {item(words.smallHeading, () => editor.chain().focus().toggleHeading({ level: 3 }).run())}
          {!table && item(words.table, () => insertBlocks(editor, [NEW_TABLE], showing))}
          {table && item(words.addRow, () => addRow(editor))}
          {table && item(words.removeRow, () => removeRow(editor))}
        </Group>
        {others.length > 0 && (
          <Group label={words.others}>
            {others.map(({ key, start, blocks }) => (
              <Menu.Item key={key} onClick={() => insertBlocks(editor, blocks, showing)}>
                <span className={css.menuText}>{start}</span>
              </Menu.Item>
            ))}
          </Group>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <Menu.Label aria-hidden="true">{label}</Menu.Label>
      {children}
    </div>
  )
}

function goneClauses(editor: Editor): string[] {
  const gone: string[] = []
  editor.state.doc.forEach((node) => {
    if (node.type.name === 'kept' && isGone(node.attrs['blocks'] as LetterBlock[]))
      gone.push(String(node.attrs['clause']))
  })
  return gone
}
