import { Extension, Node, type Extensions } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { FieldName } from '#shared/domain/letter.ts'
import { AsideNode, FieldListNode, FieldNode, KeptNode } from './node-views.tsx'

const PATHED = ['paragraph', 'heading', 'bulletList', 'orderedList', 'table', 'fieldList', 'kept', 'aside']

/** An attribute that lives in the document only: nothing pasted can carry it. */
const inside = (value: unknown) => ({ default: value, rendered: false, parseHTML: () => value })

/** `block` holds words, in lists and tables too; `fixed` stands only directly in the letter. */
const LetterDocument = Node.create({ name: 'doc', topNode: true, content: 'subject (block|fixed)+' })

/** The subject line: words and fields, one line, always there. */
const Subject = Node.create({
  name: 'subject',
  content: '(text|field)*',
  marks: '',
  defining: true,
  isolating: true,
  renderHTML: () => ['h2', { 'data-subject': '' }, 0],
  addKeyboardShortcuts() {
    const leave = () => {
      const { $from } = this.editor.state.selection
      if ($from.parent.type.name !== 'subject') return false
      return this.editor.commands.setTextSelection($from.after() + 1)
    }
    return { Enter: leave, 'Shift-Enter': leave, 'Mod-Enter': leave }
  },
})

/** The value of a field in a line. Our own clipboard carries its name; a name the letter does not know stays text. */
const Field = Node.create<{ knows: (name: string) => boolean }>({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ knows: () => false }),
  addAttributes: () => ({
    name: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-letter-field') ?? '',
      renderHTML: ({ name }) => ({ 'data-letter-field': String(name) }),
    },
  }),
  parseHTML() {
    return [
      {
        tag: 'span[data-letter-field]',
        getAttrs: (element) => {
          const name = FieldName.safeParse(element.getAttribute('data-letter-field'))
          return name.success && this.options.knows(name.data) ? {} : false
        },
      },
    ]
  },
  renderHTML: ({ HTMLAttributes, node }) => ['span', HTMLAttributes, `[${String(node.attrs['name'])}]`],
  renderText: ({ node }) => `[${String(node.attrs['name'])}]`,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'field') return false
        const dom = this.editor.view.nodeDOM(selection.from)
        if (dom instanceof HTMLElement) dom.querySelector<HTMLElement>('[data-field]')?.click()
        return true
      },
    }
  },
  addNodeView: () => ReactNodeViewRenderer(FieldNode, { as: 'span', className: 'letter-field' }),
})

const FieldList = Node.create({
  name: 'fieldList',
  group: 'block',
  atom: true,
  addAttributes: () => ({ name: inside(''), layout: inside('list') }),
  renderHTML: ({ node }) => ['p', {}, `[${String(node.attrs['name'])}]`],
  renderText: ({ node }) => `[${String(node.attrs['name'])}]`,
  addNodeView: () => ReactNodeViewRenderer(FieldListNode),
})

/** A paragraph the law requires here: its words are the template's, and it goes only by a decision of its own. */
const Kept = Node.create({
  name: 'kept',
  group: 'fixed',
  atom: true,
  addAttributes: () => ({ clause: inside(''), blocks: inside([]) }),
  renderHTML: () => ['div', { 'data-kept': '' }],
  addNodeView: () => ReactNodeViewRenderer(KeptNode),
})

/** Text whose condition does not hold: it waits unseen, and comes back when its condition does. */
const Aside = Node.create({
  name: 'aside',
  group: 'fixed',
  atom: true,
  selectable: false,
  addAttributes: () => ({ blocks: inside([]) }),
  renderHTML: () => ['div', { 'data-aside': '', hidden: '' }],
  addNodeView: () => ReactNodeViewRenderer(AsideNode, { className: 'letter-aside' }),
})

const Path = Extension.create({
  name: 'path',
  addGlobalAttributes: () => [
    { types: PATHED, attributes: { path: { ...inside(null), keepOnSplit: true } } },
  ],
})

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'block+',
    isolating: true,
    addAttributes: () => ({ colspan: spanOf('colspan'), rowspan: spanOf('rowspan') }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

const spanOf = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const span = Number(element.getAttribute(name) ?? 1)
    return Number.isInteger(span) && span >= 1 && span <= 20 ? span : 1
  },
})

const Row = Node.create({
  name: 'tableRow',
  content: '(tableCell|tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
})

/** The closed schema of letters for the editor. What it does not name cannot be typed, pasted or dropped. */
export function letterExtensions(knows: (name: string) => boolean): Extensions {
  return [
    LetterDocument,
    Subject,
    StarterKit.configure({
      document: false,
      heading: { levels: [2, 3] },
      blockquote: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      link: false,
      trailingNode: false,
    }),
    Field.configure({ knows }),
    FieldList,
    Kept,
    Aside,
    cell('tableCell', 'td'),
    cell('tableHeader', 'th'),
    Row,
    Table,
    Path,
  ]
}
