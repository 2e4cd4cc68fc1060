import { printableLetter } from '../letters/compose.ts'
import { UncoveredCharacters } from '../letters/printer.ts'
import type { PrintableLetter } from '../letters/printable.ts'
import { readHead } from '../store/audit-chain.ts'
import { readOrganisation } from '../store/organisation.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import type { MergedCaseLetter } from './case-letter.ts'

/**
 * The PDF of a merged letter; a draft is marked as one on every page. The head of the audit trail printed on it is the
 * one before the letter is frozen. Throws a `characters-uncovered` refusal that names what no font can print.
 */
export async function printLetter(
  context: EngineContext,
  open: OpenFile,
  parts: MergedCaseLetter,
  { draft }: { readonly draft: boolean },
): Promise<Uint8Array> {
  return coveredOrRefused(() => context.printer().letterPdf(printable(context, open, parts, draft)))
}

/** What the printer gives; throws a `characters-uncovered` refusal that names what no font can print. */
export async function coveredOrRefused(print: () => Promise<Uint8Array>): Promise<Uint8Array> {
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
    officerName: typeof officer === 'string' ? officer : '',
    recipient: parts.recipient,
    reference: view.record.reference,
    theirReference: parts.theirReference,
    date: parts.date,
    auditHead: draft ? '' : (readHead(open.file.db)?.words ?? ''),
    draft,
  })
}
