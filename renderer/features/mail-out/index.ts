export { MailDraft } from './mail-draft.tsx'
