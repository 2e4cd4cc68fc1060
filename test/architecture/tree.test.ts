import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const OWN_FOLDERS = ['electron', 'renderer', 'shared', 'resources', 'test', 'scripts']
const OWN_FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml']
const PAPERS = ['README.md', 'LICENSE', 'CHANGELOG.md']
/** Made by install, build, tests, the demonstration and the bench; all ignored by git. */
const MADE = ['node_modules', 'build', 'release', 'screenshots', 'sample', 'bench']
const CODE = new Set(['.ts', '.tsx', '.mjs', '.cjs', '.js', '.css', '.py'])
const CEILING = 300
const PAGE = 70
/** Shows the licences, a file of the bundle; the content security policy lets it reach nothing else. */
const READS_THE_BUNDLE = 'renderer/features/settings/about-section.tsx'
const THIS_FILE = 'test/architecture/tree.test.ts'

const files = OWN_FOLDERS.flatMap((folder) => filesUnder(join(root, folder))).map((path) =>
  relative(root, path).split(sep).join('/'),
)
const codeFiles = files.filter((path) => CODE.has(extname(path)) && !path.startsWith('resources/'))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

test('the top level holds what the architecture names, and nothing else', () => {
  const allowed = new Set([...OWN_FOLDERS, ...OWN_FILES, ...PAPERS, ...MADE])
  const strangers = readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name))
  expect(strangers).toEqual([])
})

test('no file of code is longer than 300 lines', () => {
  const long = codeFiles
    .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > CEILING)
  expect(long).toEqual([])
})

test('no folder or file has a name that says nothing', () => {
  const empty = /^(lib|common|utils?|helpers?|misc)(\.[a-z.]+)?$/
  expect(files.filter((path) => path.split('/').some((part) => empty.test(part)))).toEqual([])
})

test('each top folder has a README of at most a page', () => {
  for (const folder of OWN_FOLDERS) {
    const lines = textOf(`${folder}/README.md`).split('\n').length
    expect(`${folder}: ${lines <= PAGE ? 'a page' : `${lines} lines`}`).toBe(`${folder}: a page`)
  }
})

test('no import climbs more than one folder', () => {
  const climbing = codeFiles.filter((path) => /(from|import) ?\(?'\.\.\/\.\./.test(textOf(path)))
  expect(climbing.filter((path) => path !== THIS_FILE)).toEqual([])
})

test('the domain has no clock, no chance and no way out', () => {
  const impure =
    /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bMath\.random\b|\bIntl\.|\bcrypto\b|\bprocess\.|\bfetch\(|from 'node:/
  const found = codeFiles.filter(
    (path) => path.startsWith('shared/domain/') && impure.test(withoutComments(textOf(path))),
  )
  expect(found).toEqual([])
})

test('no rule is switched off in the code, and no test is left out', () => {
  const off = /eslint-disable|@ts-(ignore|nocheck|expect-error)/
  const weak = /\b(test|it|describe)\.(skip|only|todo|fixme)\(|: any\b(?= *[,;)=|&{[\]>\n])|\bas any\b|<any>/
  const found = codeFiles.filter((path) => {
    const code = textOf(path)
    return off.test(code) || weak.test(withoutComments(code))
  })
  expect(found.filter((path) => path !== THIS_FILE)).toEqual([])
})

test('nothing names the place a package came from', () => {
  const hosts = ['registry.' + 'npmjs', 'un' + 'pkg.com', 'deb.' + 'debian.org', 'npm' + 'mirror']
  const papers = [...readdirSync(root).filter((name) => /\.(json|md|yml)$/.test(name)), ...files]
  const found = papers.filter(
    (path) => extname(path) !== '.ttf' && hosts.some((host) => textOf(path).includes(host)),
  )
  expect(found).toEqual([])
})

test('nothing in the product can reach the network', () => {
  const reach =
    /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(|\bnew RTCPeerConnection\b|openExternal/
  const product = codeFiles.filter((path) => /^(electron|renderer|shared)\//.test(path))
  const found = product.filter((path) => reach.test(withoutComments(textOf(path))))
  expect(found.filter((path) => path !== READS_THE_BUNDLE)).toEqual([])
})

test('the preload fits on a page, and knows no call by name', () => {
  const preload = textOf('electron/preload/index.ts')
  expect(preload.split('\n').length).toBeLessThan(66)
  expect(preload).not.toMatch(/#shared|caseFile|desktop\./)
})

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !name.startsWith('.') && name !== '__pycache__' && basename(name) !== 'node_modules')
    .flatMap((name) => filesUnder(join(path, name)))
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '')
}
