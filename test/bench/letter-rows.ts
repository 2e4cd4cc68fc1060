import { join } from 'node:path'
import { z } from 'zod'
import { LETTERS_AT_ONCE } from '#shared/contract/letters.ts'
import type { PrintableLetter } from '#engine/letters/printable.ts'
import type { LetterPrinter } from '#engine/letters/printer.ts'
import { realPrinter } from '../engine/letters/letter-bench.ts'
import { scratch } from './bench-file.ts'
import {
  bareElectron,
  printOurs,
  printWithElectron,
  printWithLibreOffice,
  seededLetters,
} from './letter-work.ts'
import { p95, processorSecondsUntil, secondsOf, secondsUntil } from './row.ts'
import type { Row, RowGroup } from './row.ts'

const ROUNDS = 3
const Display = z.object({
  withDisplay:
    z.custom<<Result>(work: (environment: Record<string, string>) => Promise<Result>) => Promise<Result>>(),
})

/** Letters of one page against LibreOffice and against a browser that prints; every start is left out. */
export const letterRows: RowGroup = {
  name: 'letters',
  rows: async (share) => {
    const letters = seededLetters(200 * share)
    const printer = realPrinter()
    const folder = scratch('letters-ours')
    // a first round warms up, as in every row; other letters in each: the compiler remembers what it has set
    await printOurs(printer, folder, letters)
    const ours = await best((round) => {
      const unseen = seededLetters(letters.length, round + 1)
      return secondsUntil(() => printOurs(printer, folder, unseen))
    })
    try {
      return [
        againstLibreOffice(letters, ours),
        await againstElectron(letters, ours),
        await warm(printer, seededLetters(letters.length, ROUNDS + 1)),
      ]
    } finally {
      printer.end()
    }
  },
}

/** LibreOffice's start is taken off: it is what one letter takes, less that letter. */
function againstLibreOffice(letters: readonly PrintableLetter[], ours: number): Row {
  const folder = scratch('letters-office')
  const one = letters.slice(0, 1)
  const able = printWithLibreOffice(folder, one)
  let [start, all] = [Infinity, Infinity]
  for (let round = 0; able && round < ROUNDS; round += 1) {
    start = Math.min(
      start,
      secondsOf(() => printWithLibreOffice(folder, one)),
    )
    all = Math.min(
      all,
      secondsOf(() => printWithLibreOffice(folder, letters)),
    )
  }
  const peerSeconds = able ? ((all - start) * letters.length) / (letters.length - 1) : NaN
  const ratio = peerSeconds / ours
  return {
    work: `${letters.length} one-page letters as tagged PDF, ${LETTERS_AT_ONCE} at once, no start counted`,
    peer: able
      ? 'LibreOffice headless, all in one start, which is taken off'
      : 'LibreOffice Writer, which is not here: not measured',
    ...{ peerSeconds, ours, ratio, means: 'faster' },
    goal: '≥ 6x',
    met: ratio >= 6,
  }
}

async function againstElectron(letters: readonly PrintableLetter[], ours: number): Promise<Row> {
  const module: unknown = await import(join(import.meta.dirname, '../../scripts/display.mjs'))
  const { withDisplay } = Display.parse(module)
  const folder = scratch('letters-browser')
  const { peerSeconds, version } = await withDisplay(async (environment) => {
    const app = await bareElectron(folder, environment)
    try {
      await printWithElectron(app, folder, letters)
      return {
        peerSeconds: await best(() => printWithElectron(app, folder, letters)),
        version: await app.evaluate(() => process.versions['electron'] ?? ''),
      }
    } finally {
      await app.close()
    }
  })
  const ratio = peerSeconds / ours
  return {
    work: `the same ${letters.length} letters`,
    peer: `Electron ${version} printToPDF, each letter loaded as a page into one window that stays, untagged`,
    ...{ peerSeconds, ours, ratio, means: 'faster' },
    goal: '≥ 2x',
    met: ratio >= 2,
  }
}

async function warm(printer: LetterPrinter, letters: readonly PrintableLetter[]): Promise<Row> {
  const times: number[] = []
  for (const letter of letters) times.push(await processorSecondsUntil(() => printer.letterPdf(letter)))
  const ours = p95(times)
  return {
    work: 'p95 of one letter the compiler has not seen, compiler warm: processor time',
    peer: 'none',
    ...{ peerSeconds: NaN, ours, ratio: NaN, means: 'faster' },
    goal: '≤ 0.05 s',
    met: ours <= 0.05,
  }
}

async function best(work: (round: number) => Promise<number>): Promise<number> {
  let least = Infinity
  for (let round = 0; round < ROUNDS; round += 1) least = Math.min(least, await work(round))
  return least
}
