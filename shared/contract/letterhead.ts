import { z } from 'zod'
import { call, group } from './define.ts'

/** A colour of paper ink, or empty for plain ink. */
const Accent = z.union([z.literal(''), z.string().regex(/^#[0-9A-Fa-f]{6}$/)])
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A page as it prints, as a picture. */
export const PagePicture = z.strictObject({
  png: Bytes,
  width: z.number().int(),
  height: z.number().int(),
})
export type PagePicture = z.infer<typeof PagePicture>

/** What stands above and below every letter besides the organisation's name. */
export const LetterheadText = z.strictObject({
  accent: Accent,
  /** At the upper right, in place of title, address, e-mail and telephone; empty for those. */
  sender: z.string().max(600),
  /** At the foot of every page, at most four lines. */
  footer: z.string().max(600),
})
export type LetterheadText = z.infer<typeof LetterheadText>

/** The letterhead as the settings show it. */
export const LetterheadView = LetterheadText.extend({ logo: PagePicture.nullable() })
export type LetterheadView = z.infer<typeof LetterheadView>

const writes = ['locked', 'file-read-only', 'write-failed', 'disk-full'] as const

/** The letterhead of every letter. */
export const letterhead = group('letterhead', {
  read: call({ input: z.strictObject({}), output: LetterheadView, fails: ['locked'] }),
  set: call({ writes: true, input: LetterheadText, output: LetterheadView, fails: writes }),
  /** A PNG that the window drew anew from the picture chosen; null takes the logo out. */
  setLogo: call({
    writes: true,
    input: z.strictObject({ png: Bytes.nullable() }),
    output: LetterheadView,
    fails: [...writes, 'logo-unreadable'],
  }),
  /** A letter of a few words under the letterhead as it is being set, as it would print. */
  preview: call({
    input: LetterheadText.extend({
      name: z.string().max(200),
      title: z.string().max(200),
      address: z.string().max(1000),
      email: z.string().max(320),
      phone: z.string().max(60),
      /** Pixels for a point of the page. */
      scale: z.number().min(0.5).max(4),
    }),
    output: z.strictObject({ page: PagePicture.nullable() }),
    fails: ['locked', 'characters-uncovered'],
  }),
})
