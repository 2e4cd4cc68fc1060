import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { caseRows } from '#engine/casework/rows.ts'
import { linksView } from '#engine/casework/linked-cases.ts'
import { systemClock } from '#engine/clock.ts'
import { readLawBook } from '#engine/resources.ts'
import type { CaseFile } from '#engine/store/case-file.ts'
import { createCaseFile } from '#engine/store/create.ts'
import { newDeviceId } from '#engine/store/new-id.ts'
import { closeCaseFile, openCaseFile } from '#engine/store/open.ts'
import { readRegister, readRegisterIds } from '#engine/store/register.ts'
import { readHitWords } from '#engine/store/search-hit.ts'
import { searchTerms } from '#engine/store/search-terms.ts'
import { searchCases } from '#engine/store/search.ts'
import { fillWithCases } from './many-cases.ts'

/**
 * Measures finding in a file of many cases: `node test/bench/finding.ts FILE [CASES]`. The file is made when it is not
 * there, with the passphrase below, so that the window can be looked at with it too.
 */
const PASSPHRASE = 'seven brass herons wade at noon'
const SETTING = {
  profileId: 'uk-equipment',
  regimes: ['uk-gdpr'],
  calendarId: 'gb-eaw',
  packVersion: 'bench',
}

const [path, cases = '100000'] = process.argv.slice(2)
if (path === undefined) throw new Error('say where the file is, or is to be made')
const law = readLawBook(join(import.meta.dirname, '../../resources'))
const file = await opened(path, Number(cases))
measureSearch(file)
measureRegister(file)
closeCaseFile(file)

async function opened(at: string, count: number): Promise<CaseFile> {
  const passphrase = new TextEncoder().encode(PASSPHRASE)
  const deviceId = newDeviceId()
  if (existsSync(at)) {
    const read = await openCaseFile({ path: at, unlock: { passphrase }, deviceId, clock: systemClock })
    if (!read.ok) throw new Error(read.failure)
    return read.value
  }
  const made = await createCaseFile({
    path: at,
    passphrase,
    organisation: {
      name: 'Quillhaven Instruments',
      profileId: SETTING.profileId,
      calendarId: SETTING.calendarId,
      zone: 'Europe/London',
      prefix: 'QH',
    },
    officer: { name: 'Privacy Officer' },
    deviceId,
    clock: systemClock,
  })
  if (!made.ok) throw new Error(made.failure)
  const started = performance.now()
  fillWithCases(made.value, law, SETTING, count, {
    told: (done) => {
      if (done % 5000 === 0)
        console.log(`${done} cases, ${((performance.now() - started) / 1000).toFixed(0)} s`)
    },
  })
  return made.value
}

function measureSearch(from: CaseFile): void {
  const queries = {
    'a rare word': ['zibeline', 'zibel'],
    'a common word': ['please', 'account', 'harbour'],
    'a prefix': ['sal', 'pl', 'undermo', 'quillfe'],
    'a phrase': ['"please send"', '"kettle lamp bicycle"', '"warranty teapot"'],
    'two words': [
      'zibeline kettle',
      'please account',
      'lukasz teapot',
      'sallowby harbour',
      'imogen zibeline',
    ],
    'a reference': ['QH-2026-0042', '2026-0999'],
    nothing: ['xylophonist', '"please zibeline please"'],
  }
  for (const [name, texts] of Object.entries(queries)) {
    const times = texts.flatMap((text) =>
      timed(12, () => {
        const terms = searchTerms(text)
        for (const hit of searchCases(from.db, text, 50)) readHitWords(from.db, hit, terms)
      }),
    )
    say(`50 places, ${name}`, times)
    const palette = texts.flatMap((text) =>
      timed(12, () => {
        const terms = searchTerms(text)
        const hits = searchCases(from.db, text, 16)
        for (const hit of hits) readHitWords(from.db, hit, terms)
        caseRows(from, law, [...new Set(hits.map((hit) => hit.caseId))])
      }),
    )
    say(`palette whole, ${name}`, palette)
  }
  const narrowing = ['zibeline', 'please', 'sal', 'please account'].flatMap((text) =>
    timed(5, () => readRegister(from.db, { filter: { text }, limit: 100 })),
  )
  say('register narrowed by words', narrowing)
}

function measureRegister(from: CaseFile): void {
  for (const sort of ['due', 'person', 'received', 'stage', 'handler', 'outcome'] as const) {
    say(
      `first page by ${sort}`,
      timed(10, () => readRegister(from.db, { sort, limit: 200 })),
    )
    say(
      `page at 50,000 by ${sort}`,
      timed(5, () => readRegister(from.db, { sort, offset: 50_000, limit: 200, descending: true })),
    )
  }
  say(
    'open, by due',
    timed(10, () => readRegister(from.db, { filter: { closed: false }, limit: 200 })),
  )
  const ids = readRegisterIds(from.db, { limit: 200 })
  say(
    '200 rows computed',
    timed(10, () => caseRows(from, law, ids)),
  )
  const some = ids[100]
  if (some !== undefined)
    say(
      'what is like a case',
      timed(10, () => linksView(from, law, some)),
    )
}

function timed(times: number, work: () => unknown): number[] {
  return Array.from({ length: times }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
}

function say(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  console.log(`${name.padEnd(34)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`)
}
