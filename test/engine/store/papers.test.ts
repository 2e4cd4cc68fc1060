import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CorrespondenceIntake } from '#shared/domain/case.ts'
import {
  appendAttachment,
  appendAttachmentBytes,
  isAttachmentIntact,
  LARGEST_ATTACHMENT,
  readAttachmentBytes,
  readAttachmentChunks,
  readAttachments,
  stageAttachment,
} from '#engine/store/attachments.ts'
import { appendCorrespondence, readCorrespondence } from '#engine/store/correspondence.ts'
import { nativeOf, readCount } from '#engine/store/database.ts'
import { readDraft, removeDraft, replaceDraft } from '#engine/store/drafts.ts'
import {
  appendLetter,
  finaliseLetter,
  readLetter,
  removeLetterDraft,
  replaceLetterDraft,
} from '#engine/store/letters.ts'
import { closeCaseFile } from '#engine/store/open.ts'
import { sql } from '#engine/store/sql.ts'
import { verifyCaseFile } from '#engine/store/verify.ts'
import { readAudit } from '#engine/store/audit.ts'
import { replaceCase } from '#engine/store/cases.ts'
import { write } from '#engine/store/write.ts'
import { good, logCase, newCaseFile, reopen } from './new-file.ts'

const chunks = (db: Parameters<typeof readCount>[0]) =>
  readCount(db, sql`SELECT count(*) FROM attachment_chunk`)

describe('attachments', () => {
  it('come back byte for byte, whatever pieces they came in', async () => {
    const { file, path } = await newCaseFile()
    const { caseId } = logCase(file)
    const whole = randomBytes(2_500_001)
    async function* pieces() {
      for (let at = 0; at < whole.length; at += 70_001) yield whole.subarray(at, at + 70_001)
    }
    const staged = good(
      await stageAttachment(file, { name: 'passport.jpg', mediaType: 'image/jpeg' }, pieces()),
    )
    const id = write(file, 'attachments.add', (db) => appendAttachment(db, caseId, staged))
    closeCaseFile(file)
    const again = good(await reopen(path))
    expect(readAttachments(again.db, caseId)).toMatchObject([
      { id, name: 'passport.jpg', size: 2_500_001, sha256: staged.sha256 },
    ])
    expect([...readAttachmentChunks(again.db, id)].map((chunk) => chunk.length)).toEqual([
      1048576, 1048576, 402849,
    ])
    expect(whole.equals(readAttachmentBytes(again.db, id))).toBe(true)
    expect(await verifyCaseFile(again)).toMatchObject({ ok: true })
  })

  it('over the limit are refused and leave nothing', async () => {
    const { file } = await newCaseFile()
    const block = Buffer.alloc(16 * 1024 * 1024)
    function* tooMuch() {
      for (let sent = 0; sent <= LARGEST_ATTACHMENT; sent += block.length) yield block
    }
    const staged = await stageAttachment(
      file,
      { name: 'big.bin', mediaType: 'application/octet-stream' },
      tooMuch(),
    )
    expect(staged).toEqual({ ok: false, failure: 'attachment-too-large' })
    expect(chunks(file.db)).toBe(0)
  }, 60_000)

  it('whose source fails, or that nobody took over, are gone', async () => {
    const { file, path } = await newCaseFile()
    function* broken() {
      yield randomBytes(9_000_000)
      throw new Error('the stick was pulled')
    }
    await expect(stageAttachment(file, { name: 'a', mediaType: 'b' }, broken())).rejects.toThrow(
      'the stick was pulled',
    )
    expect(chunks(file.db)).toBe(0)
    good(await stageAttachment(file, { name: 'a', mediaType: 'b' }, [randomBytes(10)]))
    expect(chunks(file.db)).toBe(1)
    closeCaseFile(file)
    expect(chunks(good(await reopen(path)).db)).toBe(0)
  })

  it('whose bytes were swapped are noticed on reading and on verifying', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file)
    const { id } = write(file, 'attachments.add', (db) =>
      appendAttachmentBytes(db, caseId, { name: 'a.pdf', mediaType: 'application/pdf' }, randomBytes(500)),
    )
    expect(isAttachmentIntact(file.db, id)).toBe(true)
    const native = nativeOf(file.db)
    expect(() => native.exec('UPDATE attachment_chunk SET bytes = zeroblob(500)')).toThrow('history-fixed')
    native.exec('DROP TRIGGER attachment_chunk_changed; UPDATE attachment_chunk SET bytes = zeroblob(500)')
    expect(isAttachmentIntact(file.db, id)).toBe(false)
    expect(() => readAttachmentBytes(file.db, id)).toThrow('attachment-damaged')
    expect((await verifyCaseFile(file)).problems).toMatchObject([
      { code: 'attachment-differs', caseReference: 'FI-2026-0001' },
    ])
  })
})

describe('correspondence', () => {
  it('keeps what came in, with its attachments in order', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file)
    write(file, 'correspondence.add', (db) => {
      const attachmentIds = ['b.txt', 'a.txt'].map(
        (name) => appendAttachmentBytes(db, caseId, { name, mediaType: 'text/plain' }, Buffer.from(name)).id,
      )
      const intake = {
        caseId,
        direction: 'in',
        channel: 'e-mail',
        date: '2026-05-28',
        subject: 'My data',
        from: 'hana@sallowby.example',
        attachmentIds,
      }
      return appendCorrespondence(db, CorrespondenceIntake.parse(intake))
    })
    expect(readCorrespondence(file.db, caseId)).toMatchObject([
      {
        direction: 'in',
        from: 'hana@sallowby.example',
        to: '',
        subject: 'My data',
        officerName: 'Ngaire Tamatea',
        attachments: [
          { name: 'b.txt', size: 5 },
          { name: 'a.txt', size: 5 },
        ],
      },
    ])
  })

  it('takes no attachment of another case', async () => {
    const { file } = await newCaseFile()
    const one = logCase(file)
    const other = logCase(file)
    const { id } = write(file, 'attachments.add', (db) =>
      appendAttachmentBytes(db, other.caseId, { name: 'a', mediaType: 'b' }, Buffer.from('a')),
    )
    const intake = CorrespondenceIntake.parse({
      caseId: one.caseId,
      direction: 'in',
      channel: 'letter',
      date: '2026-05-28',
      attachmentIds: [id],
    })
    expect(() => write(file, 'correspondence.add', (db) => appendCorrespondence(db, intake))).toThrow(
      'row-unknown',
    )
    expect(readCorrespondence(file.db, one.caseId)).toEqual([])
  })
})

describe('letters', () => {
  it('are frozen once final: neither the engine nor SQL changes them', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file)
    const begun = {
      caseId,
      templateId: 'acknowledgement',
      templateVersion: '1',
      language: 'en',
      content: '{}',
      fields: '{}',
    }
    const id = write(file, 'letters.draft', (db) => appendLetter(db, begun))
    write(file, 'letters.draft', (db) => replaceLetterDraft(db, id, { fields: '{"a":1}' }))
    write(file, 'letters.finalise', (db) => {
      const { id: attachmentId, sha256 } = appendAttachmentBytes(
        db,
        caseId,
        { name: 'a.pdf', mediaType: 'application/pdf' },
        Buffer.from('%PDF'),
      )
      finaliseLetter(db, id, {
        attachmentId,
        sha256,
        templateVersion: '1',
        head: '#7 a b c d e f',
        content: '{}',
        fields: '{"a":2}',
      })
    })
    expect(readLetter(file.db, id)).toMatchObject({
      state: 'final',
      head: '#7 a b c d e f',
      fields: '{"a":2}',
      finalisedAt: '2026-06-01T09:30:00.000Z',
    })
    for (const change of [replaceLetterDraft, removeLetterDraft])
      expect(() => write(file, 'letters.draft', (db) => change(db, id, {}))).toThrow('letter-final')
    const native = nativeOf(file.db)
    for (const statement of [
      `UPDATE letter SET content = ''`,
      'DELETE FROM letter',
      'INSERT OR REPLACE INTO letter SELECT * FROM letter',
    ])
      expect(() => native.exec(statement), statement).toThrow('letter-final')
  })

  it('that stay drafts can be thrown away', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file)
    const begun = {
      caseId,
      templateId: 'acknowledgement',
      templateVersion: '1',
      language: 'en',
      content: '{}',
      fields: '{}',
    }
    const id = write(file, 'letters.draft', (db) => appendLetter(db, begun))
    write(file, 'letters.drop', (db) => removeLetterDraft(db, id))
    expect(readLetter(file.db, id)).toBeNull()
    expect(await verifyCaseFile(file)).toMatchObject({ ok: true })
  })
})

describe('drafts', () => {
  it('are kept per officer and form without an audit entry, and survive locking', async () => {
    const { file, path } = await newCaseFile()
    const entries = readAudit(file.db).length
    for (const body of ['half a sen', 'half a sentence'])
      write(file, 'drafts.save', (db) => replaceDraft(db, { form: 'new-case', subject: '', body }))
    expect(readAudit(file.db)).toHaveLength(entries)
    closeCaseFile(file)
    const again = good(await reopen(path))
    expect(readDraft(again.db, again.officerId, 'new-case', '')?.body).toBe('half a sentence')
    write(again, 'drafts.drop', (db) => removeDraft(db, 'new-case', ''))
    expect(readDraft(again.db, again.officerId, 'new-case', '')).toBeNull()
  })
})

describe('a field of 50 megabytes', () => {
  it('is refused, and nothing of the save stays', async () => {
    const { file } = await newCaseFile()
    const { caseId } = logCase(file)
    const entries = readAudit(file.db).length
    const scope = 'x'.repeat(50 * 1024 * 1024)
    expect(() =>
      write(file, 'cases.change', (db) => replaceCase(db, caseId, { theirReference: 'T', scope })),
    ).toThrow('field-too-long')
    expect(readAudit(file.db)).toHaveLength(entries)
  })
})
