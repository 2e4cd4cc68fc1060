/**
 * The compact text form of a letter that translators write in, both ways. What it looks like is told in
 * resources/letters/README.md; `fromPlain(toPlain(text))` gives the same text again.
 */

const HEADER_END = '---'
const MARKS = { '**': 'bold', '~~': 'italic' }
const TOKEN = /(\{[a-z][A-Za-z0-9]*\}|\*\*|~~)/

/**
 * The text form.
 * @param {{ title: string, subject: object[], closing: string, doc: { content: object[] }, fields: object }} text
 * @param {{ letter: string, language: string, laws: string, version: number }} about
 * @returns {string}
 */
export function toPlain(text, about) {
  const header = [
    `letter: ${about.letter}`,
    `language: ${about.language}`,
    `laws: ${about.laws}`,
    `version: ${about.version}`,
    `title: ${text.title}`,
    `subject: ${lineOf(text.subject)}`,
    `closing: ${text.closing}`,
    ...Object.entries(text.fields).flatMap(([name, { choices = [], columns = {} }]) => [
      ...choices.map(({ text: choice, fact }) => `choice ${name}${fact ? ` ${fact}` : ''}: ${choice}`),
      ...Object.entries(columns).map(([key, label]) => `column ${name}.${key}: ${label}`),
    ]),
  ]
  return `${[...header, HEADER_END, '', ...text.doc.content.flatMap(blockLines)].join('\n').trimEnd()}\n`
}

function blockLines(block) {
  switch (block.type) {
    case 'when':
      return [`[when ${block.attrs.fact}]`, '', ...block.content.flatMap(blockLines), '[end]', '']
    case 'required':
      return [`[required ${block.attrs.clause}]`, '', ...block.content.flatMap(blockLines), '[end]', '']
    case 'heading':
      return [`${'#'.repeat(block.attrs.level)} ${lineOf(block.content)}`, '']
    case 'paragraph':
      return [lineOf(block.content), '']
    case 'fieldList':
      return [`{${block.attrs.name}: ${block.attrs.layout}}`, '']
    case 'bulletList':
      return [...block.content.map((item) => `- ${itemLine(item)}`), '']
    case 'orderedList':
      return [...block.content.map((item, index) => `${index + 1}. ${itemLine(item)}`), '']
    default:
      throw new Error(`the text form has no ${block.type}`)
  }
}

function itemLine({ content }) {
  const [only, ...rest] = content
  if (only?.type !== 'paragraph' || rest.length > 0) throw new Error('an item of a list is one paragraph')
  return lineOf(only.content).replaceAll('\n', '\n  ')
}

function lineOf(content = []) {
  return content
    .map((node) => {
      if (node.type === 'hardBreak') return '\n'
      const sign = (node.marks ?? []).map(({ type }) => (type === 'bold' ? '**' : '~~')).join('')
      const words = node.type === 'field' ? `{${node.attrs.name}}` : node.text
      return `${sign}${words}${[...(node.marks ?? [])]
        .map(({ type }) => (type === 'bold' ? '**' : '~~'))
        .toReversed()
        .join('')}`
    })
    .join('')
}

/**
 * The letter that a text form says. Throws with the number of the line where it says nothing.
 * @param {string} plain
 */
export function fromPlain(plain) {
  const lines = plain.replaceAll('\r', '').split('\n')
  const end = lines.indexOf(HEADER_END)
  if (end < 0) throw new Error(`a line ${HEADER_END} has to stand between the head and the letter`)
  const head = readHead(lines.slice(0, end))
  const doc = { type: 'doc', content: readBody(lines, end + 1) }
  const { laws, letter, language, version, ...rest } = head
  return {
    about: { letter, language, version: Number(version) },
    text: {
      language,
      ...(laws === 'all' ? {} : { regimes: laws.split(/[ ,]+/) }),
      title: rest.title,
      subject: readLine(rest.subject),
      closing: rest.closing,
      ...(Object.keys(rest.fields).length > 0 ? { fields: rest.fields } : {}),
      doc,
    },
  }
}

function readHead(lines) {
  const head = { fields: {} }
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('%')) continue
    const [, key, value] = /^([^:]+): ?(.*)$/.exec(line) ?? []
    if (key === undefined) throw new Error(`in the head, "${line}" is not "name: words"`)
    const [what, name, fact] = key.split(' ')
    if (what === 'choice') {
      head.fields[name] ??= {}
      head.fields[name].choices ??= []
      head.fields[name].choices.push({ text: value.trim(), ...(fact === undefined ? {} : { fact }) })
    } else if (what === 'column') {
      const [field, column] = name.split('.')
      head.fields[field] ??= {}
      head.fields[field].columns = { ...head.fields[field].columns, [column]: value.trim() }
    } else head[key] = value.trim()
  }
  for (const key of ['letter', 'language', 'laws', 'title', 'subject', 'closing']) {
    if (!head[key]) throw new Error(`the head has no ${key}`)
  }
  return head
}

function readBody(lines, start) {
  const stack = [{ content: [], line: 0 }]
  let block = []
  const flush = (index) => {
    if (block.length > 0) stack.at(-1).content.push(readBlock(block, index))
    block = []
  }
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index].trimEnd()
    const [, kind, name] = /^\[(when|required|end) ?(.*)\]$/.exec(line) ?? []
    if (line === '' || line.startsWith('%')) flush(index)
    else if (kind === undefined) block.push(line)
    else if (kind === 'end') {
      flush(index)
      const { node, content } = stack.pop()
      if (node === undefined) throw new Error(`line ${index + 1}: [end] ends nothing`)
      stack.at(-1).content.push({ ...node, content })
    } else {
      flush(index)
      const attrs = kind === 'when' ? { fact: name } : { clause: name }
      stack.push({ node: { type: kind, attrs }, content: [], line: index + 1 })
    }
  }
  flush(lines.length)
  if (stack.length > 1) throw new Error(`line ${stack.at(-1).line}: its [end] is missing`)
  return stack[0].content
}

function readBlock(lines, index) {
  const [first, ...more] = lines
  const [, signs, title] = /^(#{2,3}) (.*)$/.exec(first) ?? []
  if (signs !== undefined) {
    if (more.length > 0) throw new Error(`line ${index}: an empty line belongs after a heading`)
    return { type: 'heading', attrs: { level: signs.length }, content: readLine(title) }
  }
  const [, name, layout] = /^\{([a-z][A-Za-z0-9]*): (list|numbered|table|sections)\}$/.exec(first) ?? []
  if (name !== undefined) return { type: 'fieldList', attrs: { name, layout } }
  if (/^(- |\d+\. )/.test(first)) {
    const items = lines.join('\n').split(/\n(?=- |\d+\. )/)
    return {
      type: first.startsWith('- ') ? 'bulletList' : 'orderedList',
      content: items.map((item) => ({
        type: 'listItem',
        content: [
          { type: 'paragraph', content: readLine(item.replace(/^(- |\d+\. )/, '').replaceAll('\n  ', '\n')) },
        ],
      })),
    }
  }
  return { type: 'paragraph', content: readLine(lines.join('\n')) }
}

function readLine(text) {
  const on = new Set()
  const marked = (node) => (on.size === 0 ? node : { ...node, marks: [...on].map((type) => ({ type })) })
  return text.split('\n').flatMap((line, at) => [
    ...(at > 0 ? [{ type: 'hardBreak' }] : []),
    ...line.split(TOKEN).flatMap((part) => {
      const mark = MARKS[part]
      if (mark !== undefined) {
        if (!on.delete(mark)) on.add(mark)
        return []
      }
      if (part === '') return []
      const name = /^\{(.*)\}$/.exec(part)?.[1]
      return [marked(name === undefined ? { type: 'text', text: part } : { type: 'field', attrs: { name } })]
    }),
  ])
}
