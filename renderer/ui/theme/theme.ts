import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { componentDefaults } from './components.ts'

const petrol: MantineColorsTuple = [
  '#EEF6F7',
  '#E3EEF0',
  '#D2E5E9',
  '#A9D0D8',
  '#7ACBDA',
  '#3F9FB2',
  '#25788A',
  '#0E5666',
  '#0A4451',
  '#05232A',
]

const gray: MantineColorsTuple = [
  '#F7F7F4',
  '#F1F1ED',
  '#ECEDE8',
  '#E2E3DD',
  '#CFD1CA',
  '#80868A',
  '#5D666B',
  '#434B50',
  '#2B3236',
  '#181D20',
]

const dark: MantineColorsTuple = [
  '#E8ECEB',
  '#B8C1C3',
  '#939EA2',
  '#6E7B80',
  '#394347',
  '#2A3235',
  '#1A1F22',
  '#14181A',
  '#121617',
  '#101415',
]

const sans = "'Inter Variable', Inter, system-ui, sans-serif"

/** The one Mantine theme. Sizes are rem of 16 px so that text at 200 % grows everywhere. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, gray, dark },
  white: '#FFFFFF',
  black: '#181D20',
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.75rem', fontWeight: '650' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.375rem', fontWeight: '620' },
      h3: { fontSize: '0.8125rem', lineHeight: '1.25rem', fontWeight: '620' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.375rem' },
  lineHeights: { xs: '1.33', sm: '1.54', md: '1.57', lg: '1.6', xl: '1.27' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '12px' },
  defaultRadius: 'sm',
  shadows: { xs: 'var(--rd-shadow1)', sm: 'var(--rd-shadow2)', md: 'var(--rd-shadow3)' },
  focusRing: 'auto',
  cursorType: 'default',
  respectReducedMotion: true,
  components: componentDefaults,
})
