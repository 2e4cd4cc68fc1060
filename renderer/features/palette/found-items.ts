import type { FoundPlace } from '#shared/contract/search.ts'
import type { CaseRow } from '#shared/contract/views.ts'
import { searchText } from '#shared/text/search.ts'
import type { CaseTab, Place } from '#bridge/place.ts'
import { icons, type PaletteItem } from '#ui/index.ts'

const MOST_CASES = 6
const MOST_PLACES = 4
const TABS = { message: 'correspondence', document: 'documents', sheet: 'decision' } as const
const ICONS = { message: icons.mail, document: icons.attachment, sheet: icons.list } as const

type Inner = keyof typeof TABS

/** The cases that were hit, each once, in the order of their newest hit. */
export function casesIn(found: readonly FoundPlace[]): CaseRow[] {
  return [...new Map(found.map(({ row }) => [row.id, row])).values()].slice(0, MOST_CASES)
}

/** Messages, documents and notes that were hit, with the words around; then the way to all places. */
export function placeItems(found: readonly FoundPlace[], words: string): PaletteItem[] {
  const inner = found.filter((place): place is FoundPlace & { part: Inner } => place.part in TABS)
  if (found.length === 0) return []
  return [
    ...inner.slice(0, MOST_PLACES).map(placeItem),
    { id: 'show-all', icon: icons.search, title: searchText.everywhere(words) },
  ]
}

/** Where a line of the palette leads; null for the other lines. */
export function placeOf(id: string, words: string): Place | null {
  if (id === 'show-all') return { screen: 'search', words }
  const [kind, tab, caseId] = id.split('/')
  return kind === 'show-place' && caseId !== undefined
    ? { screen: 'case', caseId, tab: tab as CaseTab }
    : null
}

function placeItem({ row, part, partId, title, snippet }: FoundPlace & { part: Inner }): PaletteItem {
  const start = snippet.findIndex(({ marked }) => marked)
  const from = Math.max(0, start - 1)
  const before = `${row.person === '' ? row.reference : row.person} · `
  const shown = snippet.slice(from).map(({ text }) => text)
  const lead = start > 0 ? tail(shown.shift() ?? '') : ''
  const mark = start < 0 ? '' : (shown[0] ?? '')
  const at = before.length + lead.length
  return {
    id: `show-place/${TABS[part]}/${row.id}/${partId}`,
    icon: ICONS[part],
    title: part === 'sheet' || title === '' ? searchText.parts[part] : title,
    meta: before + lead + shown.join(''),
    ...(mark === '' ? {} : { metaMatch: [at, at + mark.length] as const }),
  }
}

/** The last words before the hit: the line has room for a few only. */
function tail(text: string): string {
  if (text.length <= 24) return text
  const end = text.slice(-24)
  return `… ${end.slice(end.indexOf(' ') + 1)}`
}
