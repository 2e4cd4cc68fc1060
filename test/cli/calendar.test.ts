import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newDesk } from './run-redress.ts'

test('redress calendar lists what is due on which day, and writes it as a file that names nobody', () => {
  const { path, secret, redress } = newDesk()
  const key = ['--passphrase-file', secret('passphrase.txt', 'seven brass herons wade at noon')]
  const file = path('cases.redress')
  const on = [...key, '--today', '2026-06-24', '--json']
  redress(['create', file, '--profile', 'uk-equipment', '--organisation', 'Quillhaven', ...key])
  const intake = {
    kind: 'access',
    channel: 'e-mail',
    received: '2026-06-22',
    person: { name: 'Imogen Sallowby' },
    tasks: [{ playbookId: 'access', steps: ['send'] }],
  }
  const { reference } = redress(['log', file, ...on], intake).json as { reference: string }
  type Day = { date: string; entries: { area: string; reference: string }[] }
  const days = redress(['calendar', file, ...on]).json as Day[]
  const found = days.flatMap(({ date, entries }) =>
    entries.map((entry) => [date, entry.area, entry.reference]),
  )
  expect(found).toContainEqual(['2026-07-22', 'answer', reference])
  expect(found).toContainEqual(['2026-07-21', 'task', reference])
  const out = path('due.ics')
  expect(redress(['calendar', file, '--show', 'answer', '--out', out, ...on]).json).toMatchObject({
    entries: 1,
  })
  const text = readFileSync(out, 'utf8')
  expect(text).toContain(`SUMMARY:${reference}: Access\\, answer due`)
  expect(text).not.toContain('Sallowby')
  expect(redress(['calendar', file, '--show', 'birthdays', ...on]).error?.code).toBe('input-unreadable')
  expect(redress(['calendar', file, '--to', '2027-06-24', ...on]).error?.code).toBe('days-too-many')
})
