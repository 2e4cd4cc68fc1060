import { CaseRows } from '#shared/domain/case-row-shapes.ts'
import { CARRIED_TABLES } from '#shared/domain/case-rows.ts'
import { id } from './sample-case.ts'

const AT = '2026-06-02T08:00:00.000Z'

/** The rows of a small case: somebody asked for access and it was acknowledged. */
export function sampleRows(changes: Partial<Record<keyof CaseRows, readonly object[]>> = {}): CaseRows {
  const event = (n: number, type: string, date: string) => ({
    id: id(20 + n),
    case_id: id(1),
    request_id: null,
    review_id: null,
    type,
    date,
    time: null,
    until: null,
    detail: '',
    override_reason: '',
    recorded_at: AT,
    officer_id: id(2),
    device_id: id(3),
    n: 10 + n,
    corrects: null,
  })
  const none = Object.fromEntries(CARRIED_TABLES.map((table) => [table, []]))
  return CaseRows.parse({
    ...none,
    officer: [{ id: id(2), name: 'Rosalind Achterberg' }],
    person: [
      {
        ...{ id: id(4), name: 'Imogen Sallowby', email: 'imogen@example.org', phone: '', address: '' },
        ...{ language: '', salutation: '', relation: '', organisation: '', created_at: AT },
      },
    ],
    case: [
      {
        ...{ id: id(1), reference: 'QH-2026-0127', kind: 'request', channel: 'e-mail' },
        ...{ profile_id: 'uk-equipment', regimes: 'uk-gdpr', calendar_id: 'gb-eng', place: '' },
        ...{ their_reference: '', scope: 'Everything', handler_id: id(2), logged_at: AT, pack_version: '' },
      },
    ],
    request: [
      {
        ...{ id: id(5), case_id: id(1), position: 1, kind: 'access', scope: 'Everything' },
        ...{ outcome: null, outcome_reason: '' },
      },
    ],
    party: [{ id: id(6), case_id: id(1), person_id: id(4), role: 'subject', authority: '', position: 1 }],
    event: [event(1, 'received', '2026-06-01'), event(2, 'acknowledged', '2026-06-02')],
    ...changes,
  })
}
