import { z } from 'zod'
import { FileToken } from './case-file.ts'
import { call, group } from './define.ts'

/** A file the officer chose in a native dialog: its base name, and the token the engine takes. */
export const ChosenFile = z.strictObject({ token: FileToken, name: z.string() })

/** A case file opened before on this computer: name only, never a path. */
export const RecentFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  present: z.boolean(),
  backupOn: z.string().nullable(),
})
export type RecentFile = z.infer<typeof RecentFile>

/** How Redress looks and locks on this computer; holds nothing of any case. */
export const DeviceSettings = z.strictObject({
  colorScheme: z.enum(['light', 'dark', 'auto']),
  contrast: z.enum(['normal', 'more', 'auto']),
  density: z.enum(['compact', 'comfortable']),
  lockAfterMinutes: z.number().int().min(1).max(240),
  lockOnSleep: z.boolean(),
  rememberRecent: z.boolean(),
  /** False until the officer was asked once whether recent files may be remembered. */
  askedToRemember: z.boolean(),
})
export type DeviceSettings = z.infer<typeof DeviceSettings>

/** What counts until the officer chooses. Not defaults of the schema: a partial change would bring them all along. */
export const FIRST_DEVICE_SETTINGS = {
  colorScheme: 'auto',
  contrast: 'auto',
  density: 'compact',
  lockAfterMinutes: 10,
  lockOnSleep: true,
  rememberRecent: false,
  askedToRemember: false,
} as const satisfies DeviceSettings

/** Why the unlock window is shown. */
export const LockReason = z.enum([
  'started',
  'officer',
  'idle',
  'suspend',
  'screen',
  'engine-stopped',
  'passphrase-changed',
])
export type LockReason = z.infer<typeof LockReason>

/** How the system's print dialog ended. */
export const Printed = z.enum(['printed', 'cancelled', 'no-printer', 'failed'])
export type Printed = z.infer<typeof Printed>

/** Desktop things that main does: dialogs, windows, settings of this computer. No case content passes here. */
export const desktop = group('desktop', {
  /** What the unlock window starts with. */
  opening: call({
    input: z.strictObject({}),
    output: z.strictObject({
      reason: LockReason,
      /** Time of day at which it locked, `HH:MM`. */
      at: z.string().nullable(),
      recent: z.array(RecentFile),
      /** The file to unlock, when one was just locked or double-clicked. */
      file: ChosenFile.nullable(),
      settings: DeviceSettings,
      /** Set when an end-of-life runtime shows this window: for demonstration only. */
      demonstrationRuntime: z.boolean(),
      /** Which of the passphrase windows this is. */
      purpose: z.enum(['unlock', 'change-passphrase']),
    }),
  }),
  chooseCaseFile: call({ input: z.strictObject({}), output: ChosenFile.nullable() }),
  chooseNewCaseFile: call({
    input: z.strictObject({ suggestedName: z.string().max(120) }),
    output: ChosenFile.nullable(),
  }),
  useRecent: call({ input: z.strictObject({ id: z.string().max(100) }), output: ChosenFile.nullable() }),
  forgetRecent: call({ input: z.strictObject({ id: z.string().max(100) }), output: z.array(RecentFile) }),
  chooseToOpen: call({
    input: z.strictObject({ purpose: z.enum(['attachment', 'calendar', 'register', 'case', 'package']) }),
    output: ChosenFile.nullable(),
  }),
  /** Mails, several at once, or a folder of them. Empty when the officer changed their mind. */
  chooseMail: call({
    input: z.strictObject({ what: z.enum(['files', 'folder']) }),
    output: z.array(ChosenFile),
  }),
  chooseToSave: call({
    input: z.strictObject({
      suggestedName: z.string().max(120),
      kind: z.enum(['pdf', 'csv', 'xlsx', 'json', 'zip', 'ics', 'eml', 'redress', 'any']),
    }),
    output: ChosenFile.nullable(),
  }),
  settings: call({ input: z.strictObject({}), output: DeviceSettings }),
  setSettings: call({ input: DeviceSettings.partial(), output: DeviceSettings }),
  lock: call({ input: z.strictObject({}), output: z.null() }),
  /** Opens the window in which a passphrase is changed, beside the work window. */
  openPassphraseWindow: call({ input: z.strictObject({}), output: z.null() }),
  closeWindow: call({ input: z.strictObject({}), output: z.null() }),
  minimise: call({ input: z.strictObject({}), output: z.null() }),
  toggleMaximise: call({ input: z.strictObject({}), output: z.null() }),
  /** Shows the system's print dialog for the pages the window holds ready; only they are printed. */
  print: call({ input: z.strictObject({ paper: z.enum(['a4', 'us-letter']) }), output: Printed }),
  /** Puts text on the clipboard and forgets it after the time set. */
  copyText: call({ input: z.strictObject({ text: z.string().max(200_000) }), output: z.null() }),
})
