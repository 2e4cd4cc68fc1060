import { readFile } from 'node:fs/promises'
import {
  createTypstCompiler,
  createTypstFontBuilder,
  loadFonts,
  type TypstCompiler,
} from '@myriaddreamin/typst.ts'
import { readFontFiles } from './font-files.ts'
import type { FontFamily, FontShelf } from './fonts.ts'
import { withoutMaker } from './nameless-pdf.ts'

/** What is printed, in the form that a thread can be sent. */
export type PrintJob = {
  /** Name of one of the Typst sources. */
  readonly file: string
  /** Names of the font families it is set in. */
  readonly families: readonly string[]
  /** What the file reads, data and pictures, by the names it calls them; they are gone after the print. */
  readonly files: Readonly<Record<string, Uint8Array>>
}

/** The compiler with our fonts and our own files in it, and nothing else: no file system, no network, no packages. */
export type TypstPress = {
  /** The PDF, which does not name what made it. Throws `PrintStopped` when Typst stops. */
  readonly print: (job: PrintJob) => Promise<Uint8Array>
  /** Lets go of what was started. */
  readonly end: () => void
}

/** Code of the compiler, which threads can share: they start in a third of the time. */
export type CompilerCode = object

// Node has it and its types do not
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: { readonly compile: (bytes: Uint8Array) => Promise<CompilerCode> }
}

/** Reads the compiler's WebAssembly file. */
export async function readCompiler(wasmPath: string): Promise<CompilerCode> {
  return WebAssembly.compile(await readFile(wasmPath))
}

/** What a press is made of. */
export type PressParts = {
  readonly fontsDir: string
  readonly shelf: FontShelf
  readonly code: CompilerCode
  /** The Typst files by name. */
  readonly sources: Readonly<Record<string, string>>
}

/** The Typst file stopped; the message holds its place and no content. */
export class PrintStopped extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PrintStopped'
  }
}

/** Starts the compiler with the always-loaded fonts and the Typst sources, in this thread. */
export async function openPress(options: PressParts): Promise<TypstPress> {
  const { shelf } = options
  const loaded = new Set(shelf.filter((family) => family.always))
  const compiler = createTypstCompiler()
  await compiler.init({
    getWrapper: quietWrapper,
    getModule: () => options.code,
    // Without `assets: false` the compiler asks the network for its default fonts.
    beforeBuild: [loadFonts(await readFontFiles(options.fontsDir, [...loaded]), { assets: false })],
  })
  for (const [name, source] of Object.entries(options.sources)) compiler.addSource(`/${name}`, source)

  const needFonts = async (families: readonly FontFamily[]): Promise<void> => {
    if (families.every((family) => loaded.has(family))) return
    for (const family of families) loaded.add(family)
    await replaceFonts(
      compiler,
      await readFontFiles(
        options.fontsDir,
        shelf.filter((family) => loaded.has(family)),
      ),
    )
  }
  const print = async ({ file, files, families }: PrintJob): Promise<Uint8Array> => {
    await needFonts(shelf.filter(({ family }) => families.includes(family)))
    // Not as `inputs`: for those the compiler makes its whole library anew, a quarter of the time of a letter.
    for (const [name, bytes] of Object.entries(files)) compiler.mapShadow(`/${name}`, bytes)
    try {
      return await compiled(file)
    } finally {
      for (const name of Object.keys(files)) compiler.unmapShadow(`/${name}`)
    }
  }
  const compiled = async (file: string): Promise<Uint8Array> => {
    // Not compiler.compile(): that one never frees its snapshot of the world.
    const { result, diagnostics } = await compiler.runWithWorld(
      { mainFilePath: `/${file}` },
      async (world) => {
        const compiled = await world.compile({ diagnostics: 'full' })
        return compiled.hasError ? compiled : await world.pdf({ diagnostics: 'full' })
      },
    )
    if (result) return withoutMaker(result)
    throw new PrintStopped(
      `${file} did not print: ${diagnostics?.map(({ range, message }) => `${range} ${message}`).join('; ')}`,
    )
  }
  // One at a time: a letter must not be set while the fonts it needs are still on their way in for another.
  let last: Promise<unknown> = Promise.resolve()
  return {
    print: (job) => {
      const mine = last.then(() => print(job))
      last = mine.catch(() => undefined)
      return mine
    },
    end: () => undefined,
  }
}

async function replaceFonts(compiler: TypstCompiler, files: readonly Uint8Array[]): Promise<void> {
  const builder = createTypstFontBuilder()
  await builder.init({ getWrapper: quietWrapper, getModule: () => new Uint8Array(), beforeBuild: [] })
  for (const file of files) await builder.addFontData(file)
  await builder.build(async (fonts) => compiler.setFonts(fonts))
}

/** The compiler's glue, started with the one object it wants: with bare bytes it warns on the console. */
async function quietWrapper(): Promise<unknown> {
  const glue = await import('@myriaddreamin/typst-ts-web-compiler')
  return { ...glue, default: (code: Uint8Array<ArrayBuffer>) => glue.default({ module_or_path: code }) }
}
