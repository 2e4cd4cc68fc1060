import { describe, expect, test } from 'vitest'
import { tokenSets, type TokenName, type Tokens } from '#ui/theme/tokens.ts'

const channel = (hex: string, at: number) => {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string) =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

function ratio(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const papers: TokenName[] = ['canvas', 'surface', 'sunken', 'side', 'hover', 'sel']
const worst = (tokens: Tokens, name: TokenName, on: readonly TokenName[]) =>
  Math.min(...on.map((paper) => ratio(tokens[name], tokens[paper])))

const words: [TokenName, TokenName[]][] = [
  ['text', papers],
  ['text2', papers],
  ['text3', papers],
  ['accent', papers],
  ['over', [...papers, 'over-tint']],
  ['soon', [...papers, 'soon-tint']],
  ['run', [...papers, 'run-tint']],
  ['pause', [...papers, 'pause-tint']],
  ['wait', [...papers, 'wait-tint']],
  ['met', [...papers, 'met-tint']],
  ['soft', [...papers, 'soft-tint']],
]

describe.each([
  ['light', tokenSets.normal.light, 4.5],
  ['dark', tokenSets.normal.dark, 4.5],
  ['high contrast light', tokenSets.high.light, 7],
  ['high contrast dark', tokenSets.high.dark, 7],
] as const)('colours, %s', (_, tokens, least) => {
  test.each(words)('%s is readable on every paper it stands on', (name, on) => {
    expect(worst(tokens, name, on)).toBeGreaterThanOrEqual(least)
  })

  test('words on a filled button are readable, hovered too', () => {
    expect(worst(tokens, 'on-fill', ['fill', 'fill-hover'])).toBeGreaterThanOrEqual(4.5)
    expect(worst(tokens, 'on-tick', ['tick'])).toBeGreaterThanOrEqual(4.5)
  })

  test('edges of controls and the focus ring stand out 3:1', () => {
    for (const name of ['strong', 'focus', 'fill-line'] as const)
      expect(worst(tokens, name, papers), name).toBeGreaterThanOrEqual(3)
  })
})
