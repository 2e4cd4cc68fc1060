export {
  ActionBar,
  FilterBar,
  FilterChip,
  FilterSummary,
  RegisterHead,
  SavedViewTabs,
  StatusBar,
} from './bars.tsx'
export { Card, FactRow, KeyValues, PaperText, Prose, SettingsList, SettingsRow } from './cards.tsx'
export { DueList, type DueListProps, type DueRowData } from './due-list.tsx'
export { Horizon, type HorizonCell, type HorizonProps } from './horizon.tsx'
export { DropArea, FileCard, FindingItem, MessageList, NewsItem, type MessageItem } from './message-list.tsx'
export { OptionList, type Option, type OptionListProps } from './option-list.tsx'
export { type RegisterColumn, type RegisterDivider } from './register-model.ts'
export { RegisterArea, RegisterScreen } from './register-screen.tsx'
export { RegisterTable, type RegisterTableProps } from './register-table.tsx'
export { Timeline, type TimelineEntry } from './timeline.tsx'
