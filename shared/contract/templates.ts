import { z } from 'zod'
import { TemplateId } from '../domain/ids.ts'
import { LetterDoc } from '../domain/letter.ts'
import { LetterWording } from '../domain/letter-wording.ts'
import { call, group } from './define.ts'
import { LetterField } from './letters.ts'

/** Under which heading templates are listed. */
export const TEMPLATE_GROUPS = ['requests', 'rights', 'complaints', 'appeals', 'breaches'] as const
export const TemplateGroup = z.enum(TEMPLATE_GROUPS)
export type TemplateGroup = z.infer<typeof TemplateGroup>

/** A letter template in the list. */
export const TemplateSummary = z.strictObject({
  id: TemplateId,
  title: z.string(),
  description: z.string(),
  group: TemplateGroup,
  /** Whether it goes to the people of a case; else it is written somewhere else. */
  inCases: z.boolean(),
  /** Names of the laws it fits; empty for all. */
  laws: z.array(z.string()),
  languages: z.array(z.string()),
  version: z.number().int(),
  /** Of the organisation's own: the letter it was copied from, and what became of both. */
  own: z
    .strictObject({
      shippedId: z.string(),
      shippedTitle: z.string(),
      savedAt: z.string(),
      officerName: z.string(),
      archived: z.boolean(),
      /** The shipped letter has another version than the one this was copied from. */
      shippedChanged: z.boolean(),
    })
    .nullable(),
})
export type TemplateSummary = z.infer<typeof TemplateSummary>

/** A template as it is read and edited. */
export const TemplateView = z.strictObject({
  summary: TemplateSummary,
  language: z.string(),
  closing: z.string(),
  wording: LetterWording,
  /** The wording of the shipped letter today; the same for a shipped one. */
  shipped: LetterWording,
  catalogue: z.array(LetterField),
  required: z.array(z.strictObject({ clause: z.string(), title: z.string(), citation: z.string() })),
  /** Conditions in words, by their expression. */
  conditions: z.record(z.string(), z.string()),
})
export type TemplateView = z.infer<typeof TemplateView>

/** A saved version. */
export const TemplateVersion = z.strictObject({
  version: z.number().int(),
  title: z.string(),
  note: z.string(),
  savedAt: z.string(),
  officerName: z.string(),
})
export type TemplateVersion = z.infer<typeof TemplateVersion>

const reads = ['locked', 'template-unknown'] as const
const writes = [...reads, 'file-read-only', 'write-failed', 'disk-full'] as const
const own = z.strictObject({ id: TemplateId })

/** The letter templates: what ships, and the organisation's own made from it. */
export const templates = group('templates', {
  list: call({ input: z.strictObject({}), output: z.array(TemplateSummary), fails: ['locked'] }),
  view: call({
    input: z.strictObject({ id: TemplateId, language: z.string().max(35).default('en') }),
    output: TemplateView,
    fails: reads,
  }),
  /** The template filled in for one of its invented situations. */
  sample: call({
    input: z.strictObject({ id: TemplateId, situation: z.string().max(80).optional() }),
    output: z.strictObject({
      situations: z.array(z.string()),
      situation: z.string(),
      subject: z.string(),
      doc: LetterDoc,
      closing: z.string(),
    }),
    fails: reads,
  }),
  duplicate: call({
    writes: true,
    input: z.strictObject({ id: TemplateId, title: z.string().trim().min(1).max(120) }),
    output: z.strictObject({ id: TemplateId }),
    fails: writes,
  }),
  /** Saves a new version of an own template. */
  save: call({
    writes: true,
    input: z.strictObject({
      id: TemplateId,
      title: z.string().trim().min(1).max(120),
      closing: z.string().trim().min(1).max(80),
      wording: LetterWording,
      note: z.string().max(300),
    }),
    output: TemplateView,
    fails: [...writes, 'input-unreadable', 'text-too-long'],
  }),
  versions: call({ input: own, output: z.array(TemplateVersion), fails: reads }),
  /** The words of one version. */
  version: call({
    input: z.strictObject({ id: TemplateId, version: z.number().int() }),
    output: LetterWording,
    fails: reads,
  }),
  /** Makes an earlier version the newest again, as a version of its own. */
  restore: call({
    writes: true,
    input: z.strictObject({ id: TemplateId, version: z.number().int() }),
    output: TemplateView,
    fails: writes,
  }),
  /** Stops offering an own template, or offers it again. Letters made from it stay. */
  archive: call({
    writes: true,
    input: z.strictObject({ id: TemplateId, archived: z.boolean() }),
    output: z.null(),
    fails: writes,
  }),
})
