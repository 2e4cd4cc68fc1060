import { afterAll, describe, expect, it, vi } from 'vitest'
import { openPressThreads } from '#engine/letters/press-threads.ts'
import { openPress, type PrintJob } from '#engine/letters/typst.ts'
import { pdfText, pdfTool, plainLetter, realPrinter } from './letter-bench.ts'

// a compiler takes its time to start on a busy machine
vi.setConfig({ testTimeout: 120_000 })

const printer = realPrinter()
afterAll(() => printer.end())

const SENTENCE = 'We hold the information you asked for and are preparing it for you. '
const long = (paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, at) => `${at}. ${SENTENCE.repeat(2)}`)
/** A page and a little more, which a closer setting saves. */
const SAVED_BY_A_LITTLE = 13
const pages = (pdf: Uint8Array) => Number(/Pages:\s+(\d+)/.exec(pdfTool('pdfinfo', pdf))?.[1])

describe('a letter', () => {
  let passes = 0
  const counting = realPrinter(async (parts) => {
    const press = await openPress(parts)
    const print = (job: PrintJob) => {
      passes += 1
      return press.print(job)
    }
    return { ...press, print }
  })

  it.each([
    [1, 1, 1],
    [SAVED_BY_A_LITTLE, 1, 2],
    [22, 2, 3],
    [44, 3, 3],
  ])(
    'of %i paragraphs counts its pages in its foot, %i, and is set as often as that takes, %i',
    async (paragraphs, expected, times) => {
      passes = 0
      const pdf = await counting.letterPdf(plainLetter(long(paragraphs)))
      expect(pages(pdf)).toBe(expected)
      const feet = Array.from({ length: expected }, (_, at) => `${at + 1}/${expected}`)
      expect(
        pdfText(pdf)
          .replaceAll(' / ', '/')
          .match(/\b\d\/\d\b/g),
      ).toEqual(feet)
      expect(passes).toBe(times)
    },
  )
})

describe('letters printed on threads', () => {
  it('have the bytes they have alone, whatever prints beside them', async () => {
    const letters = ['نحن نحتفظ بالمعلومات', 'プライバシー', 'Ковальчук', 'plain'].map((text) =>
      plainLetter([text, SENTENCE]),
    )
    const alone = realPrinter(openPress)
    const expected = []
    for (const letter of letters) expected.push(await alone.letterPdf(letter))
    expect(await Promise.all(letters.map((letter) => printer.letterPdf(letter)))).toEqual(expected)
  })

  it('go on after a thread was replaced, and after all were ended', async () => {
    const worn = realPrinter((parts) => openPressThreads(parts, { threads: 1, printsAThread: 1 }))
    const letter = plainLetter([SENTENCE])
    const [first, second] = await Promise.all([worn.letterPdf(letter), worn.letterPdf(letter)])
    expect(second).toEqual(first)
    const lost = worn.letterPdf(letter)
    const told = expect(lost).rejects.toThrow('the press ended')
    // ended once the print is on its way
    await new Promise(setImmediate)
    worn.end()
    await told
    expect(await worn.letterPdf(letter)).toEqual(first)
    worn.end()
  })
})

/** A thread that does as it is told by the name of the file. */
const OBEDIENT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ number, job }) => {
      if (job.file === 'die') process.exit(1)
      if (job.file === 'throw') throw new Error('of the content')
      while (job.file === 'hang');
      if (job.file === 'break') parentPort.postMessage({ number, broken: 'RuntimeError' })
      else parentPort.postMessage({ number, pdf: Buffer.from(job.file) })
    })`)}`,
)

describe('a thread that dies, throws, breaks or hangs', () => {
  const press = openPressThreads(
    { fontsDir: '', shelf: [], code: {}, sources: {} },
    { threads: 2, longestMs: 3000, script: OBEDIENT },
  )
  afterAll(() => press.end())
  const job = (file: string): PrintJob => ({ file, files: {}, families: [] })

  it.each([
    ['die', 'the press ended'],
    ['throw', /^the press broke: Error$/],
    ['break', 'the press broke'],
    ['hang', 'the print took too long'],
  ])('fails the print it had (%s) and no other', async (file, message) => {
    const bad = expect(press.print(job(file))).rejects.toThrow(message)
    const others = await Promise.all(['one', 'two', 'three'].map((name) => press.print(job(name))))
    expect(others.map((pdf) => Buffer.from(pdf).toString())).toEqual(['one', 'two', 'three'])
    await bad
    expect(Buffer.from(await press.print(job('after'))).toString()).toBe('after')
  })
})
