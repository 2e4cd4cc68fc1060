import { Menu, type MenuItemConstructorOptions } from 'electron'
import { desktopText } from '#shared/text/desktop.ts'

/**
 * Sets the menu of the operating system. Only macOS shows it; elsewhere the windows have no frame, and what remains
 * of it are its shortcuts. The program's own commands are in the renderer's menu.
 */
export function setMenu(lock: () => void, development: boolean): void {
  const text = desktopText.menu
  const mac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: text.file,
      submenu: [
        { label: text.lock, accelerator: 'CmdOrCtrl+L', click: lock },
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit', accelerator: 'Ctrl+Q' },
      ],
    },
    { label: text.edit, role: 'editMenu' },
    {
      label: text.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(development ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
    ...(mac ? [{ label: text.window, role: 'windowMenu' } as const] : []),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
