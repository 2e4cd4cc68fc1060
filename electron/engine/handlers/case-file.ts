import { basename } from 'node:path'
import type { Answer, Handlers } from '#shared/contract/define.ts'
import { type caseFile as group } from '#shared/contract/case-file.ts'
import type { FileView, OfficerView } from '#shared/contract/views.ts'
import { prefixFits, suggestedPrefix } from '#shared/domain/prefix.ts'
import { ok, type Result } from '#shared/domain/result.ts'
import type { HandlingProfile } from '#shared/domain/handling-profile.ts'
import { fileView } from '../casework/file-view.ts'
import { answer, guarded, onFile, refuse, type EngineContext, type OpenFile } from '../context.ts'
import type { Grant } from '../engine.ts'
import { isZone } from '../clock.ts'
import { failureOf } from '../failure-of.ts'
import { generatePassphrase } from '../keys/generate.ts'
import { checkPassphrase } from '../keys/passphrase.ts'
import { passphraseStrength } from '../keys/strength.ts'
import { decodeKit } from '../keys/recovery-kit.ts'
import type { RecoveryKitSheet } from '../letters/printable.ts'
import { backUp } from '../store/backup.ts'
import { chooseOfficer, today, type CaseFile } from '../store/case-file.ts'
import { createCaseFile } from '../store/create.ts'
import type { StoreFailure } from '../store/failure.ts'
import { appendKitMade, recoveryKitOf, type RecoveryKit } from '../store/kits.ts'
import { appendOfficer, readOfficer, readOfficers } from '../store/officers.ts'
import { openCaseFile } from '../store/open.ts'
import { readOrganisation, replaceOrganisation } from '../store/organisation.ts'
import { changePassphrase, isPassphrase } from '../store/rekey.ts'
import { verifyCaseFile } from '../store/verify.ts'
import { write } from '../store/write.ts'
import { defined } from './register-filter.ts'
import { saveTo } from './save-to.ts'
import { problemSentence } from './problem-sentence.ts'

/** Handlers for creating, opening, locking and proving the case file. */
export function caseFileHandlers(context: EngineContext): Handlers<typeof group> {
  return {
    profiles: () => answer(context.law().profiles.map((profile) => profileOption(profile, context))),
    strength: async ({ passphrase, organisation }) => {
      const names = organisation === '' ? [] : [organisation]
      const { score } = await passphraseStrength(passphrase, names)
      const fits = checkPassphrase(passphrase, names)
      return answer({ score, fits: fits.ok, problem: fits.ok ? null : failureOf(fits.failure).code })
    },
    suggestPassphrase: () => answer({ passphrase: new TextEncoder().encode(generatePassphrase()) }),
    create: (input) =>
      guarded(async () => {
        if (context.open() !== null) return refuse('already-open')
        const profile = context.law().profile(input.profileId)
        if (profile === undefined) {
          const known = context.law().profiles.map((each) => each.id)
          return refuse('profile-unknown', { profile: input.profileId, known: known.join(', ') })
        }
        const prefix = (input.prefix ?? (suggestedPrefix(input.organisation) || 'CF')).toUpperCase()
        if (!prefixFits(prefix)) return refuse('prefix-unfit')
        const grant = context.grants.take(input.token, ['create'])
        if (!grant.ok) return grant
        const made = await createCaseFile({
          path: grant.value.path,
          passphrase: input.passphrase,
          organisation: {
            name: input.organisation,
            profileId: profile.id,
            calendarId: profile.calendar,
            zone: profile.zone,
            prefix,
            place: profile.place,
            language: profile.language,
            role: profile.role,
          },
          officer: { name: input.officer },
          deviceId: context.deviceId(),
          clock: context.clock,
        })
        return opened(context, made, grant.value)
      }),
    unlock: (input) =>
      guarded(async () => {
        if (context.open() !== null) return refuse('already-open')
        const grant = context.grants.take(input.token, ['open'])
        if (!grant.ok) return grant
        const made = await openCaseFile({
          path: grant.value.path,
          unlock: { passphrase: input.passphrase },
          deviceId: context.deviceId(),
          clock: context.clock,
        })
        return opened(context, made, grant.value, defined({ officerId: input.officerId }))
      }),
    unlockWithKit: (input) =>
      guarded(async () => {
        if (context.open() !== null) return refuse('already-open')
        const decoded = decodeKit(input.code)
        if (!decoded.ok) {
          const { group: at } = decoded.failure
          return refuse('kit-mistyped', at === null ? {} : { group: at })
        }
        const grant = context.grants.take(input.token, ['open'])
        if (!grant.ok) return grant
        const made = await openCaseFile({
          path: grant.value.path,
          unlock: { keyAndSalt: decoded.value },
          deviceId: context.deviceId(),
          clock: context.clock,
        })
        const answered = opened(context, made, grant.value, { byKit: true })
        const wrong = !answered.ok && answered.failure.code === 'passphrase-wrong-or-file-damaged'
        return wrong ? refuse('kit-does-not-open') : answered
      }),
    view: () => onFile(context, (open) => answer(fileView(context, open))),
    changePassphrase: ({ current, next }) =>
      onFile(context, async (open) => {
        const allowed = current === undefined ? open.byKit : await isPassphrase(open.file, current)
        if (!allowed) return refuse('passphrase-wrong-or-file-damaged')
        const fits = checkPassphrase(next, [readOrganisation(open.file.db).name])
        if (!fits.ok) return { ok: false, failure: failureOf(fits.failure) }
        const changed = await changePassphrase(open.file, fits.value)
        if (!changed.ok) return { ok: false, failure: failureOf(changed.failure) }
        const now = { ...open, byKit: false }
        context.setOpen(now)
        return answer(fileView(context, now))
      }),
    makeKit: ({ token }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        const kit = recoveryKitOf(open.file)
        const pdf = await context.printer().kitPdf(kitSheet(kit, open))
        const written = await saveTo(open, grant.value, pdf, 0o600)
        if (!written.ok) return refuse(written.failure)
        write(open.file, 'caseFile.makeKit', (db) => appendKitMade(db))
        return answer({ name: basename(grant.value.path) })
      }),
    verify: () =>
      onFile(context, async (open) => {
        const report = await verifyCaseFile(open.file)
        return answer({
          ok: report.ok,
          entries: report.entries,
          head: { n: report.head?.n ?? 0, words: report.head?.words ?? '', hex: report.head?.hex ?? '' },
          problems: report.problems.map((problem) => ({
            code: problem.code,
            sentence: problemSentence(problem),
            entry: problem.entry ?? null,
          })),
        })
      }),
    backUp: ({ token }) =>
      onFile(context, async (open) => {
        const grant = context.grants.take(token, ['save', 'create'])
        if (!grant.ok) return grant
        const done = await backUp(open.file, grant.value.path)
        if (!done.ok) return { ok: false, failure: failureOf(done.failure) }
        return answer({
          name: basename(grant.value.path),
          bytes: done.value.bytes,
          entries: done.value.entries,
        })
      }),
    setOrganisation: ({ officerTitle, ...input }) =>
      onFile(context, (open) => {
        if (context.law().calendar(input.calendarId) === undefined) {
          return refuse('calendar-unknown', { calendar: input.calendarId })
        }
        // a zone nobody knows would leave the file without a today
        if (!isZone(input.zone)) return refuse('zone-unknown')
        write(open.file, 'caseFile.setOrganisation', (db) =>
          replaceOrganisation(db, { ...input, letterhead: officerTitle }),
        )
        return answer(fileView(context, open))
      }),
    addOfficer: ({ name }) =>
      onFile(context, (open) => {
        write(open.file, 'caseFile.addOfficer', (db) => appendOfficer(db, { name }))
        return answer(fileView(context, open))
      }),
    useOfficer: ({ officerId }) =>
      onFile(context, (open) => {
        if (readOfficer(open.file.db, officerId) === null) return refuse('officer-unknown')
        chooseOfficer(open.file, officerId)
        return answer(fileView(context, open))
      }),
  }
}

function opened(
  context: EngineContext,
  made: Result<CaseFile, StoreFailure>,
  grant: Grant,
  { officerId, byKit = false }: { officerId?: OfficerView['id']; byKit?: boolean } = {},
): Answer<FileView> {
  if (!made.ok) {
    // a try that opened nothing has not used the permission: the passphrase may be typed again
    context.grants.add(grant)
    return { ok: false, failure: failureOf(made.failure) }
  }
  const chosen = readOfficers(made.value.db).find((officer) => officer.id === officerId)
  if (chosen !== undefined) chooseOfficer(made.value, chosen.id)
  const open = { file: made.value, name: basename(grant.path), token: grant.token, path: grant.path, byKit }
  context.setOpen(open)
  return ok(fileView(context, open))
}

function profileOption(profile: HandlingProfile, context: EngineContext) {
  return {
    id: profile.id,
    name: profile.name,
    summary: profile.summary,
    role: profile.role,
    laws: lawsOf(profile).map((id) => context.law().regime(id)?.name ?? id),
    promises: profile.promises.map((promise) => promise.sentence),
  }
}

/** Every law of a profile, those that hold in some places only included. */
function lawsOf(profile: HandlingProfile): readonly string[] {
  return [...new Set([...profile.regimes, ...Object.values(profile.regimesByPlace).flat()])]
}

function kitSheet(kit: RecoveryKit, open: OpenFile): RecoveryKitSheet {
  const { language } = readOrganisation(open.file.db)
  const { n, words, hex } = kit.head ?? { n: 0, words: '', hex: '' }
  return {
    language: language || 'en',
    date: today(open.file),
    fileId: kit.fileId,
    groups: kit.groups,
    keyDerivation: kit.keyDerivation,
    auditHead: { n, words: words.replace(/^#\d+ /, ''), hex },
  }
}
