import { describe, expect, it } from 'vitest'
import { civilDate } from '#shared/domain/civil-date.ts'
import { CaseJson, caseJsonOf, caseJsonText } from '#engine/packages/case-json.ts'
import { attachmentOf, sampleCase } from './sample-case.ts'
import { sampleRows } from './sample-rows.ts'

const meta = {
  madeOn: civilDate('2026-06-24'),
  version: '0.1.0',
  organisation: 'Quillhaven',
  audit: { n: 4812, words: '#4812 river', hex: 'ab' },
}
const attachment = attachmentOf(100, 'a.pdf', new Uint8Array(3))
const view = sampleCase([attachment])
const parts = { earlierReference: '', sheets: [], rows: sampleRows() }

describe('the JSON of one case', () => {
  it('is read back by its own schema without a difference', () => {
    const json = caseJsonOf(view, parts, meta)
    expect(CaseJson.parse(JSON.parse(caseJsonText(json)))).toEqual(json)
  })

  it('holds all of the case, attachments by SHA-256', () => {
    const json = caseJsonOf(view, parts, meta)
    expect({ ...json.case, earlier: view.earlier }).toEqual({ ...view, sheets: [] })
    expect(json.audit).toEqual(meta.audit)
    expect(json.case.attachments[0]?.sha256).toBe(attachment.sha256)
  })

  it('names no other case', () => {
    expect(view.earlier[0]?.reference).toBe('QH-2026-0009')
    expect(caseJsonText(caseJsonOf(view, parts, meta))).not.toContain('QH-2026-0009')
  })

  it('has its keys in the same order at every depth, however the case was put together', () => {
    const backwards = Object.fromEntries(Object.entries(view).toReversed()) as typeof view
    const text = caseJsonText(caseJsonOf(view, parts, meta))
    expect(caseJsonText(caseJsonOf(backwards, parts, meta))).toBe(text)
    const keys = Object.keys(JSON.parse(text).case.record)
    expect(keys).toEqual(keys.toSorted())
  })

  it('of another version is not taken for this one', () => {
    const json = JSON.parse(caseJsonText(caseJsonOf(view, parts, meta)))
    expect(CaseJson.safeParse({ ...json, version: 3 }).success).toBe(false)
  })
})
