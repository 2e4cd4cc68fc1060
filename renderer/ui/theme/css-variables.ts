import type { CSSVariablesResolver } from '@mantine/core'
import { tokenSets, type Tokens } from './tokens.ts'

const prefixed = (tokens: Tokens) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--rd-${name}`, value]))

// Mantine's own greys fail contrast on our paper (dimmed 3.3:1, border 1.5:1), so every one is pointed at a token.
const mantine = {
  '--mantine-color-body': 'var(--rd-canvas)',
  '--mantine-color-text': 'var(--rd-text)',
  '--mantine-color-bright': 'var(--rd-text)',
  '--mantine-color-dimmed': 'var(--rd-text3)',
  '--mantine-color-placeholder': 'var(--rd-text3)',
  '--mantine-color-error': 'var(--rd-over)',
  '--mantine-color-success': 'var(--rd-met)',
  '--mantine-color-anchor': 'var(--rd-accent)',
  '--mantine-color-default': 'var(--rd-surface)',
  '--mantine-color-default-hover': 'var(--rd-hover)',
  '--mantine-color-default-color': 'var(--rd-text)',
  '--mantine-color-default-border': 'var(--rd-strong)',
  '--mantine-color-disabled': 'var(--rd-sunken)',
  '--mantine-color-disabled-color': 'var(--rd-text3)',
  '--mantine-color-disabled-border': 'var(--rd-line2)',
  // The focus ring reads this one; with the fill it would be 3.3:1 in dark.
  '--mantine-primary-color-filled': 'var(--rd-focus)',
  '--mantine-primary-color-contrast': 'var(--rd-on-fill)',
  '--mantine-color-petrol-filled': 'var(--rd-fill)',
  '--mantine-color-petrol-filled-hover': 'var(--rd-fill-hover)',
  '--mantine-color-petrol-text': 'var(--rd-accent)',
  '--mantine-color-petrol-outline': 'var(--rd-accent)',
  '--mantine-color-petrol-light': 'var(--rd-sel)',
  '--mantine-color-petrol-light-hover': 'var(--rd-sel)',
  '--mantine-color-petrol-light-color': 'var(--rd-accent)',
  '--mantine-color-gray-text': 'var(--rd-text2)',
  '--mantine-color-gray-light': 'var(--rd-hover)',
  '--mantine-color-gray-light-hover': 'var(--rd-hover)',
  '--mantine-color-gray-light-color': 'var(--rd-text2)',
}

/** The resolver Mantine calls for its custom properties; it adds our `--rd-*` tokens for the chosen contrast. */
export function cssVariablesFor(contrast: 'normal' | 'high'): CSSVariablesResolver {
  const sets = tokenSets[contrast]
  return () => ({
    variables: {},
    light: { ...prefixed(sets.light), ...mantine },
    dark: { ...prefixed(sets.dark), ...mantine },
  })
}
