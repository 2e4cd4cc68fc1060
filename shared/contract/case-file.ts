import { z } from 'zod'
import { OfficerId, ProfileId } from '../domain/ids.ts'
import { call, group } from './define.ts'
import { FileView, Organisation } from './views.ts'

/** Bytes of a passphrase or password; `answerCall` overwrites them once the call is answered. */
export const SecretBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A one-time permission for one file that a native dialog gave. */
export const FileToken = z.string().regex(/^[0-9a-f]{32}$/)

/** A profile as the create screen offers it, before any file is open. */
export const ProfileOption = z.strictObject({
  id: ProfileId,
  name: z.string(),
  summary: z.string(),
  role: z.enum(['controller', 'processor']),
  laws: z.array(z.string()),
  promises: z.array(z.string()),
})
export type ProfileOption = z.infer<typeof ProfileOption>

/** What is wrong with a file, in the order to look at it. */
export const VerifyReport = z.strictObject({
  ok: z.boolean(),
  entries: z.number().int(),
  head: z.strictObject({ n: z.number().int(), words: z.string(), hex: z.string() }),
  problems: z.array(
    z.strictObject({ code: z.string(), sentence: z.string(), entry: z.number().int().nullable() }),
  ),
})
export type VerifyReport = z.infer<typeof VerifyReport>

/** Creating, opening, locking and proving the one encrypted file. */
export const caseFile = group('caseFile', {
  profiles: call({ input: z.strictObject({}), output: z.array(ProfileOption) }),
  strength: call({
    input: z.strictObject({ passphrase: SecretBytes, organisation: z.string().max(200).default('') }),
    output: z.strictObject({
      score: z.number().int().min(0).max(4),
      fits: z.boolean(),
      problem: z.string().nullable(),
    }),
  }),
  /** A passphrase of random words, to be written down; it is shown once. */
  suggestPassphrase: call({ input: z.strictObject({}), output: z.strictObject({ passphrase: SecretBytes }) }),
  create: call({
    input: z.strictObject({
      token: FileToken,
      profileId: ProfileId,
      organisation: z.string().trim().min(1).max(200),
      officer: z.string().trim().min(1).max(200).default('Privacy Officer'),
      prefix: z.string().max(8).optional(),
      passphrase: SecretBytes,
    }),
    output: FileView,
    fails: [
      'already-open',
      'token-spent',
      'profile-unknown',
      'prefix-unfit',
      'file-exists',
      'place-read-only',
      'disk-full',
      'write-failed',
      'passphrase-too-short',
      'passphrase-too-long',
      'passphrase-too-common',
      'passphrase-looks-like-key',
      'passphrase-holds-organisation',
    ],
  }),
  unlock: call({
    input: z.strictObject({ token: FileToken, passphrase: SecretBytes, officerId: OfficerId.optional() }),
    output: FileView,
    fails: [
      'already-open',
      'token-spent',
      'passphrase-wrong-or-file-damaged',
      'file-missing',
      'file-foreign',
      'file-newer',
      'file-damaged',
      'file-in-use',
      'foreign-wal',
      'disk-full',
      'write-failed',
    ],
  }),
  unlockWithKit: call({
    input: z.strictObject({ token: FileToken, code: SecretBytes }),
    output: FileView,
    fails: [
      'already-open',
      'token-spent',
      'kit-mistyped',
      'kit-does-not-open',
      'file-missing',
      'file-foreign',
      'file-newer',
      'file-damaged',
      'file-in-use',
      'foreign-wal',
    ],
  }),
  view: call({ input: z.strictObject({}), output: FileView, fails: ['locked'] }),
  changePassphrase: call({
    writes: true,
    /** Who opened the file with the recovery kit has lost the passphrase and leaves `current` out. */
    input: z.strictObject({ current: SecretBytes.optional(), next: SecretBytes }),
    output: FileView,
    fails: [
      'locked',
      'file-read-only',
      'passphrase-wrong-or-file-damaged',
      'passphrase-too-short',
      'passphrase-too-long',
      'passphrase-too-common',
      'passphrase-looks-like-key',
      'passphrase-holds-organisation',
      'disk-full',
      'write-failed',
    ],
  }),
  /** Writes the recovery kit as PDF where the officer chose. */
  makeKit: call({
    writes: true,
    input: z.strictObject({ token: FileToken }),
    output: z.strictObject({ name: z.string() }),
    fails: [
      'locked',
      'token-spent',
      'file-exists',
      'place-read-only',
      'disk-full',
      'write-failed',
      'file-read-only',
    ],
  }),
  verify: call({ input: z.strictObject({}), output: VerifyReport, fails: ['locked'] }),
  backUp: call({
    writes: true,
    input: z.strictObject({ token: FileToken }),
    output: z.strictObject({ name: z.string(), bytes: z.number().int(), entries: z.number().int() }),
    fails: [
      'locked',
      'token-spent',
      'file-exists',
      'place-read-only',
      'disk-full',
      'write-failed',
      'file-damaged',
      'copy-not-verified',
    ],
  }),
  setOrganisation: call({
    writes: true,
    input: Organisation,
    output: FileView,
    fails: ['locked', 'file-read-only', 'calendar-unknown', 'zone-unknown'],
  }),
  addOfficer: call({
    writes: true,
    input: z.strictObject({ name: z.string().trim().min(1).max(200) }),
    output: FileView,
    fails: ['locked', 'file-read-only'],
  }),
  useOfficer: call({
    input: z.strictObject({ officerId: OfficerId }),
    output: FileView,
    fails: ['locked', 'officer-unknown'],
  }),
})
