import { findingPlaces as places } from '#shared/text/safe-to-send.ts'
import type { Found } from './found.ts'
import type { ZipContents } from './zip-contents.ts'

/** Hidden slides and what stands in speaker notes. A file that is no presentation has none. */
export async function slideFindings(zip: ZipContents): Promise<Found[]> {
  const found: Found[] = []
  for (const name of zip.names) {
    const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1]
    if (slide !== undefined && (await isHidden(zip, name)))
      found.push({ kind: 'hidden-sheet', place: places.slide(Number(slide)) })
    const notes = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(name)?.[1]
    if (notes !== undefined && (await hasWords(zip, name)))
      found.push({ kind: 'comments', place: places.slideNotes(Number(notes)) })
  }
  return found
}

async function isHidden(zip: ZipContents, name: string): Promise<boolean> {
  let hidden = false
  await zip.scan(name, {
    open: (element, attribute) => {
      if (element === 'sld' && ['0', 'false'].includes(attribute('show') ?? '')) hidden = true
    },
  })
  return hidden
}

/** Words of somebody's own: the number of the slide and the date are fields, and no words. */
async function hasWords(zip: ZipContents, name: string): Promise<boolean> {
  let words = false
  const open: string[] = []
  await zip.scan(name, {
    open: (element) => void open.push(element),
    text: (text) => {
      if (open.at(-1) === 't' && !open.includes('fld') && text.trim() !== '') words = true
    },
    close: () => void open.pop(),
  })
  return words
}
