import type { MailNote } from '#shared/contract/mail.ts'
import type { MailFile } from './mail.ts'

/** What a page would have fetched from elsewhere had it been shown as a page. */
export function remoteLoads(html: string): number {
  const loads =
    /(?:\bsrc|\bbackground|\bposter|\bdata)\s*=\s*["']?\s*(?:https?:)?\/\/|url\(\s*["']?\s*(?:https?:)?\/\//gi
  let count = 0
  for (const found of html.matchAll(loads)) if (found.index >= 0) count += 1
  return count
}

/** What is worth knowing of a mail's make: signed, encrypted, a bounce, an invitation, what looks odd in its files. */
export function contentNotes(contentType: string, text: string, files: readonly MailFile[]): MailNote[] {
  const type = contentType.toLowerCase()
  const has = (...types: readonly string[]) => files.some(({ mediaType }) => types.includes(mediaType))
  const sealed =
    has('application/pkcs7-mime', 'application/x-pkcs7-mime') || /^application\/(x-)?pkcs7-mime/.test(type)
  const opaque = sealed && /smime-type="?signed-data/.test(type)
  const encrypted =
    (sealed && !opaque) ||
    has('application/pgp-encrypted') ||
    /^multipart\/encrypted/.test(type) ||
    text.includes('-----BEGIN PGP MESSAGE-----')
  const signed =
    /^multipart\/signed/.test(type) ||
    has('application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-signature') ||
    text.includes('-----BEGIN PGP SIGNED MESSAGE-----')
  return [
    ...(encrypted ? [{ code: 'encrypted' as const }] : []),
    ...(opaque ? [{ code: 'signed-opaque' as const }] : []),
    ...(signed && !opaque ? [{ code: 'signed' as const }] : []),
    ...(has('message/delivery-status') || /report-type="?delivery-status/.test(type)
      ? [{ code: 'bounce' as const }]
      : []),
    ...(has('message/disposition-notification') || /report-type="?disposition-notification/.test(type)
      ? [{ code: 'read-receipt' as const }]
      : []),
    ...(has('text/calendar', 'application/ics') || /^text\/calendar/.test(type)
      ? [{ code: 'invitation' as const }]
      : []),
    ...dangerNotes(files),
  ]
}

const PROGRAMS =
  /\.(exe|com|scr|bat|cmd|pif|js|jse|vbs|vbe|wsf|wsh|hta|ps1|msi|jar|lnk|desktop|sh|app|dll|reg|iso|img|vhd|html?|xhtml|svg|docm|xlsm|pptm)$/i

function dangerNotes(files: readonly MailFile[]): MailNote[] {
  const names = files.filter(({ name }) => PROGRAMS.test(name)).map(({ name }) => name)
  return names.length === 0
    ? []
    : [{ code: 'active-files', count: names.length, value: names.slice(0, 3).join(', ') }]
}
