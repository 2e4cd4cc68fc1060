export { CommandPalette, type CommandPaletteProps } from './command-palette.tsx'
export { DialogFoot } from './dialog-foot.tsx'
export {
  ConfirmDialog,
  Dialog,
  GuardDialog,
  type ConfirmDialogProps,
  type DialogProps,
  type GuardDialogProps,
} from './dialogs.tsx'
export { GuardList, type GuardItem } from './guard-list.tsx'
export { EmptyState, ErrorNote, LiveRegion, NoteBox, ProgressBar, type ErrorNoteProps } from './notes.tsx'
export { type PaletteGroup, type PaletteItem } from './palette-model.ts'
export { hideToast, toast, type Toast } from './toast.tsx'
