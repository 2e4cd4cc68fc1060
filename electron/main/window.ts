import { join } from 'node:path'
import { BrowserWindow, screen, type Rectangle, type Session } from 'electron'
import { APP_ORIGIN } from './bundle.ts'
import type { Bounds } from './settings.ts'

/** The three windows there are. The passphrase is typed in `unlock` and `passphrase` only, never in `work`. */
export type WindowKind = 'unlock' | 'work' | 'passphrase'

/** What every window needs to be made. */
export type WindowParts = {
  readonly appDir: string
  readonly session: Session
  readonly development: boolean
}

const DEFAULT_SIZE = { width: 1440, height: 900 } as const
const PASSPHRASE_SIZE = { width: 560, height: 720 } as const

/** Makes a window and shows it once its first picture is ready. */
export function createWindow(
  kind: WindowKind,
  parts: WindowParts,
  place: { readonly bounds: Bounds | null; readonly parent?: BrowserWindow | null; readonly dark: boolean },
): BrowserWindow {
  const inside = kind === 'passphrase' ? null : visibleBounds(place.bounds)
  const window = new BrowserWindow({
    ...(kind === 'passphrase' ? PASSPHRASE_SIZE : (inside ?? fittingSize())),
    ...(kind === 'passphrase' ? { resizable: false, maximizable: false } : { minWidth: 960, minHeight: 640 }),
    ...(place.parent ? { parent: place.parent, modal: true } : {}),
    title: 'Redress',
    icon: join(parts.appDir, 'build', 'resources', 'icons', 'redress.png'),
    show: false,
    frame: false,
    ...(process.platform === 'darwin'
      ? { titleBarStyle: 'hidden', trafficLightPosition: { x: 14, y: 15 } }
      : {}),
    // the colour of title bar and unlock page, so that nothing flashes before the first picture
    backgroundColor: place.dark ? '#101415' : '#ECEDE8',
    webPreferences: {
      session: parts.session,
      preload: join(parts.appDir, 'build', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: parts.development,
      navigateOnDragDrop: false,
      enableWebSQL: false,
      disableBlinkFeatures: 'Auxclick',
    },
  })
  if (place.bounds?.maximised && kind !== 'passphrase') window.maximize()
  window.once('ready-to-show', () => window.show())
  const page = kind === 'work' ? 'work' : 'unlock'
  void window.loadURL(`${APP_ORIGIN}/${page}.html`)
  return window
}

/** Where a window stands now, to be remembered. */
export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() }
}

/** The remembered place if enough of it is on a screen that is still connected. */
function visibleBounds(bounds: Bounds | null): Rectangle | null {
  if (bounds === null) return null
  const { x, y, width, height } = bounds
  const area = screen.getDisplayMatching({ x, y, width, height }).workArea
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  const down = Math.min(y + height, area.y + area.height) - Math.max(y, area.y)
  return across >= 200 && down >= 100 ? { x, y, width, height } : null
}

function fittingSize(): { readonly width: number; readonly height: number } {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  return { width: Math.min(DEFAULT_SIZE.width, width), height: Math.min(DEFAULT_SIZE.height, height) }
}
