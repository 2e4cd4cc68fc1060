const parts = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

/** Date `YYYY-MM-DD` and time `HH:MM` on the wall of a zone for an ISO instant; the text's own when either is unreadable. */
export function wallOf(instant: string, zone: string): { readonly date: string; readonly time: string } {
  const at = new Date(instant)
  try {
    const found = new Map(
      parts(zone)
        .formatToParts(at)
        .map((part) => [part.type, part.value]),
    )
    const of = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? ''
    return { date: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` }
  } catch {
    // a zone this runtime does not know, or a text that is no instant
    return { date: instant.slice(0, 10), time: instant.slice(11, 16) }
  }
}

/**
 * A wall time of a zone as ISO text with its offset, `2026-05-22T16:20:00+01:00`: what hour clocks start from.
 * In the hour that autumn repeats, the first pass.
 */
export function instantIn(date: string, time: string, zone: string): string {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const first = asUtc - offsetAt(asUtc, zone)
  const offset = offsetAt(first, zone)
  const sign = offset < 0 ? '-' : '+'
  const minutes = Math.abs(offset) / 60_000
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${date}T${time}:00${sign}${two(minutes / 60)}:${two(minutes % 60)}`
}

/** Milliseconds the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const wall = wallOf(new Date(instant).toISOString(), zone)
  return Date.parse(`${wall.date}T${wall.time}:00Z`) - Math.floor(instant / 60_000) * 60_000
}
