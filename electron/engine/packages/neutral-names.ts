/*
 * File names in a ZIP are not encrypted, and a name such as "dismissal.docx" tells a stranger what no stranger
 * should know. So a document gets a number, a plain word for its kind and an ending; the name it had is kept
 * inside, in START-HERE.html, data.json and manifest.json. That also ends every hostile name.
 */

const words = {
  document: ['pdf', 'doc', 'docx', 'odt', 'rtf', 'txt', 'md'],
  picture: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'tif', 'tiff', 'bmp'],
  message: ['eml', 'msg'],
  table: ['csv', 'tsv', 'xls', 'xlsx', 'ods'],
  slides: ['ppt', 'pptx', 'odp'],
  data: ['json', 'xml', 'log', 'ics', 'vcf'],
  recording: ['mp3', 'm4a', 'wav', 'ogg', 'flac', 'mp4', 'mov', 'avi', 'mkv', 'webm'],
  archive: ['zip', '7z', 'gz', 'tar'],
} as const satisfies Record<string, readonly string[]>

const wordOf: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([word, endings]) => endings.map((ending) => [ending, word])),
)

/**
 * Where the document goes inside the package, `documents/007-picture.jpg`. `position` counts from 1. Only
 * endings of the list above are kept; pages, scripts and programs end in `.bin`, so that no double click runs them.
 */
export function neutralName(position: number, rawName: string): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(rawName)?.[1]?.toLowerCase() ?? ''
  const word = wordOf.get(ending)
  const number = String(position).padStart(3, '0')
  return word === undefined ? `documents/${number}-file.bin` : `documents/${number}-${word}.${ending}`
}
