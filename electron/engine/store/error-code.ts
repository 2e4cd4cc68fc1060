/** The `code` of an error of Node or of SQLite (`ENOENT`, `SQLITE_FULL`), or an empty text. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
