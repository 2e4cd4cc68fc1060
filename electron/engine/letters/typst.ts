import { readFile } from 'node:fs/promises'
import {
  createTypstCompiler,
  createTypstFontBuilder,
  loadFonts,
  type TypstCompiler,
} from '@myriaddreamin/typst.ts'
import { withoutMaker } from './nameless-pdf.ts'
import { readFontFiles, readFontShelf, type FontFamily, type FontShelf } from './fonts.ts'

/** The compiler with our fonts and our two files in it, and nothing else: no file system, no network, no packages. */
export type TypstPress = {
  readonly shelf: FontShelf
  /** The PDF that the file of that name gives for the data; it does not name what made it. Throws when Typst stops. */
  readonly print: (
    file: string,
    inputs: Readonly<Record<string, string>>,
    families: readonly FontFamily[],
    /** Pictures the file shows, by the name it calls them; they are gone after the print. */
    pictures?: Readonly<Record<string, Uint8Array>>,
  ) => Promise<Uint8Array>
}

/** Starts the compiler (about a third of a second) with the always-loaded fonts and the Typst sources by name. */
export async function openPress(options: {
  readonly fontsDir: string
  readonly wasmPath: string
  readonly sources: Readonly<Record<string, string>>
}): Promise<TypstPress> {
  const shelf = await readFontShelf(options.fontsDir)
  const loaded = new Set(shelf.filter((family) => family.always))
  const compiler = createTypstCompiler()
  await compiler.init({
    getWrapper: quietWrapper,
    getModule: () => readFile(options.wasmPath),
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
  const print: TypstPress['print'] = async (file, inputs, families, pictures = {}) => {
    await needFonts(families)
    for (const [name, bytes] of Object.entries(pictures)) compiler.mapShadow(`/${name}`, bytes)
    try {
      return await compiled(file, inputs)
    } finally {
      for (const name of Object.keys(pictures)) compiler.unmapShadow(`/${name}`)
    }
  }
  const compiled = async (file: string, inputs: Readonly<Record<string, string>>): Promise<Uint8Array> => {
    // Not compiler.compile(): that one never frees its snapshot of the world.
    const { result, diagnostics } = await compiler.runWithWorld(
      { mainFilePath: `/${file}`, inputs: { ...inputs } },
      async (world) => {
        const compiled = await world.compile({ diagnostics: 'full' })
        return compiled.hasError ? compiled : await world.pdf({ diagnostics: 'full' })
      },
    )
    if (result) return withoutMaker(result)
    throw new Error(
      `${file} did not print: ${diagnostics?.map(({ range, message }) => `${range} ${message}`).join('; ')}`,
    )
  }
  // One at a time: a letter must not be set while the fonts it needs are still on their way in for another.
  let last: Promise<unknown> = Promise.resolve()
  return {
    shelf,
    print: (...job) => {
      const mine = last.then(() => print(...job))
      last = mine.catch(() => undefined)
      return mine
    },
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
  return { ...glue, default: (bytes: Uint8Array<ArrayBuffer>) => glue.default({ module_or_path: bytes }) }
}
