import type { Destruction } from '#shared/domain/destruction.ts'
import { civilDate } from '#shared/domain/civil-date.ts'
import { certificateText, sizeWords } from '#shared/text/certificate.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import type { RecordPart, RecordSheet } from '../letters/record-sheet.ts'
import type { ReadableDb } from '../store/database.ts'
import { readDestructionProof, type DestructionProof } from '../store/destruction-proof.ts'
import { readDestructions } from '../store/destructions.ts'
import { backupDaysOf, holdingBackups } from './destruction.ts'
import { recordFrame } from './record-frame.ts'

const text = certificateText

/** The certificates as one sheet, those of one act of destroying together. Throws `certificate-unknown`. */
export function certificateOf(context: EngineContext, open: OpenFile, ids: readonly string[]): RecordSheet {
  const { db } = open.file
  const known = new Map(readDestructions(db).map((each) => [each.id, each]))
  const chosen = [...new Set(ids)].map((id) => {
    const one = known.get(id)
    if (one === undefined) throw new Refusal('certificate-unknown')
    return one
  })
  const acts = Map.groupBy(
    chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ destroyedAt, officerName, reason }) => JSON.stringify([destroyedAt, officerName, reason]),
  )
  const { dayWords, ...frame } = recordFrame(context, open)
  return {
    ...frame,
    title: text.title,
    reference: text.reference(chosen.map(({ reference }) => reference)),
    made: text.made(dayWords(frame.date)),
    lead: text.lead(chosen.length),
    parts: [
      ...[...acts.values()].flatMap((act) => actParts(db, act, dayWords)),
      { kind: 'list', title: text.beyond, items: text.beyondItems },
      { kind: 'signature', title: '', labels: text.signature },
    ],
  }
}

type DayWords = ReturnType<typeof recordFrame>['dayWords']

function actParts(db: ReadableDb, act: readonly Destruction[], dayWords: DayWords): RecordPart[] {
  const [first] = act
  if (first === undefined) return []
  const proofs = act.map(({ id }) => readDestructionProof(db, id))
  const sum = (field: 'rows' | 'attachments' | 'bytes' | 'people') =>
    act.reduce((total, each) => total + each[field], 0)
  const day = civilDate(first.destroyedAt.slice(0, 10))
  return [
    {
      kind: 'facts',
      title: '',
      facts: [
        { label: text.facts.at, value: text.at(dayWords(day), first.destroyedAt.slice(11, 16)) },
        { label: text.facts.by, value: first.officerName },
        { label: text.facts.reason, value: first.reason },
        {
          label: text.facts.total,
          value: text.total(sum('rows'), sum('attachments'), sizeWords(sum('bytes')), sum('people')),
        },
      ],
    },
    {
      kind: 'table',
      title: text.what,
      heads: text.heads,
      widths: [20, 13, 22, 34, 12, 9, 12, 11],
      rows: act.map((each) => [
        each.reference,
        text.kinds[each.kind],
        dayWords(each.closedOn),
        each.rule === '' ? text.noRule : each.rule,
        String(each.rows),
        String(each.attachments),
        sizeWords(each.bytes),
        String(each.people),
      ]),
    },
    { kind: 'text', title: '', text: text.covered },
    ...trailParts(proofs),
    ...backupParts(db, proofs, first.destroyedAt, dayWords),
  ]
}

function trailParts(proofs: readonly DestructionProof[]): RecordPart[] {
  const before = proofs[0]?.before ?? null
  const after = proofs.at(-1)?.after
  return [
    {
      kind: 'facts',
      title: text.trail,
      facts: [
        { label: text.trailFacts.before, value: before?.words ?? text.noEntry },
        { label: text.trailFacts.after, value: after?.words ?? text.noEntry },
      ],
    },
    { kind: 'text', title: '', text: text.trailText },
  ]
}

function backupParts(
  db: ReadableDb,
  proofs: readonly DestructionProof[],
  destroyedAt: string,
  dayWords: DayWords,
): RecordPart[] {
  const logged = proofs.map(({ loggedAt }) => loggedAt).toSorted()[0] ?? destroyedAt
  const backups = holdingBackups(db, logged, destroyedAt)
  if (backups.length === 0) return [{ kind: 'text', title: text.backups, text: text.noBackups }]
  const days = backupDaysOf(db)
  return [
    {
      kind: 'table',
      title: text.backups,
      heads: text.backupHeads,
      widths: [2, 1, 2],
      rows: backups.map(({ madeAt, bytes, goneBy }) => [
        text.at(dayWords(civilDate(madeAt.slice(0, 10))), madeAt.slice(11, 16)),
        sizeWords(bytes),
        goneBy === null ? text.untilDestroyed : dayWords(goneBy),
      ]),
    },
    { kind: 'text', title: '', text: days === null ? text.backupsUnknown : text.backupsKnown(days) },
  ]
}
