import { fold } from '../store/fold.ts'

/** Names that programs write where nobody told them one: they tell nothing about anybody. */
const NOBODY = new Set(
  [
    'microsoft office user',
    'microsoft office',
    'windows user',
    'office user',
    'unknown',
    'anonymous',
    'user',
    'author',
    'owner',
    'admin',
    'administrator',
    'root',
    'python docx',
    'openpyxl',
    'exceljs',
    'apache poi',
    'libreoffice',
    'google',
    'un named',
    'unnamed',
    'scanner',
    'none',
    'n a',
  ].map((name) => name),
)

/** The words of a text as they are compared: folded, without signs, one space between. */
export function nameKey(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** Whether a name in the properties of a file tells somebody's name who is neither ours to show nor a program. */
export function tellsAName(name: string, own: ReadonlySet<string>): boolean {
  const key = nameKey(name)
  return key !== '' && !NOBODY.has(key) && !own.has(key)
}
