/**
 * The civil date on this computer's own clock. Only for the age of a backup before any file is open; every date
 * that counts is read by the engine in the organisation's zone.
 */
export function todayHere(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
