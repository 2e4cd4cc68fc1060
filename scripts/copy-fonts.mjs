// Copies the fonts that letters are set in to `build/resources/fonts` (or the folder named as the first
// argument) and writes `fonts.json` beside them: for each file its family and style, for each family the
// scripts it serves and the code points that ALL its files cover. Only node: imports, so that a build and a
// test can run it alike.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * In the order the compiler tries them. A family with `always` is loaded at once, any other the first time a
 * letter needs a character of it. A new script is one more entry and its package.
 */
const FAMILIES = [
  {
    family: 'Source Serif 4',
    package: 'source-serif-4',
    always: true,
    files: ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
  },
  {
    family: 'Noto Serif',
    package: 'noto-serif',
    always: false,
    files: ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'],
  },
  ...[
    ['Noto Sans', 'noto-sans', '600SemiBold'],
    // each letter is one glyph there, dots and all, so that what is copied out of a PDF reads as it was written
    ['Amiri', 'amiri', '700Bold'],
    ['Noto Sans Hebrew', 'noto-sans-hebrew', '600SemiBold'],
    ['Noto Sans Thai', 'noto-sans-thai', '600SemiBold'],
    // Han is in all three; which of them comes first is decided for each letter
    ['Noto Sans SC', 'noto-sans-sc', '700Bold'],
    ['Noto Sans JP', 'noto-sans-jp', '700Bold'],
    ['Noto Sans KR', 'noto-sans-kr', '700Bold'],
    ['Noto Emoji', 'noto-emoji', '700Bold'],
  ].map(([family, name, bold]) => ({ family, package: name, always: false, files: ['400Regular', bold] })),
]

const root = fileURLToPath(new URL('..', import.meta.url))
const target = resolve(process.argv[2] ?? join(root, 'build/resources/fonts'))

const sources = FAMILIES.flatMap(({ family, package: name, files }) =>
  files.map((style) => {
    const folder = join(root, 'node_modules/@expo-google-fonts', name)
    const file = `${family.replaceAll(' ', '')}_${style}.ttf`
    return { family, file, path: join(folder, style, file), licence: join(folder, 'LICENSE_FONT') }
  }),
)

const stamp = createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(JSON.stringify(sources.map(({ path }) => [path, statSync(path).size, statSync(path).mtimeMs])))
  .digest('hex')

const index = join(target, 'fonts.json')
if (!existsSync(index) || JSON.parse(readFileSync(index, 'utf8')).stamp !== stamp) copyAll()

function copyAll() {
  // Beside the target and then swapped in: two builds at once must never see half a folder.
  mkdirSync(dirname(target), { recursive: true })
  const fresh = mkdtempSync(`${target}-`)
  const families = FAMILIES.map(({ family, package: name, always }) => {
    const own = sources.filter((source) => source.family === family)
    for (const { path, file } of own) copyFileSync(path, join(fresh, file))
    copyFileSync(own[0].licence, join(fresh, `${name}-LICENSE.txt`))
    const covered = own
      .map(({ path }) => codePoints(readFileSync(path)))
      .reduce((a, b) => a.intersection?.(b) ?? both(a, b))
    return { family, always, files: own.map(({ file }) => file), ranges: ranges(covered) }
  })
  writeFileSync(join(fresh, 'fonts.json'), JSON.stringify({ stamp, families }))
  rmSync(target, { recursive: true, force: true })
  try {
    renameSync(fresh, target)
  } catch (error) {
    if (!existsSync(index)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Set.prototype.intersection for the older Node that may run a build. */
function both(a, b) {
  return new Set([...a].filter((codePoint) => b.has(codePoint)))
}

/** Sorted, closed ranges `[first, last]`. */
function ranges(codePointSet) {
  const found = []
  for (const codePoint of [...codePointSet].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last[1] === codePoint - 1) last[1] = codePoint
    else found.push([codePoint, codePoint])
  }
  return found
}

/** The code points a TrueType file has a glyph for, from its `cmap` table (formats 4 and 12). */
function codePoints(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const found = new Set()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const platform = view.getUint16(cmap + 4 + i * 8)
    const encoding = view.getUint16(cmap + 6 + i * 8)
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
    const at = cmap + view.getUint32(cmap + 8 + i * 8)
    if (unicode && view.getUint16(at) === 4) readFormat4(view, at, found)
    if (unicode && view.getUint16(at) === 12) readFormat12(view, at, found)
  }
  if (found.size === 0) throw new Error('the font has no Unicode table this script can read')
  return found
}

function tableOffset(view, tag) {
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`the font has no ${tag} table`)
}

function readFormat4(view, at, found) {
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  for (let i = 0; i < segments; i++) {
    const start = view.getUint16(starts + i * 2)
    const end = view.getUint16(ends + i * 2)
    const delta = view.getUint16(deltas + i * 2)
    const offset = view.getUint16(offsets + i * 2)
    for (let codePoint = start; codePoint <= end && codePoint < 0xffff; codePoint++) {
      const raw =
        offset === 0 ? codePoint : view.getUint16(offsets + i * 2 + offset + (codePoint - start) * 2)
      const glyph = offset === 0 || raw !== 0 ? (raw + delta) & 0xffff : 0
      if (glyph !== 0) found.add(codePoint)
    }
  }
}

function readFormat12(view, at, found) {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12
    const first = view.getUint32(group)
    const last = view.getUint32(group + 4)
    const glyph = view.getUint32(group + 8)
    for (let codePoint = first; codePoint <= last; codePoint++) {
      if (glyph + codePoint - first !== 0) found.add(codePoint)
    }
  }
}
