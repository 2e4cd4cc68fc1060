export { FieldChip, PaperMark, PaperPreview, PaperSheet, RequiredParagraph } from './paper.tsx'
