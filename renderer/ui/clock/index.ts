export { BigDate, type BigDateProps } from './big-date.tsx'
export { BreachLine, type BreachLineProps } from './breach-line.tsx'
export { ClockLine, type ClockLineProps, type Mark } from './clock-line.tsx'
export { RibbonCalendar, type RibbonCalendarProps } from './ribbon-calendar.tsx'
export {
  ribbonDays,
  type RibbonDay,
  type RibbonInput,
  type RibbonFold,
  type RibbonKind,
} from './ribbon-days.ts'
export { StateGlyph, type ClockState } from './state-glyph.tsx'
export { StateChip, StateText, type StateWordsProps } from './state-text.tsx'
export { WhyTrail, type WhyStep, type WhyTrailProps } from './why-trail.tsx'
