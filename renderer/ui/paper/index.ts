export { FieldChip, PaperMark, PaperPreview, PaperSheet, RequiredParagraph } from './paper.tsx'
export { printPages } from './print-pages.ts'
