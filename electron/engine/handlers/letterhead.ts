import type { Handlers } from '#shared/contract/define.ts'
import type { letterhead as group, LetterheadView } from '#shared/contract/letterhead.ts'
import { letterheadText } from '#shared/text/letterhead.ts'
import { drawnOrRefused } from '../casework/print-letter.ts'
import { answer, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { printableLetter } from '../letters/compose.ts'
import { barePng } from '../letters/png-file.ts'
import { today } from '../store/case-file.ts'
import { readLetterhead, replaceLetterhead } from '../store/letterhead.ts'
import { readOfficer } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { write } from '../store/write.ts'

/** A logo of more pixels than a letter can show is no gain and a large file. */
const MOST_PIXELS = 1600 * 800

/** Handlers for the letterhead. */
export function letterheadHandlers(context: EngineContext): Handlers<typeof group> {
  const shown = ({ file }: OpenFile): LetterheadView => readLetterhead(file.db)
  return {
    read: () => onFile(context, (open) => answer(shown(open))),
    set: (text) =>
      onFile(context, (open) => {
        write(open.file, 'letterhead.set', (db) => replaceLetterhead(db, text))
        return answer(shown(open))
      }),
    setLogo: ({ png }) =>
      onFile(context, (open) => {
        const bare = png === null ? null : barePng(png, MOST_PIXELS)
        if (png !== null && bare === null) return refuse('logo-unreadable')
        const logo = bare === null ? null : { png: bare.bytes, width: bare.width, height: bare.height }
        write(open.file, 'letterhead.setLogo', (db) => replaceLetterhead(db, { logo }))
        return answer(shown(open))
      }),
    preview: ({ scale, accent, sender, footer, ...of }) =>
      onFile(context, async (open) => {
        const { db, officerId } = open.file
        const organisation = readOrganisation(db)
        const templates = context.templates()
        const words = templates.words(organisation.language)
        const { subject, paragraphs, closing, recipient } = letterheadText.sample
        const letter = printableLetter(
          {
            subject,
            doc: {
              type: 'doc',
              content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
            },
            unfilled: [],
            missingRequired: [],
            facts: new Set(),
          },
          {
            template: { language: words.language, closing, fields: [] },
            words,
            dateOrder: templates.dateOrder(organisation.place),
            paper: templates.paper(organisation.place),
            organisation: { ...of, officerTitle: of.title },
            letterhead: { accent, sender, footer, logo: readLetterhead(db).logo },
            officerName: readOfficer(db, officerId)?.name ?? '',
            recipient,
            reference: `${organisation.prefix}-${today(open.file).slice(0, 4)}-0001`,
            theirReference: '',
            date: today(open.file),
            auditHead: '',
            draft: true,
          },
        )
        const drawn = await drawnOrRefused(() =>
          context.letterPages().draw({ ...letter, onScreen: true }, scale),
        )
        return answer({ page: drawn?.pages[0] ?? null })
      }),
  }
}
