import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const FontFamily = z.strictObject({
  family: z.string(),
  /** Loaded with the compiler; the others when a letter first needs a character of theirs. */
  always: z.boolean(),
  files: z.array(z.string().regex(/^[A-Za-z0-9_]+\.ttf$/)).min(1),
  /** Closed ranges of code points that every file of the family covers, sorted. */
  ranges: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type FontFamily = z.infer<typeof FontFamily>

const FontIndex = z.strictObject({ stamp: z.string(), families: z.array(FontFamily).min(1) })

/** The shipped font families in the order the compiler tries them. */
export type FontShelf = readonly FontFamily[]

/** Reads `fonts.json`, which `scripts/copy-fonts.mjs` wrote beside the fonts. Throws when the fonts were not built. */
export async function readFontShelf(fontsDir: string): Promise<FontShelf> {
  return FontIndex.parse(JSON.parse(await readFile(join(fontsDir, 'fonts.json'), 'utf8'))).families
}
