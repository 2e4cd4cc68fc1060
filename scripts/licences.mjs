/** Every package that is in the program, with its licence, as one Markdown text. Only `node:` imports. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './fingerprint.mjs'

/** What lies beside the bundles instead of in them. */
const BESIDE = ['better-sqlite3', '@myriaddreamin/typst-ts-web-compiler', 'electron']
const FONTS = '@expo-google-fonts'
const INTRODUCTION =
  '# Licences\n\nRedress is made with the following packages, each under the licence that stands with it.\n'

/**
 * Takes the lists that the bundler left in the parts named, and gives one: each package once, by name, and with it what
 * is shipped beside the bundles. A package without a licence file is given with the licence it states.
 * @param {string} out the folder of the build
 * @param {string[]} parts its parts that hold a list
 * @returns {string}
 */
export function licencesOf(out, parts) {
  const sections = new Map()
  for (const part of parts) {
    const path = join(out, part, '.vite', 'license.md')
    for (const section of readFileSync(path, 'utf8')
      .split(/^(?=## )/m)
      .slice(1)) {
      sections.set(headOf(section), section.trim())
    }
    rmSync(join(out, part, '.vite'), { recursive: true })
  }
  for (const name of [...BESIDE, ...fontPackages()]) {
    const section = sectionOf(name)
    sections.set(headOf(section), section)
  }
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section)
  return `${[INTRODUCTION, ...sorted].join('\n\n')}\n`
}

function headOf(section) {
  return section.split('\n', 1)[0]
}

function fontPackages() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys(devDependencies).filter((name) => name.startsWith(`${FONTS}/`))
}

function sectionOf(folder) {
  const at = join(root, 'node_modules', folder)
  const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
  const file = ['LICENSE_FONT', ...readdirSync(at).filter((each) => /^licen[cs]e/i.test(each))].find((each) =>
    existsSync(join(at, each)),
  )
  const shown = folder.startsWith(FONTS) ? 'OFL-1.1' : license
  const text = file === undefined ? '' : `\n\n${readFileSync(join(at, file), 'utf8').trim()}`
  return `## ${name} - ${version} (${shown})${text}`
}
