import type { BrowserWindow } from 'electron'
import type { Printed } from '#shared/contract/desktop.ts'

/**
 * Shows the system's print dialog for what the window holds ready, and tells how it ended. Not `window.print()`: without a
 * printer that one takes the whole program down on an old runtime, while this one says why it did not print.
 */
export function printWindow(window: BrowserWindow, paper: 'a4' | 'us-letter'): Promise<Printed> {
  return new Promise((resolve) => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: paper === 'a4' ? 'A4' : 'Letter',
      },
      (done, why) => {
        if (done) resolve('printed')
        else if (/cancel/i.test(why)) resolve('cancelled')
        else resolve(/printers/i.test(why) ? 'no-printer' : 'failed')
      },
    )
  })
}
