import { useEffect } from 'react'
import { commands, runCommand } from './commands.ts'
import { mac } from './platform.ts'
import { isPlainKey, pressed } from './shortcuts.ts'

/** Locking works always; everything else waits while a dialog is open. */
const ALWAYS = new Set(['file.lock'])

/** Runs the commands by their shortcuts for as long as the work window lives. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const command = commands.find(({ shortcut }) => shortcut !== undefined && pressed(shortcut, event, mac))
  if (command?.shortcut === undefined) return
  if (isPlainKey(command.shortcut) && typing(event.target)) return
  if (!ALWAYS.has(command.id) && dialogOpen()) return
  event.preventDefault()
  if (!event.repeat) runCommand(command.id)
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))
  )
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null
}
