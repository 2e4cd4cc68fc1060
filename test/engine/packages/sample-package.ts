import { civilDate } from '#shared/domain/civil-date.ts'
import type { PackageInput } from '#engine/packages/access-package.ts'
import { attachmentOf, sampleCase } from './sample-case.ts'

/** The password of the sample package. */
export const PASSWORD = 'correct horse battery'

/** Names that documents may arrive with. */
export const HOSTILE = [
  '../../../../etc/passwd.txt',
  '/etc/cron.d/x.pdf',
  'C:\\Windows\\CON.pdf',
  '..\\..\\start.bat',
  'invoice\u202Efdp.exe',
  '<img src=x onerror=alert(1)>.png',
  '"><script>alert(1)</script>.pdf',
  'new\nline\r\0.pdf',
  '-rf.pdf',
  `${'x'.repeat(300)}.jpg`,
  'dismissal of T Pennick.docx',
  'page.html',
  'no ending',
]
/** A document under each of those names, with its bytes. */
export const hostile = HOSTILE.map((name, index) => {
  const bytes = new TextEncoder().encode(`content ${index}\n`.repeat(index * 1000 + 1))
  return {
    attachment: attachmentOf(100 + index, name, bytes),
    chunks: () => [bytes.subarray(0, 5), bytes.subarray(5)],
    bytes,
  }
})

/** A package of the sample case with all hostile documents; the password is fresh, because building zeroes it. */
export function sampleInput(change: Partial<PackageInput> = {}): PackageInput {
  return {
    view: sampleCase(hostile.map(({ attachment }) => attachment)),
    organisation: {
      name: 'Quillhaven & Sons <Ltd>',
      address: '1 Quay Street\nBristol BS1 4DJ',
      email: 'privacy@quillhaven.example',
      phone: '+44 117 496 0000',
      web: 'quillhaven.example',
      officerTitle: 'Privacy Officer',
    },
    letter: new TextEncoder().encode('%PDF-1.7 the letter'),
    documents: hostile,
    complaint: {
      name: 'The Authority',
      address: '2 High Road',
      email: '',
      phone: '0303',
      web: 'authority.example',
    },
    audit: { n: 4812, words: '#4812 river amber stone lamp oak quiet', hex: 'ab'.repeat(32) },
    madeOn: civilDate('2026-06-24'),
    password: new TextEncoder().encode(PASSWORD),
    ...change,
  }
}
