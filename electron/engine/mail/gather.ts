import { lstat, readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { CallFailure } from '#shared/contract/define.ts'
import { failed, ok, type Result } from '#shared/domain/result.ts'
import { errorCode } from '../store/error-code.ts'

const MAILS = ['.eml', '.msg']
/** Folders in folders that are looked into, and mails taken out of all of them. */
const DEEPEST = 6
const MOST = 500

/** A mail found where the officer pointed to. */
export type FoundMail = { readonly path: string; readonly name: string; readonly size: number }

/**
 * The file that was chosen, or the mails in the folder that was, by name. Links are not followed. `leftOut` counts mails
 * beyond the first 500.
 */
export async function gatherMails(
  path: string,
): Promise<Result<{ readonly mails: FoundMail[]; readonly leftOut: number }, CallFailure>> {
  try {
    const found = await lstat(path)
    if (!found.isDirectory())
      return ok({ mails: [{ path, name: basename(path), size: found.size }], leftOut: 0 })
    const mails = await mailsIn(path, 0)
    if (mails.length === 0) return failed({ code: 'mail-none' })
    return ok({ mails: mails.slice(0, MOST), leftOut: Math.max(0, mails.length - MOST) })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed({ code: 'file-missing' })
    if (code === 'EACCES' || code === 'EPERM') return failed({ code: 'attachment-no-file' })
    throw error
  }
}

async function mailsIn(folder: string, depth: number): Promise<FoundMail[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: FoundMail[] = []
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < DEEPEST) found.push(...(await mailsIn(path, depth + 1)))
    else if (entry.isFile() && MAILS.includes(extname(entry.name).toLowerCase()))
      found.push({ path, name: entry.name, size: (await lstat(path)).size })
  }
  return found
}
