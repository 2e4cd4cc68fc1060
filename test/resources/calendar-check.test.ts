import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { calendarIds } from '../domain/shipped-law.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const parts = (country: string, ids: string) => ids.split(' ').map((id) => `${country}-${id}`)

/** Every place the product promises a calendar for, written down by hand. */
const PROMISED = [
  ...['gb-eaw', 'gb-sct', 'gb-nir', 'ie', 'nz-privacy-act', 'us-federal', 'us-ca', 'us-co', 'us-tx'],
  ...['es', 'it', 'nl', 'be', 'at', 'pt', 'se', 'dk', 'fi', 'pl', 'in', 'br', 'za', 'sg', 'none'],
  ...['nz', 'de', 'fr', 'au', 'ca', 'ch'],
  ...parts('nz', 'auckland canterbury chatham-islands hawkes-bay marlborough nelson northland otago'),
  ...parts('nz', 'south-canterbury southland taranaki wellington westland'),
  ...parts('de', 'bb be bw by hb he hh mv ni nw rp sh sl sn st th'),
  ...parts('fr', '57 67 68'),
  ...parts('au', 'act nsw nt qld sa tas vic wa'),
  ...parts('ca', 'ab bc mb nb nl ns nt nu on pe qc sk yt'),
  ...parts('ch', 'ag ai ar be bl bs fr ge gl gr ju lu ne nw ow sg sh so sz tg ti ur vd vs zg zh'),
]

describe('the calendars against another source', () => {
  it('are those of every place the product promises', () => {
    expect(calendarIds.toSorted()).toEqual(PROMISED.toSorted())
  })

  it('differ from date-holidays only where a reviewed reason says why, and every reason is needed', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [path('../../scripts/check-calendars.mjs')],
      {
        encoding: 'utf8',
      },
    )
    const lines = stdout.split('\n').filter((line) => line.startsWith('✗'))
    expect({ lines, stderr, status }).toEqual({ lines: [], stderr: '', status: 0 })
    expect(stdout).toContain(`${calendarIds.length - 1} places`)
  }, 60_000)
})
