import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { YearReport } from '#shared/contract/reports.ts'
import { REPORT_PARTS } from '#shared/domain/report/parts.ts'
import { newDesk } from './run-redress.ts'

test('redress report counts a year as the contract says, and writes the cases behind each number', () => {
  const { path, secret, redress } = newDesk()
  const key = ['--passphrase-file', secret('passphrase.txt', 'seven brass herons wade at noon')]
  const file = path('cases.redress')
  const today = ['--today', '2026-11-20']
  redress(['create', file, '--profile', 'uk-equipment', '--organisation', 'Quillhaven', ...key])
  const intake = {
    kind: 'request',
    channel: 'e-mail',
    received: '2026-03-02',
    person: { name: 'Imogen Sallowby' },
    requests: [{ kind: 'access' }],
  }
  const { reference } = redress(['log', file, ...key, ...today, '--json'], intake).json as {
    reference: string
  }
  redress(['event', file, reference, ...key, ...today], { type: 'response-sent', date: '2026-05-20' })

  const folder = path('report')
  const { code, json } = redress(['report', file, '2026', '--csv', folder, '--json', ...key, ...today])
  expect(code).toBe(0)
  expect(YearReport.parse(json).report.numbers).toMatchObject({ received: 1, answered: 1, late: 1 })
  expect(readdirSync(folder).toSorted()).toEqual(
    ['numbers', ...REPORT_PARTS].map((part) => `${part}.csv`).toSorted(),
  )
  expect(readFileSync(join(folder, 'late.csv'), 'utf8')).toContain(`${reference},request,access`)
  const { stdout } = redress(['report', file, '2025', '--first-month', '7', ...key, ...today])
  expect(stdout).toMatch(/^Jul 2025 – Jun 2026\n +Received +1\n/)
  expect(redress(['report', file, 'last', ...key]).error).toMatchObject({ code: 'input-unreadable' })
})
