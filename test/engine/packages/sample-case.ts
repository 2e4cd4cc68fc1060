import { createHash } from 'node:crypto'
import { CaseView, type AttachmentView } from '#shared/contract/views.ts'

/** A UUIDv7 that is the same for the same number. */
export function id(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** Words that must never reach the person; each stands where such a thing is kept. */
export const SECRETS = [
  'SECRET-internal-note',
  'SECRET-event-detail',
  'SECRET-override',
  'SECRET-outcome-reason',
  'SECRET-finding-reason',
  'SECRET-remedy',
  'SECRET-review-grounds',
  'SECRET-third-party-letter',
  'Torvald Pennick',
  'SECRET-relation',
  'SECRET-clock',
  'QH-2026-0009',
  'SECRET-why-earlier',
  'SECRET-officer',
  'SECRET-draft-letter',
  'SECRET-consultation',
] as const

/** An attachment record that fits the bytes. */
export function attachmentOf(
  n: number,
  name: string,
  bytes: Uint8Array,
  mediaType = 'application/pdf',
): AttachmentView {
  return {
    id: id(n) as AttachmentView['id'],
    name,
    mediaType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    addedAt: '2026-06-02T08:00:00.000Z',
  }
}

const noParty = {
  email: '',
  phone: '',
  address: '',
  language: '',
  salutation: '',
  relation: '',
  organisation: '',
  authority: '',
}
const event = (n: number, type: string, date: string, more: object = {}) => ({
  id: id(500 + n),
  caseId: id(1),
  requestId: null,
  reviewId: null,
  type,
  date,
  time: null,
  until: null,
  detail: 'SECRET-event-detail',
  overrideReason: 'SECRET-override',
  recordedAt: `${date}T09:00:00.000Z`,
  officerId: id(2),
  officerName: 'SECRET-officer',
  device: 'd',
  n,
  corrects: null,
  correctedBy: null,
  ...more,
})
const message = (n: number, direction: string, date: string, more: object) => ({
  id: id(600 + n),
  direction,
  channel: 'e-mail',
  date,
  time: null,
  dated: null,
  from: '',
  to: '',
  subject: '',
  body: '',
  attachments: [],
  letterId: null,
  recordedAt: `${date}T09:00:00.000Z`,
  officerName: 'SECRET-officer',
  ...more,
})
const letter = (
  n: number,
  templateId: string,
  title: string,
  status: string,
  pdf: AttachmentView | null,
) => ({
  id: id(700 + n),
  templateId,
  templateVersion: '1',
  title,
  language: 'en',
  requestId: null,
  status,
  savedAt: '2026-06-02T09:00:00.000Z',
  finalisedAt: status === 'final' ? '2026-06-02T09:00:00.000Z' : null,
  sha256: pdf?.sha256 ?? null,
  pdf,
})

/** An access case of one person with an agent and a third party, and with everything a case may hold. */
export function sampleCase(attachments: readonly AttachmentView[] = [], change: object = {}): CaseView {
  return CaseView.parse({
    record: {
      id: id(1),
      reference: 'QH-2026-0127',
      kind: 'request',
      channel: 'e-mail',
      profileId: 'uk-equipment',
      regimes: ['uk-gdpr'],
      calendarId: 'gb-eaw',
      place: '',
      theirReference: 'IS/7 <b>',
      scope: 'everything',
      handlerId: id(2),
      handlerName: 'Nadia Aziz',
      loggedAt: '2026-05-28T08:00:00.000Z',
      packVersion: '1',
    },
    received: { date: '2026-05-28', time: null },
    dated: '2026-05-27',
    stage: 'ready-to-send',
    closedOn: null,
    headline: {
      due: '2026-07-06',
      safe: '2026-07-03',
      standing: 'running',
      daysLeft: { working: 8, calendar: 12 },
      metOn: null,
      waitsFor: null,
      pausedDays: 6,
      group: 0,
      clock: 'respond',
    },
    groups: [
      {
        kind: 'access',
        requestId: id(3),
        reviewId: null,
        title: 'Access',
        failure: null,
        explanation: 'SECRET-clock',
        days: [],
        clocks: [
          {
            clock: 'respond',
            clause: 'respond',
            citation: 'Art. 12(3)',
            confidence: 'read',
            basis: 'law',
            source: 'https://law.example/12',
            due: '2026-07-06',
            safe: '2026-07-03',
            standing: 'running',
            daysLeft: { working: 8, calendar: 12 },
            notes: ['SECRET-clock'],
            because: [],
          },
        ],
      },
    ],
    parties: [
      {
        ...noParty,
        id: id(10),
        personId: id(20),
        role: 'subject',
        name: 'Imogen Sallowby',
        email: 'i.sallowby@mail.example',
        address: '4 Mill Lane\nLeeds',
        relation: 'SECRET-relation',
      },
      {
        ...noParty,
        id: id(11),
        personId: id(21),
        role: 'agent',
        name: 'Ola Brandt',
        organisation: 'Brandt & Co',
      },
      {
        ...noParty,
        id: id(12),
        personId: id(22),
        role: 'third-party',
        name: 'Torvald Pennick',
        email: 't@x.example',
      },
    ],
    requests: [
      {
        id: id(3),
        caseId: id(1),
        position: 0,
        kind: 'access',
        scope: '=HYPERLINK("http://evil.example")',
        outcome: 'granted-in-part',
        outcomeReason: 'SECRET-outcome-reason',
      },
    ],
    issues: [
      {
        id: id(4),
        caseId: id(1),
        position: 0,
        text: 'Nobody answered',
        finding: 'upheld',
        findingReason: 'SECRET-finding-reason',
        remedy: 'SECRET-remedy',
      },
    ],
    reviews: [
      {
        id: id(5),
        caseId: id(1),
        requestId: null,
        received: '2026-06-10',
        grounds: 'SECRET-review-grounds',
        reviewerId: null,
        reviewerName: 'SECRET-officer',
        outcome: null,
        outcomeReason: '',
      },
    ],
    events: [
      event(1, 'received', '2026-05-28'),
      event(2, 'acknowledged', '2026-05-29'),
      event(3, 'third-party-consulted', '2026-06-01'),
      event(4, 'note', '2026-06-02'),
    ],
    correspondence: [
      message(2, 'out', '2026-05-29', {
        from: 'privacy@quillhaven.example',
        to: 'Imogen Sallowby <i.sallowby@mail.example>',
        subject: 'We have your request',
        body: 'Dear Imogen,\r\n- we have it\r\n',
      }),
      message(1, 'in', '2026-05-28', {
        from: 'I.Sallowby@Mail.example',
        to: 'privacy@quillhaven.example',
        subject: '@SUM(A1)',
        body: 'Send me <script>alert(1)</script> all, "please"',
        attachments: attachments.slice(0, 1),
      }),
      message(3, 'in', '2026-06-03', {
        from: 'Torvald Pennick <t@x.example>',
        body: 'SECRET-third-party-letter',
        attachments: attachments.slice(1, 2),
      }),
      message(4, 'internal', '2026-06-03', { from: 'Imogen Sallowby', body: 'SECRET-internal-note' }),
      message(5, 'in', '2026-06-04', { from: '', body: 'SECRET-third-party-letter' }),
    ],
    attachments,
    letters: [
      letter(1, 'access-cover', 'Your data', 'final', attachments[2] ?? null),
      letter(2, 'extension-notice', 'SECRET-draft-letter', 'draft', null),
      letter(3, 'third-party-consultation', 'SECRET-consultation', 'final', attachments[3] ?? null),
    ],
    lawName: 'UK GDPR',
    calendarName: 'England and Wales',
    earlier: [{ id: id(9), reference: 'QH-2026-0009', why: 'SECRET-why-earlier' }],
    ...change,
  })
}
