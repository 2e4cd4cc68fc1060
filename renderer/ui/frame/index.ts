export { AppFrame, useNarrow, type AppFrameProps } from './app-frame.tsx'
export { AppMark } from './app-mark.tsx'
export { NavRow } from './nav-row.tsx'
export { InspectorButton, InspectorSection, Page, type PageProps } from './page.tsx'
export { CaseHeader, PageHeader, SectionTitle, type CaseHeaderProps, type TrailPart } from './page-header.tsx'
export { type NavGroup, type NavItem } from './sidebar.tsx'
export {
  FootNote,
  RecentFiles,
  UnlockFrame,
  type RecentFile,
  type RecentFilesProps,
  type UnlockFrameProps,
} from './unlock-frame.tsx'
export { ChoiceCard, WelcomeFrame, type ChoiceCardProps, type WelcomeFrameProps } from './welcome-frame.tsx'
export { SettingsFrame, SplitView } from './split-view.tsx'
export { WindowBar, type WindowActions, type WindowWords } from './window-buttons.tsx'
export {
  NotesList,
  WizardField,
  WizardFrame,
  type WizardFrameProps,
  type WizardStep,
} from './wizard-frame.tsx'
