import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import type { LetterField } from '#shared/contract/letters.ts'
import { sameWording, type LetterWording } from '#shared/domain/letter-wording.ts'
import { editorText } from '#shared/text/letter-editor.ts'
import { conditionLabels } from './condition-labels.ts'
import { editorDoc, wordingOf, type Showing } from './editor-doc.ts'
import { letterExtensions } from './editor-schema.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { letterGuard, OURS } from './guard-plugin.ts'
import { FactsContext } from './locked-blocks.tsx'
import { LetterPaste } from './paste.ts'
import { putBack, takeOut, reshow } from './editor-moves.ts'
import { RequiredDialog } from './required-dialog.tsx'
import { SceneContext, type Scene } from './scene.ts'
import css from './editor.module.css'

/** What the editor works on, and what it is told about it. */
export type LetterEditorProps = {
  readonly wording: LetterWording
  /** The wording it is compared with and paragraphs come back from. */
  readonly original: LetterWording
  /** The wording that counts as unchanged; the original where it is left out. */
  readonly plain?: LetterWording
  /** The facts under which conditions hold; null shows the text of all. */
  readonly facts: ReadonlySet<string> | null
  /** Grows when the wording was changed elsewhere. */
  readonly rewritten: number
  readonly fields: readonly LetterField[]
  readonly language: string
  readonly scene: Omit<Scene, 'onTakeOut' | 'onPutBack' | 'fieldOf'>
  /** The wording after each change; null when it reads as unchanged again. */
  readonly onWrite: (wording: LetterWording | null) => void
  /** Puts the explanation of a date in; without it there is no such button. */
  readonly why?: { readonly isIn: boolean; readonly onInsert: () => void } | undefined
  /** Takes the way to put a required paragraph back from outside the text. */
  readonly putBackRef?: RefObject<((clause: string) => void) | null> | undefined
  /** What stands under the text on paper. */
  readonly after?: ReactNode
}

/** The text of a letter, written where it stands: fields as chips, required paragraphs locked, other cases' text unseen. */
export function LetterEditor(props: LetterEditorProps) {
  const { wording, original, facts, rewritten, fields, language, scene: around, onWrite } = props
  const [asked, setAsked] = useState<{ clause: string; swept: boolean } | null>(null)
  const now = useRef(props)
  useLayoutEffect(() => {
    now.current = props
  })
  const showing = useMemo<Showing>(
    () => ({ facts, isLocked: (clause) => around.citationOf(clause) !== '' }),
    [facts, around],
  )
  const [extensions] = useState(() => [
    ...letterExtensions((name) => now.current.fields.some((field) => field.name === name)),
    LetterPaste,
    ...(facts === null
      ? [
          conditionLabels((fact) => now.current.scene.conditionOf?.(fact) ?? fact, {
            label: css.condition ?? '',
            text: css.conditional ?? '',
          }),
        ]
      : []),
    letterGuard((clause, swept) => setAsked({ clause, swept })),
  ])
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': editorText.label,
        lang: language,
        spellcheck: 'true',
      },
    }),
    [language],
  )
  const editor = useEditor({
    extensions,
    content: editorDoc(wording, showing),
    editable: !around.readOnly,
    // the rules it would write into the page stand in our own sheet, so it needs no nonce
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps,
    onUpdate: ({ editor: changed, transaction }) => {
      if (transaction.getMeta(OURS) !== true) report(changed)
    },
  })

  function report(changed: Editor) {
    const written = wordingOf(changed.getJSON())
    const unchanged = now.current.plain ?? now.current.original
    const plain = wordingOf(editorDoc(unchanged, showing))
    onWrite(sameWording(written, plain) ? null : written)
  }
  useEffect(() => editor.setEditable(!around.readOnly, false), [editor, around.readOnly])
  const seen = useRef(rewritten)
  useEffect(() => {
    const anew = seen.current !== rewritten
    seen.current = rewritten
    reshow(editor, anew ? now.current.wording : wordingOf(editor.getJSON()), showing)
  }, [editor, rewritten, showing])
  const { putBackRef } = props
  const bringBack = (clause: string) => {
    putBack(editor, clause, original)
    report(editor)
  }
  useLayoutEffect(() => {
    if (putBackRef !== undefined) putBackRef.current = bringBack
  })
  const scene: Scene = {
    ...around,
    fieldOf: (name) => fields.find((field) => field.name === name),
    onTakeOut: (clause) => setAsked({ clause, swept: false }),
    onPutBack: bringBack,
  }
  return (
    <SceneContext value={scene}>
      <FactsContext value={facts}>
        {!around.readOnly && (
          <EditorToolbar
            editor={editor}
            fields={fields}
            why={props.why}
            original={original}
            showing={showing}
          />
        )}
        <div className={css.page}>
          <EditorContent editor={editor} className={css.text} />
          {props.after}
        </div>
        <RequiredDialog
          asked={asked}
          onKeep={() => {
            setAsked(null)
            editor.commands.focus()
          }}
          onTakeOut={(clause) => {
            setAsked(null)
            takeOut(editor, clause)
            report(editor)
            editor.commands.focus()
          }}
        />
      </FactsContext>
    </SceneContext>
  )
}
