import { join } from 'node:path'
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import { desktopText } from '#shared/text/desktop.ts'
import { plainFileName } from '../file-name.ts'

/** What a dialog may save, by the ending of its name. */
export type SaveKind = Exclude<keyof typeof desktopText.kinds, 'register' | 'mail'>

const ENDING = {
  redress: 'redress',
  pdf: 'pdf',
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  zip: 'zip',
  ics: 'ics',
  any: '*',
} as const

/** Asks for an existing file; the path, or null when the officer changed their mind. */
export async function chooseToOpen(window: BrowserWindow, what: keyof typeof OPENED): Promise<string | null> {
  const { words, filters } = OPENED[what]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    defaultPath: app.getPath('documents'),
    filters,
    // without this the system's list of recent documents would name the file
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks for messages, several at once, or for the folder they lie in; none when the officer changed their mind. */
export async function chooseMail(
  window: BrowserWindow,
  what: 'files' | 'folder',
): Promise<readonly string[]> {
  const words = what === 'files' ? desktopText.openMail : desktopText.openMailFolder
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    defaultPath: app.getPath('documents'),
    ...(what === 'files'
      ? { filters: [{ name: desktopText.kinds.mail, extensions: ['eml', 'msg'] }, filter('any')] }
      : {}),
    properties:
      what === 'files'
        ? ['openFile', 'multiSelections', 'dontAddToRecent']
        : ['openDirectory', 'dontAddToRecent'],
  })
  return canceled ? [] : filePaths
}

/** Asks where a new case file shall be; the path with its ending, or null. */
export function chooseToCreate(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  return choosePlace(window, desktopText.createCaseFile, suggestedName, 'redress')
}

/** Asks where an export shall be written; the path with its ending, or null. */
export function chooseToSave(
  window: BrowserWindow,
  suggestedName: string,
  kind: SaveKind,
): Promise<string | null> {
  return choosePlace(window, desktopText.saveAs, suggestedName, kind)
}

async function choosePlace(
  window: BrowserWindow,
  words: { readonly title: string; readonly button: string },
  suggestedName: string,
  kind: SaveKind,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    defaultPath: join(app.getPath('documents'), withEnding(plainFileName(suggestedName), kind)),
    filters: [filter(kind)],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  return canceled || !filePath ? null : withEnding(filePath, kind)
}

function withEnding(name: string, kind: SaveKind): string {
  if (kind === 'any') return name
  return name.toLowerCase().endsWith(`.${ENDING[kind]}`) ? name : `${name}.${ENDING[kind]}`
}

/** What an open dialog says, and the files it shows first: what a file is, its bytes tell and not its name. */
const OPENED: Readonly<
  Record<
    'case-file' | 'attachment' | 'calendar' | 'register',
    { readonly words: { readonly title: string; readonly button: string }; readonly filters: FileFilter[] }
  >
> = {
  'case-file': { words: desktopText.openCaseFile, filters: [filter('redress'), filter('any')] },
  attachment: { words: desktopText.openAttachment, filters: [filter('any')] },
  calendar: { words: desktopText.openCalendar, filters: [filter('ics'), filter('any')] },
  register: {
    words: desktopText.openRegister,
    filters: [
      { name: desktopText.kinds.register, extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt'] },
      filter('any'),
    ],
  },
}

function filter(kind: SaveKind): FileFilter {
  return { name: desktopText.kinds[kind], extensions: [ENDING[kind]] }
}
