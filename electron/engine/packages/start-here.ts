import type { CivilDate } from '#shared/domain/civil-date.ts'
import { escapeHtml, linesHtml, textHtml } from './html.ts'
import type { PackageFile } from './manifest.ts'
import type { AuditHead, PackageInput, PackageOrganisation, Regulator } from './package-input.ts'
import { START_HERE_STYLE } from './start-here-style.ts'

/** The warning that every package carries, because ZIP encrypts no names. */
const NAMES_ARE_VISIBLE =
  'Anybody who holds the ZIP file can read the names and sizes of the files in it without the password; ' +
  'that is why the names say little. What is in the files cannot be read without it.'

/** What START-HERE.html is made from. */
export type StartHere = {
  readonly organisation: PackageOrganisation
  readonly person: string
  readonly reference: string
  readonly theirReference: string
  readonly law: string
  readonly received: CivilDate
  readonly madeOn: CivilDate
  readonly letter: boolean
  /** The controller it goes to; empty when it goes to the person. */
  readonly controller: string
  readonly part: PackageInput['part'] | null
  readonly files: readonly PackageFile[]
  readonly complaint: Regulator | null
  readonly audit: AuditHead
}

/**
 * START-HERE.html: a page without script, link to the outside or loaded part, readable in any browser and on
 * paper. Every text from the case is escaped; the page's own policy forbids all but its own style.
 */
export function startHereHtml(page: StartHere): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Start here: ${escapeHtml(page.reference)}</title>
<style>${START_HERE_STYLE}</style>
</head>
<body>
<main>
${head(page)}
${begin(page)}
${contents(page.files)}
${keepSafe()}
${check()}
${questions(page)}
${page.complaint === null ? '' : complain(page.complaint)}
${foot(page)}
</main>
</body>
</html>
`
}

function head(page: StartHere): string {
  const facts: [string, string][] = [
    ['Our reference', textHtml(page.reference)],
    ['Your reference', page.theirReference === '' ? '' : textHtml(page.theirReference)],
    ['What you sent reached us on', dateInWords(page.received)],
    ['This package was made on', dateInWords(page.madeOn)],
    ['Part', partInWords(page.part ?? null)],
    ['Law', page.law === '' ? '' : textHtml(page.law)],
  ]
  return `<header>
<p class="from">${textHtml(page.organisation.name)}</p>
<h1>Start here</h1>
<p class="lead">This is the package that ${textHtml(page.organisation.name)} made for
${forWhom(page)}.</p>
<dl>${facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join('\n')}</dl>
</header>`
}

function forWhom({ person, controller }: StartHere): string {
  if (controller === '') return `<strong>${textHtml(person)}</strong>`
  return `<strong>${textHtml(controller)}</strong>. It holds the data of <strong>${textHtml(person)}</strong>, who asked
that it be sent on directly`
}

function partInWords(part: PackageInput['part'] | null): string {
  if (part === null || part === undefined || part.of < 2) return ''
  const next = part.next === null ? '' : `; the next is planned for ${dateInWords(part.next)}`
  return `${part.number} of ${part.of}${next}`
}

function begin(page: StartHere): string {
  const has = (start: string) => page.files.some(({ file }) => file.startsWith(start))
  const steps = [
    page.letter && `Read the letter, ${link('01-letter.pdf')}. It is our answer.`,
    has('02-') &&
      `See ${link('02-schedule.pdf')} for what is blacked out in the documents: each place has a number, and the list says
      where it is and why.`,
    has('documents/') &&
      'Look through the folder <b>documents</b>. The list below gives the name each of them had with us.',
    has('tables/') &&
      `Open what is in the folder <b>tables</b> with a spreadsheet program. An apostrophe that stands before
      <code>=</code>, <code>+</code>, <code>-</code> or <code>@</code> is ours: it keeps the program from taking a text for a formula.`,
    has('data.json') &&
      `Hand ${link('data.json')} on where a machine is to read it, to another company for one. It holds the same as the tables, letter for letter.`,
  ].filter((step) => step !== false)
  return `<section>
<h2>In this order</h2>
<ol>${steps.map((step) => `<li>${step}</li>`).join('\n')}</ol>
</section>`
}

const GROUPS: readonly [string, (file: string) => boolean][] = [
  ['Our answer', (file) => file === '01-letter.pdf' || file === '02-schedule.pdf'],
  ['Documents', (file) => file.startsWith('documents/')],
  ['What we keep on your case', (file) => file.startsWith('data.') || file.startsWith('tables/')],
]

function contents(files: readonly PackageFile[]): string {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const groups = GROUPS.map(([title, belongs]) => [title, files.filter(({ file }) => belongs(file))] as const)
  return `<section>
<h2>What is in it</h2>
<table>
<caption>${files.length} ${files.length === 1 ? 'file' : 'files'}, ${sizeInWords(total)}, besides this page and two lists. The long number is the file’s SHA-256.</caption>
<thead><tr><th scope="col">File</th><th scope="col">What it is</th><th scope="col">Size</th></tr></thead>
${groups
  .filter(([, members]) => members.length > 0)
  .map(
    ([title, members]) => `<tbody>
<tr class="group"><th colspan="3" scope="rowgroup">${title}</th></tr>
${members.map(contentsRow).join('\n')}
</tbody>`,
  )
  .join('\n')}
</table>
</section>`
}

/** A document is known by the name it had; the package's own files by what they are. */
function contentsRow({ file, about, name, size, sha256, pages, redactions }: PackageFile): string {
  const title = name === undefined ? escapeHtml(about) : textHtml(name)
  const counts = [
    ...(pages === undefined ? [] : [pages === 1 ? '1 page' : `${pages} pages`]),
    ...(redactions === undefined ? [] : [`${redactions} blacked out`]),
  ].join(', ')
  return `<tr><th scope="row">${link(file)}</th>
<td>${title}${counts === '' ? '' : `<span class="counts">${counts}</span>`}<span class="sum">${escapeHtml(sha256)}</span></td>
<td>${sizeInWords(size)}</td></tr>`
}

function keepSafe(): string {
  return `<section class="whole">
<h2>Keep it safe</h2>
<p class="note care"><strong>Once unpacked, these files are no longer protected.</strong> The password guards the
ZIP file only. ${NAMES_ARE_VISIBLE}</p>
</section>`
}

function check(): string {
  return `<section class="whole">
<h2>If you want to be sure nothing was changed</h2>
<p>${link('manifest.sha256')} has the SHA-256 of every file. On Linux, <code>sha256sum -c manifest.sha256</code> in
the unpacked folder compares them all; on a Mac, <code>shasum -a 256 -c manifest.sha256</code>. On Windows,
<code>Get-FileHash data.json</code> in PowerShell shows the number of one file. ${link('manifest.json')} lists the
same for programs.</p>
</section>`
}

function questions({ organisation, reference }: StartHere): string {
  return `<section class="whole">
<h2>Questions</h2>
<p>Write to us and give the reference <b>${textHtml(reference)}</b>.</p>
${addressHtml([organisation.officerTitle, organisation.name], organisation)}
</section>`
}

function complain(regulator: Regulator): string {
  return `<section class="whole">
<h2>If you are not content with our answer</h2>
<p>Tell us; we would like to put it right. You also have the right to complain to the authority:</p>
${addressHtml([regulator.name], regulator)}
</section>`
}

type Reachable = Pick<Regulator, 'address' | 'email' | 'phone' | 'web'>

/** Addresses are text, never links: a link from a case could lead anywhere. */
function addressHtml(names: readonly string[], place: Reachable): string {
  const lines = [...names, place.address, place.email, place.phone, place.web].filter(
    (line) => line.trim() !== '',
  )
  return `<address>${lines.map(linesHtml).join('<br>\n')}</address>`
}

function foot({ audit }: StartHere): string {
  const head = audit.words.startsWith('#') ? audit.words : `#${audit.n} ${audit.words}`
  return `<footer>
<p>Made under audit trail entry <b>${escapeHtml(head)}</b>.</p>
<p>Keep this line: with it, anybody can prove later whether our record up to that day was changed.</p>
</footer>`
}

/** Only for names that the package itself gave. */
function link(file: string): string {
  return `<a href="${escapeHtml(encodeURI(file))}">${escapeHtml(file)}</a>`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function dateInWords(date: CivilDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${(bytes / 1_000_000_000).toFixed(2)} GB`
}
