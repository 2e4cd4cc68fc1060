import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { UncoveredCharacter } from './coverage.ts'
import type { PrintableLetter } from './printable.ts'
import type { LetterPrinterOptions } from './printer.ts'

/** After so many letters the thread is replaced: each leaves about 0.6 MB in the compiler. */
const LETTERS_A_THREAD = 150
const IDLE_MS = 120_000
const LONGEST_MS = 30_000
const LONGEST_FOR_PAPER_MS = 300_000
/** On the screen, pages beyond it are counted and not drawn. */
const MOST_PAGES = 20

/** The pages of a letter as pictures, and how many there are. */
export type DrawnPages = {
  readonly pages: readonly { readonly png: Uint8Array; readonly width: number; readonly height: number }[]
  readonly count: number
}

/** A letter to be printed first, or the bytes of a PDF of ours. */
export type Drawable = PrintableLetter | Uint8Array

/**
 * Draws letters as they print. A letter asked for while another is drawn waits; of those for the screen that wait only the
 * newest is drawn, and those for paper are drawn in turn, with every page.
 */
export type PageDrawing = {
  /** The pages; null for one for the screen that a newer one overtook. Throws `UndrawableLetter`. */
  readonly draw: (source: Drawable, scale: number, use?: 'screen' | 'paper') => Promise<DrawnPages | null>
  /** Ends the thread, and with it what it holds of any letter. */
  readonly end: () => void
}

/** Thrown for a letter that does not print; `characters` are those no font has, null for any other reason. */
export class UndrawableLetter extends Error {
  readonly characters: readonly UncoveredCharacter[] | null
  constructor(characters: readonly UncoveredCharacter[] | null) {
    super('the letter was not drawn')
    this.name = 'UndrawableLetter'
    this.characters = characters
  }
}

type Answer = { readonly number: number } & (
  DrawnPages | { readonly uncovered: readonly UncoveredCharacter[] | null }
)
type Waiting = { readonly number: number; readonly source: Drawable; readonly scale: number } & {
  readonly use: 'screen' | 'paper'
  readonly settle: (pages: DrawnPages | null) => void
  readonly fail: (error: UndrawableLetter) => void
}

/** A thread that starts with the first letter and ends when nobody looks any more. */
export function createPageDrawing(options: LetterPrinterOptions): PageDrawing {
  let worker: Worker | null = null
  let drawn = 0
  let asked = 0
  let running: Waiting | null = null
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined

  const end = () => {
    clearTimeout(timer)
    void worker?.terminate()
    worker = null
    drawn = 0
    const left = running === null ? waiting : [running, ...waiting]
    running = null
    waiting = []
    for (const each of left) dropped(each)
  }
  const start = (): Worker => {
    const script = import.meta.url.endsWith('.ts') ? './drawn-pages.worker.ts' : './drawn-pages.worker.mjs'
    const thread = new Worker(new URL(script, import.meta.url), {
      workerData: { ...options, pdfiumWasm: pdfiumWasm() },
    })
    thread.on('message', (answer: Answer) => take(answer))
    thread.once('error', () => {
      if (thread === worker) end()
    })
    return thread
  }
  const take = (answer: Answer) => {
    const done = running
    if (done?.number !== answer.number) return
    clearTimeout(timer)
    running = null
    drawn += 1
    if ('uncovered' in answer) done.fail(new UndrawableLetter(answer.uncovered))
    else done.settle(answer)
    if (drawn >= LETTERS_A_THREAD) {
      void worker?.terminate()
      worker = null
      drawn = 0
    }
    if (waiting.length === 0) {
      worker?.unref()
      timer = setTimeout(end, IDLE_MS).unref()
    } else run()
  }
  const run = () => {
    const next = waiting[0]
    if (next === undefined || running !== null) return
    clearTimeout(timer)
    running = next
    waiting = waiting.slice(1)
    worker ??= start()
    worker.ref()
    const { number, source, scale, use } = next
    timer = setTimeout(end, use === 'paper' ? LONGEST_FOR_PAPER_MS : LONGEST_MS)
    worker.postMessage({ number, source, scale, most: use === 'paper' ? Infinity : MOST_PAGES })
  }
  return {
    draw: (source, scale, use = 'screen') =>
      new Promise((settle, fail) => {
        if (use === 'screen') {
          for (const each of waiting) if (each.use === 'screen') each.settle(null)
          waiting = waiting.filter((each) => each.use === 'paper')
        }
        waiting.push({ number: ++asked, source, scale, use, settle, fail })
        run()
      }),
    end,
  }
}

/** Nobody misses a picture for the screen; paper that lacks a letter would be taken for the whole. */
function dropped({ use, settle, fail }: Waiting): void {
  if (use === 'screen') settle(null)
  else fail(new UndrawableLetter(null))
}

/** PDFium's WebAssembly file: beside the engine's folder in the product, in its package in tests. */
function pdfiumWasm(): string {
  return import.meta.url.endsWith('.ts')
    ? createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
    : fileURLToPath(new URL('../pdfium.wasm', import.meta.url))
}
