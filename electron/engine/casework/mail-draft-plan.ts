import type { AnswerableMail, DraftSource, MailDraftPlan } from '#shared/contract/mail-out.ts'
import type { CaseView } from '#shared/contract/views.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { LetterValues } from '#shared/domain/letter-merge.ts'
import {
  draftSubject,
  isMailAddress,
  MAIL_ATTACHMENT_LIMIT,
  type CaseAddress,
} from '#shared/domain/mail-draft.ts'
import { shippedIdOf } from '#shared/domain/own-template.ts'
import { disclosureText } from '#shared/text/disclosure.ts'
import { draftBody, type DraftBody } from '#shared/text/mail-draft-body.ts'
import { mailOutText } from '#shared/text/mail-out.ts'
import { Refusal, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { hasPackageDraft, readDraftedTemplates, readThreads } from '../store/mail-drafts.ts'
import { readLetter, type Letter } from '../store/letters.ts'
import { readOfficer } from '../store/officers.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readPackagesBuilt, type PackageBuilt } from '../store/packages-built.ts'
import { caseAddresses, firstAddress } from './case-addresses.ts'
import { caseView } from './case-view.ts'
import { coverNote, letterView, mergedLetter } from './letter-view.ts'
import { templatesOf } from './templates-of.ts'

/** The letter whose words are the key to a package. */
const PASSWORD_LETTER = 'password-letter'
const MOST_ANSWERS = 20

/** What is attached: a letter that is final, or a package that was built. */
export type Drafted =
  | { readonly kind: 'letter'; readonly caseId: CaseId; readonly letter: Letter }
  | { readonly kind: 'package'; readonly caseId: CaseId; readonly built: PackageBuilt }

/**
 * Finds what is to be attached. Refuses what is not there or not final, and a package together with the letter that opens
 * it: whoever reads one mailbox would have both.
 */
export function drafted({ file }: OpenFile, source: DraftSource): Drafted {
  if (source.kind === 'package') {
    const built = readPackagesBuilt(file.db, source.caseId).find(
      ({ contents }) => contents.sha256 === source.sha256,
    )
    if (built === undefined) throw new Refusal('draft-no-package')
    if (readDraftedTemplates(file.db, source.caseId).some((id) => shippedIdOf(id) === PASSWORD_LETTER))
      throw new Refusal('draft-password-same-way')
    return { kind: 'package', caseId: source.caseId, built }
  }
  const letter = readLetter(file.db, source.letterId)
  if (letter === null) throw new Refusal('letter-unknown')
  if (letter.state !== 'final' || letter.attachmentId === null) throw new Refusal('draft-not-final')
  if (shippedIdOf(letter.templateId) === PASSWORD_LETTER && hasPackageDraft(file.db, letter.caseId))
    throw new Refusal('draft-password-same-way')
  return { kind: 'letter', caseId: letter.caseId, letter }
}

/** The mail as it is proposed: to whom, from whom, with which words, answering what. */
export function mailDraftPlan(context: EngineContext, open: OpenFile, what: Drafted): MailDraftPlan {
  const view = caseView(open.file, lawOfFile(context, open), templatesOf(context, open), what.caseId)
  const { reference } = view.record
  const organisation = readOrganisation(open.file.db)
  const addresses = caseAddresses(open, view)
  const shown = what.kind === 'letter' ? letterView(context, open, what.letter) : null
  const forWhom = shown?.to ?? (isForController(what) ? 'other' : 'person')
  const to = proposed(addresses, forWhom, shown?.recipient[0] ?? controllerOf(what))
  const officer = readOfficer(open.file.db, open.file.officerId)
  const body = (attached: DraftBody['attached']) =>
    draftBody(shown?.letter.language ?? organisation.language, {
      greeting: greetingOf(
        what.kind === 'letter'
          ? mergedLetter(context, open, what.letter).values
          : isForController(what)
            ? {}
            : coverNote(context, open, what.caseId).values,
      ),
      subject: shown?.subject ?? '',
      reference,
      attached,
      sender: [
        officer?.name ?? '',
        organisation.letterhead || officer?.title || '',
        organisation.name,
      ].filter((line) => line !== ''),
    })
  const bytes = what.kind === 'letter' ? (shown?.letter.pdf?.size ?? 0) : what.built.contents.bytes
  return {
    caseId: what.caseId,
    reference,
    title: shown?.letter.title ?? (what.kind === 'package' ? what.built.contents.name : ''),
    forWhom,
    to: to?.address ?? '',
    addresses,
    from: ownAddress(open),
    subject: draftSubject(shown?.subject ?? mailOutText.packageSubject, reference),
    body:
      what.kind === 'letter'
        ? { plain: body('letter'), locked: body('locked-letter'), without: body('letter') }
        : { plain: body('package'), locked: body('package'), without: body('nothing') },
    answers: answerable(open, view),
    attachment: { name: attachmentName(what, reference), bytes, large: bytes > MAIL_ATTACHMENT_LIMIT },
    fileName: `${reference}-mail.eml`,
  }
}

/** The privacy address of the organisation, where the settings name one a mail can come from; else empty. */
export function ownAddress({ file }: OpenFile): string {
  const address = readOrganisation(file.db).email.trim()
  return isMailAddress(address) ? address : ''
}

/** The name of what is attached: the reference and what it is, nothing of the matter. */
export function attachmentName(what: Drafted, reference: string): string {
  return what.kind === 'letter'
    ? `${reference}-letter.pdf`
    : disclosureText.build.fileName(reference, what.built.release)
}

/** The mail that is answered and the thread before it, as identifications; empty when it has none. */
export function threadOf({ file }: OpenFile, caseId: CaseId, answered: string): string[] {
  const mine = readThreads(file.db, caseId).filter(({ correspondenceId }) => correspondenceId === answered)
  const own = mine.find(({ role }) => role === 'own')
  if (own === undefined) return []
  return [...mine.filter(({ role }) => role === 'refers').map(({ messageId }) => messageId), own.messageId]
}

/** Mails that came in and have an identification to answer to, the newest first. */
function answerable(open: OpenFile, view: CaseView): AnswerableMail[] {
  const known = new Set(
    readThreads(open.file.db, view.record.id).flatMap(({ role, correspondenceId }) =>
      role === 'own' ? [correspondenceId] : [],
    ),
  )
  return view.correspondence
    .filter(({ id, direction }) => direction === 'in' && known.has(id))
    .toReversed()
    .slice(0, MOST_ANSWERS)
    .map(({ id, from, date, subject }) => ({
      correspondenceId: id,
      address: firstAddress(from).address,
      from,
      date,
      subject,
    }))
}

/** A letter to the person goes to who writes for them, else to the person; any other to whoever it names. */
function proposed(
  addresses: readonly CaseAddress[],
  forWhom: MailDraftPlan['forWhom'],
  name: string,
): CaseAddress | undefined {
  const named = addresses.find((each) => name !== '' && each.name === name && each.role !== 'wrote')
  if (forWhom !== 'person') return named?.role === 'subject' || named?.role === 'agent' ? undefined : named
  const agent = addresses.find(({ role }) => role === 'agent')
  return agent ?? addresses.find(({ role }) => role === 'subject')
}

function isForController(what: Drafted): boolean {
  return what.kind === 'package' && what.built.contents.recipient.kind === 'controller'
}

function controllerOf(what: Drafted): string {
  const recipient = what.kind === 'package' ? what.built.contents.recipient : null
  return recipient?.kind === 'controller' ? recipient.name : ''
}

function greetingOf(values: LetterValues): string {
  const greeting = values['recipientGreeting']
  return typeof greeting === 'string' ? greeting : ''
}
