import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FIRST_DEVICE_SETTINGS } from '#shared/contract/desktop.ts'
import { recentFiles } from '#main/recent.ts'
import { openSettings } from '#main/settings.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'redress-settings-'))

test('what was chosen is there again after a restart, and only its owner can read it', () => {
  const home = folder()
  openSettings(home).change({
    settings: { ...FIRST_DEVICE_SETTINGS, density: 'comfortable', lockAfterMinutes: 3 },
  })
  expect(openSettings(home).read().settings).toEqual({
    ...FIRST_DEVICE_SETTINGS,
    density: 'comfortable',
    lockAfterMinutes: 3,
  })
  expect(statSync(join(home, 'settings.json')).mode & 0o777).toBe(0o600)
})

test('a damaged settings file counts as empty and stops nothing', () => {
  const contents = [
    '',
    'null',
    '[]',
    '{',
    '{"settings":5}',
    '{"settings":{"density":7},"bounds":"x","recent":[{}]}',
  ]
  for (const content of contents) {
    const home = folder()
    writeFileSync(join(home, 'settings.json'), content)
    expect(openSettings(home).read()).toEqual({ settings: FIRST_DEVICE_SETTINGS, bounds: null, recent: [] })
  }
})

test('a settings file of an older version keeps what it says and gets the rest', () => {
  const home = folder()
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ settings: { colorScheme: 'dark' } }))
  expect(openSettings(home).read().settings).toEqual({ ...FIRST_DEVICE_SETTINGS, colorScheme: 'dark' })
})

test('a place that cannot be written costs no work', () => {
  const inTheWay = join(folder(), 'file')
  writeFileSync(inTheWay, '')
  const file = openSettings(join(inTheWay, 'below'))
  expect(file.change({ bounds: null }).bounds).toBeNull()
})

test('no case file is remembered until the officer agrees, and none stays when they no longer do', () => {
  const home = folder()
  const file = openSettings(home)
  const recent = recentFiles(file)
  recent.add('/cases/quillhaven.redress', null)
  expect(recent.list()).toEqual([])
  expect(() => readFileSync(join(home, 'settings.json'))).toThrow()

  file.change({ settings: { ...FIRST_DEVICE_SETTINGS, rememberRecent: true } })
  recent.add('/cases/quillhaven.redress', null)
  recent.add('/cases/marrowby.redress', '2026-06-22')
  recent.add('/cases/quillhaven.redress', null)
  expect(recent.list().map(({ name, backupOn }) => [name, backupOn])).toEqual([
    ['quillhaven.redress', null],
    ['marrowby.redress', '2026-06-22'],
  ])
  // the window learns names, never paths
  expect(JSON.stringify(recent.list())).not.toContain('/cases')

  file.change({ settings: { ...FIRST_DEVICE_SETTINGS, rememberRecent: false } })
  recent.obey()
  expect(readFileSync(join(home, 'settings.json'), 'utf8')).not.toContain('quillhaven')
})
