import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FontFamily } from './fonts.ts'

/** The bytes of the families' files. */
export async function readFontFiles(
  fontsDir: string,
  families: readonly FontFamily[],
): Promise<Uint8Array[]> {
  return Promise.all(
    families.flatMap(({ files }) =>
      files.map(async (file) => new Uint8Array(await readFile(join(fontsDir, file)))),
    ),
  )
}
