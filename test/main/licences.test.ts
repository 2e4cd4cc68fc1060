import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const text = readFileSync(join(import.meta.dirname, '../../build/renderer/licences.md'), 'utf8')
const heads = text.split('\n').filter((line) => line.startsWith('## '))

describe('the licences shown under About', () => {
  test('name what is in the window, in the engine and beside them, each once', () => {
    for (const name of ['react', 'ical.js', 'zod', 'better-sqlite3-multiple-ciphers', 'electron']) {
      expect(heads.filter((head) => head.startsWith(`## ${name} - `))).toHaveLength(1)
    }
    expect(new Set(heads).size).toBe(heads.length)
    expect(heads.some((head) => head.includes('@expo-google-fonts/') && head.includes('(OFL-1.1)'))).toBe(
      true,
    )
  })

  test('hold no licence that would bind who passes the program on', () => {
    const free =
      /\((MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|0BSD|Unlicense|CC0-1\.0|Zlib|\(MIT|MIT )/
    expect(heads.filter((head) => !free.test(head))).toEqual([])
  })
})
