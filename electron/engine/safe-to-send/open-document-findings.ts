import { findingPlaces as places } from '#shared/text/safe-to-send.ts'
import { some, type Found } from './found.ts'
import { tellsAName } from './own-names.ts'
import type { ZipContents } from './zip-contents.ts'

/** What is hidden in a text, table or presentation of the OpenDocument formats. Throws `Unread`. */
export async function openDocumentFindings(zip: ZipContents, own: ReadonlySet<string>): Promise<Found[]> {
  return [...(await contentFindings(zip)), ...(await authorFindings(zip, own)), ...partFindings(zip)]
}

async function contentFindings(zip: ZipContents): Promise<Found[]> {
  const found: Found[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let comments = 0
  let changes = 0
  let table = { name: '', hidden: false, rows: 0, hiddenRows: 0 }
  let row = { hidden: false, filled: false }
  await zip.scan('content.xml', {
    open: (element, attribute) => {
      if (element === 'style') style = attribute('name') ?? ''
      else if (element === 'table-properties' && attribute('display') === 'false') hiddenStyles.add(style)
      else if (element === 'annotation') comments += 1
      else if (element === 'changed-region') changes += 1
      else if (element === 'table')
        table = {
          name: attribute('name') ?? '',
          hidden: hiddenStyles.has(attribute('style-name') ?? ''),
          rows: 0,
          hiddenRows: 0,
        }
      else if (element === 'table-row')
        row = { hidden: ['collapse', 'filter'].includes(attribute('visibility') ?? ''), filled: false }
      else if (element === 'table-cell' && attribute('value-type') !== null) row.filled = true
    },
    close: (element) => {
      if (element === 'table-row' && row.filled) {
        table.rows += 1
        if (row.hidden) table.hiddenRows += 1
      }
      if (element !== 'table') return
      const { name, hidden, rows, hiddenRows } = table
      if (hidden) found.push({ kind: 'hidden-sheet', place: places.sheet(name, rows) })
      else found.push(...some('hidden-cells', hiddenRows, (count) => places.rows(name, count)))
    },
  })
  return [
    ...found,
    ...some('comments', comments, places.comments),
    ...some('tracked-changes', changes, places.changes),
  ]
}

async function authorFindings(zip: ZipContents, own: ReadonlySet<string>): Promise<Found[]> {
  const texts = new Map<string, string>()
  let element = ''
  await zip.scan('meta.xml', {
    open: (each) => {
      element = each
    },
    text: (text) => texts.set(element, (texts.get(element) ?? '') + text),
    close: () => {
      element = ''
    },
  })
  const words: readonly [string, (name: string) => string][] = [
    ['initial-creator', places.author],
    ['creator', places.savedBy],
  ]
  return words.flatMap(([property, place]): Found[] => {
    const value = (texts.get(property) ?? '').trim().slice(0, 200)
    return tellsAName(value, own) ? [{ kind: 'author', place: place(value) }] : []
  })
}

/** Charts are objects too, without a document type of their own that could hold more than they show. */
function partFindings({ names }: ZipContents): Found[] {
  const scripts = names.some(
    (name) => /^(Basic|Scripts)\/.+\.(xml|py|js|bsh)$/.test(name) && !/-l[bc]\.xml$/.test(name),
  )
  const objects = names.filter((name) => /^Object \d+$/.test(name))
  return [
    ...(scripts ? [{ kind: 'macros', place: places.vba } as const] : []),
    ...objects.map((place): Found => ({ kind: 'embedded-files', place })),
  ]
}
