import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

/**
 * Everything that other programs find in a file: its bytes, its text, its streams unpacked, its metadata, what is
 * attached to it, and what can be read in its pictures.
 */
export function everythingIn(path: string): string {
  const bytes = readFileSync(path)
  const found = [bytes.toString('latin1'), bytes.toString('utf16le'), tool('strings', '-eb', path)]
  found.push(tool('exiftool', '-a', '-u', '-ee', '-G1', path))
  const ending = extname(path).toLowerCase()
  if (ending === '.pdf') found.push(...inPdf(path))
  if (['.png', '.jpg'].includes(ending)) found.push(readAloud(path))
  return found.join('\n').toLowerCase()
}

function inPdf(path: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'redress-read-'))
  try {
    tool('pdfimages', '-png', path, join(folder, 'image'))
    tool('pdfdetach', '-saveall', '-o', folder, path)
    const streams = tool('qpdf', '--qdf', '--object-streams=disable', path, '-')
    const kept = readdirSync(folder).map((name) =>
      name.endsWith('.png')
        ? readAloud(join(folder, name))
        : `${name}\n${readFileSync(join(folder, name), 'latin1')}`,
    )
    return [
      streams,
      // texts of two bytes a letter, and those written in hex
      streams.replaceAll('\0', ''),
      ...hexTexts(streams),
      tool('pdftotext', '-raw', path, '-'),
      tool('pdfinfo', '-meta', path),
      tool('pdfinfo', '-struct-text', path),
      tool('pdfinfo', '-js', path),
      ...kept,
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function hexTexts(streams: string): string[] {
  return [...streams.matchAll(/<([0-9a-fA-F\s]{4,})>/g)].map((match) =>
    Buffer.from((match[1] ?? '').replace(/\s/g, ''), 'hex')
      .toString('latin1')
      .replaceAll('\0', ''),
  )
}

function readAloud(path: string): string {
  return tool('tesseract', path, '-', '--psm', '11')
}

function tool(name: string, ...args: string[]): string {
  // several threads of a reader of letters only wait for each other on a small machine
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
  const { stdout, error } = spawnSync(name, args, { encoding: 'latin1', maxBuffer: 1 << 28, env })
  if (error !== undefined) throw error
  return stdout
}
