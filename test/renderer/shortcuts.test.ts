import { describe, expect, it } from 'vitest'
import { isPlainKey, pressed, shortcutLabel, type KeyPress } from '#renderer/app/shortcuts.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('shortcuts', () => {
  it('take Ctrl for mod, and Command on a Mac', () => {
    expect(pressed('mod+K', press('k', { ctrlKey: true }), false)).toBe(true)
    expect(pressed('mod+K', press('k', { metaKey: true }), true)).toBe(true)
    expect(pressed('mod+K', press('k', { ctrlKey: true }), true)).toBe(false)
  })

  it('are not taken with one more key held', () => {
    expect(pressed('mod+K', press('k', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
    expect(pressed('mod+K', press('k', { ctrlKey: true, altKey: true }), false)).toBe(false)
    expect(pressed('alt+left', press('ArrowLeft', { altKey: true, ctrlKey: true }), false)).toBe(false)
  })

  it('know a digit by its place where the layout needs Shift for it', () => {
    expect(pressed('mod+1', press('&', { code: 'Digit1', ctrlKey: true }), false)).toBe(true)
  })

  it('are shown as the keyboard names them', () => {
    expect(shortcutLabel('mod+comma', false)).toBe('Ctrl ,')
    expect(shortcutLabel('mod+K', true)).toBe('⌘K')
    expect(shortcutLabel('alt+left', false)).toBe('Alt ←')
  })

  it('of one plain key must wait while somebody types', () => {
    expect(isPlainKey('E')).toBe(true)
    expect(isPlainKey('mod+L')).toBe(false)
    expect(isPlainKey('alt+left')).toBe(false)
  })
})
