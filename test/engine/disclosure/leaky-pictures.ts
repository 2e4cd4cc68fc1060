import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { PageBox } from '#shared/domain/disclosure.ts'
import { plant } from './planted-words.ts'

/** A picture of words, with words in its own records too. Boxes are in hundredths of a pixel. */
export type LeakyPicture = {
  readonly path: string
  readonly toBlack: readonly PageBox[]
  readonly toKeep: string
}

const DPI = 100

/** A page of large letters as PNG or JPEG: two words to black out, one to keep. */
export async function leakyPicture(folder: string, kind: 'png' | 'jpeg'): Promise<LeakyPicture> {
  const [one, other] = [plant(), plant()]
  const kept = kind === 'png' ? 'Weathervane' : 'Lanternroom'
  const source = join(folder, `source-${kind}.pdf`)
  writeFileSync(source, await pageOf([one, kept, other]))
  execFileSync('pdftoppm', [
    '-r',
    String(DPI),
    `-${kind}`,
    '-singlefile',
    source,
    join(folder, `shot-${kind}`),
  ])
  const path = join(folder, `shot-${kind}.${kind === 'png' ? 'png' : 'jpg'}`)
  const tags =
    kind === 'png'
      ? [`-PNG:Comment=${plant()}`, `-XMP-dc:Creator=${plant()}`]
      : [
          `-EXIF:ImageDescription=${plant()}`,
          `-IPTC:Keywords=${plant()}`,
          `-Comment=${plant()}`,
          '-EXIF:GPSLatitude=51.5',
        ]
  execFileSync('exiftool', ['-q', '-overwrite_original', ...tags, path])
  return { path, toBlack: [0, 2].map(boxOfLine), toKeep: kept }
}

/** A picture inside a PDF, so that only its pixels hold the words. */
export async function pictureInPdf(folder: string): Promise<LeakyPicture> {
  const [one, other] = [plant(), plant()]
  const source = join(folder, 'source-scan.pdf')
  writeFileSync(source, await pageOf([one, 'Breakwater', other]))
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', source, join(folder, 'scan')])
  const document = await PDFDocument.create({ updateMetadata: false })
  const image = await document.embedPng(readFileSync(join(folder, 'scan.png')))
  document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  const path = join(folder, 'scan.pdf')
  writeFileSync(path, await document.save())
  const points = [0, 2].map(boxOfLine).map(({ left, top, width, height }) => {
    const [x, y, w, h] = [left, top, width, height].map((side) => Math.round((side * 72) / DPI))
    return { left: x ?? 0, top: y ?? 0, width: w ?? 1, height: h ?? 1 }
  })
  return { path, toBlack: points, toKeep: 'Breakwater' }
}

async function pageOf(words: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  words.forEach((word, index) => page.drawText(word, { x: 60, y: 700 - index * 120, size: 44, font }))
  return document.save()
}

function boxOfLine(index: number): PageBox {
  const pixels = (points: number) => Math.round((points * DPI * 100) / 72)
  return {
    left: pixels(50),
    top: pixels(842 - (700 - index * 120) - 50),
    width: pixels(400),
    height: pixels(70),
  }
}
