import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Says above each stretch of text under a condition what the condition is, and draws a line beside it. */
export function conditionLabels(wordsOf: (fact: string) => string, css: Names): Extension {
  return Extension.create({
    name: 'conditionLabels',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => DecorationSet.create(doc, decorationsOf(doc, wordsOf, css)),
        },
      }),
    ],
  })
}

/** Class names of the label and of text under a condition. */
type Names = { readonly label: string; readonly text: string }

function decorationsOf(doc: Node, wordsOf: (fact: string) => string, css: Names): Decoration[] {
  const found: Decoration[] = []
  let before = ''
  doc.forEach((node, at) => {
    const path = (node.attrs['path'] as string[] | null) ?? []
    const facts = path.filter((step) => step.startsWith('?')).map((step) => step.slice(1))
    const said = facts.map(wordsOf).join('; ')
    if (said !== '' && said !== before) {
      const label = () => {
        const element = document.createElement('p')
        element.className = css.label
        element.textContent = said
        element.contentEditable = 'false'
        return element
      }
      found.push(Decoration.widget(at, label, { side: -1, key: `${at}/${said}`, ignoreSelection: true }))
    }
    if (said !== '') found.push(Decoration.node(at, at + node.nodeSize, { class: css.text }))
    before = said
  })
  return found
}
