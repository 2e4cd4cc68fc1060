import { useEditorState, type Editor } from '@tiptap/react'
import type { LetterField } from '#shared/contract/letters.ts'
import type { LetterWording } from '#shared/domain/letter-wording.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { Button, Divider, IconButton, icons, type Icon } from '#ui/index.ts'
import type { Showing } from './editor-doc.ts'
import { FieldMenu } from './field-menu.tsx'
import { ParagraphMenu } from './paragraph-menu.tsx'
import { useScene } from './scene.ts'
import css from './editor.module.css'

const mac = navigator.platform.startsWith('Mac')
const key = (keys: string) => (mac ? `⌘${keys}` : `Ctrl ${keys.replace('⇧', '⇧ ')}`)

/** What can be done with the text; every button says its shortcut and whether it is on. */
export function EditorToolbar({
  editor,
  fields,
  original,
  showing,
  why,
}: {
  editor: Editor
  fields: readonly LetterField[]
  original: LetterWording
  showing: Showing
  why: { readonly isIn: boolean; readonly onInsert: () => void } | undefined
}) {
  const scene = useScene()
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      undo: current.can().undo(),
      redo: current.can().redo(),
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      heading: current.isActive('heading'),
      subject: current.isActive('subject'),
    }),
  })
  const chain = () => editor.chain().focus()
  const off = scene.readOnly
  const tool = (
    icon: Icon,
    label: string,
    keys: string,
    run: () => void,
    { on, disabled = false }: { on?: boolean; disabled?: boolean },
  ) => (
    <IconButton
      icon={icon}
      label={label}
      shortcut={keys}
      disabled={off || disabled}
      aria-keyshortcuts={keys.replace('Ctrl ', 'Control+').replace('⇧ ', 'Shift+').replace('⌘', 'Meta+')}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      // the selection in the text stays what it is
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    />
  )
  return (
    <div className={css.toolbar} role="toolbar" aria-label={editorText.toolbar}>
      {tool(icons.undo, editorText.undo, key('Z'), () => chain().undo().run(), { disabled: !now.undo })}
      {tool(icons.redo, editorText.redo, key(mac ? '⇧Z' : 'Y'), () => chain().redo().run(), {
        disabled: !now.redo,
      })}
      <Divider orientation="vertical" className={css.rule ?? ''} />
      {tool(icons.bold, editorText.bold, key('B'), () => chain().toggleBold().run(), {
        on: now.bold,
        disabled: now.subject,
      })}
      {tool(icons.italic, editorText.italic, key('I'), () => chain().toggleItalic().run(), {
        on: now.italic,
        disabled: now.subject,
      })}
      {tool(icons.list, editorText.bullets, key('⇧8'), () => chain().toggleBulletList().run(), {
        on: now.bullets,
        disabled: now.subject,
      })}
      {tool(icons.numbered, editorText.numbers, key('⇧7'), () => chain().toggleOrderedList().run(), {
        on: now.numbers,
        disabled: now.subject,
      })}
      <Divider orientation="vertical" className={css.rule ?? ''} />
      <FieldMenu
        fields={fields}
        withValues={scene.withValues}
        disabled={off}
        onClosed={() => editor.commands.focus()}
        onInsert={(field) =>
          chain()
            .insertContent(
              field.many && !now.subject
                ? {
                    type: 'fieldList',
                    attrs: { name: field.name, layout: field.columns.length > 0 ? 'table' : 'list' },
                  }
                : { type: 'field', attrs: { name: field.name } },
            )
            .run()
        }
      />
      <ParagraphMenu editor={editor} original={original} showing={showing} disabled={off} />
      {why !== undefined && (
        <Button
          variant="quiet"
          icon={icons.calendar}
          disabled={off || why.isIn}
          onClick={why.onInsert}
          title={why.isIn ? editorText.whyIn : undefined}
        >
          {editorText.why}
        </Button>
      )}
    </div>
  )
}
