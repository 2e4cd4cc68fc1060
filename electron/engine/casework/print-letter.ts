import { printableLetter } from '../letters/compose.ts'
import { UndrawableLetter, type DrawnPages } from '../letters/drawn-pages.ts'
import { UncoveredCharacters } from '../letters/printer.ts'
import type { PrintableLetter } from '../letters/printable.ts'
import { readAttachmentBytes } from '../store/attachments.ts'
import { readHead } from '../store/audit-chain.ts'
import { readLetterhead } from '../store/letterhead.ts'
import type { Letter } from '../store/letters.ts'
import { readOrganisation } from '../store/organisation.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import type { MergedCaseLetter } from './case-letter.ts'
import { mergedLetter } from './letter-view.ts'

/**
 * The PDF of a merged letter; a draft is marked as one on every page. The head of the audit trail printed on it is the
 * one at that moment, before the letter is frozen. Throws a `characters-uncovered` refusal that names what no font can print.
 */
export async function printLetter(
  context: EngineContext,
  open: OpenFile,
  parts: MergedCaseLetter,
  { draft }: { readonly draft: boolean },
): Promise<Uint8Array> {
  return coveredOrRefused(() => context.printer().letterPdf(printable(context, open, parts, draft)))
}

/**
 * The pages of a letter as pictures, and its paper: of a final one those of the PDF that left, of a draft as it would print
 * now. Null when a newer question for the screen overtook it. Throws like `printLetter`.
 */
export async function drawLetter(
  context: EngineContext,
  open: OpenFile,
  letter: Letter,
  { scale, use }: { readonly scale: number; readonly use: 'screen' | 'paper' },
): Promise<{ readonly drawn: DrawnPages | null; readonly paper: PrintableLetter['paper'] }> {
  const paper = context.templates().paper(readOrganisation(open.file.db).place)
  const source =
    letter.attachmentId === null
      ? { ...printable(context, open, mergedLetter(context, open, letter), true), onScreen: true }
      : readAttachmentBytes(open.file.db, letter.attachmentId)
  return { drawn: await drawnOrRefused(() => context.letterPages().draw(source, scale, use)), paper }
}

/** What the drawing gives; throws a `characters-uncovered` refusal that names what no font can print. */
export async function drawnOrRefused(draw: () => Promise<DrawnPages | null>): Promise<DrawnPages | null> {
  return coveredOrRefused(async () => {
    try {
      return await draw()
    } catch (error) {
      const found = error instanceof UndrawableLetter ? error.characters : null
      throw found === null ? error : new UncoveredCharacters(found)
    }
  })
}

/** What the printer gives; throws a `characters-uncovered` refusal that names what no font can print. */
export async function coveredOrRefused<Printed>(print: () => Promise<Printed>): Promise<Printed> {
  try {
    return await print()
  } catch (error) {
    if (!(error instanceof UncoveredCharacters)) throw error
    throw new Refusal('characters-uncovered', {
      characters: error.characters
        .map(({ character, codePoint }) => `${character} (${codePoint})`)
        .join(', '),
      where: [...new Set(error.characters.map(({ part }) => part))].join(', '),
    })
  }
}

function printable(
  context: EngineContext,
  open: OpenFile,
  parts: MergedCaseLetter,
  draft: boolean,
): PrintableLetter {
  const { template, merged, view } = parts
  const organisation = readOrganisation(open.file.db)
  const templates = context.templates()
  const words = templates.words(template.language)
  const officer = parts.values['officerName']
  return printableLetter(merged, {
    template,
    words,
    dateOrder: templates.dateOrder(organisation.place),
    paper: templates.paper(organisation.place),
    organisation: { ...organisation, officerTitle: organisation.letterhead || words.officerTitle },
    letterhead: readLetterhead(open.file.db),
    officerName: typeof officer === 'string' ? officer : '',
    recipient: parts.recipient,
    reference: view.record.reference,
    theirReference: parts.theirReference,
    date: parts.date,
    auditHead: draft ? '' : (readHead(open.file.db)?.words ?? ''),
    draft,
  })
}
