import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LetterBlock, LetterHeading, LetterInline, LetterParagraph } from '#shared/domain/letter.ts'
import type { PrintableLetter } from '#engine/letters/printable.ts'
import { fontsDir } from '../engine/letters/letter-bench.ts'

// The same letter to look at as ours, in the form each peer takes: sizes, colours, columns, the shipped font, numbered foot.

const INK = '#181D20'
const QUIET = '#434B50'
const HAIRLINE = '#CFD1CA'

/** The letter as a web page with styles. What its foot says is {@link letterFoot}. */
export function letterHtml(letter: PrintableLetter): string {
  const { letterhead, recipient, references, signature } = letter
  const lines = (texts: readonly string[]) => texts.map(escaped).join('<br>')
  const blocks = flat(letter.body.content).map(({ type, content = [] }) => {
    const tag = type === 'heading' ? 'h2' : 'p'
    return `<${tag}>${content.map(inlineHtml).join('')}</${tag}>`
  })
  const referred = references.map(({ label, value }) => `${label}: ${value}`)
  return `<!doctype html><html lang="${letter.language}"><meta charset="utf-8"><title>${escaped(letter.title)}</title><style>
${fontFaces()}
body{font:11pt/1.3 "Source Serif 4";color:${INK};margin:0}
p{margin:0 0 .65em}h1,h2,b{font-weight:600}h1{font-size:13pt;margin:2em 0 1em}h2{font-size:11.5pt;margin:1.4em 0 .5em}
.row{display:flex;justify-content:space-between;color:${QUIET}}.head{min-height:34mm}
.name{font-size:15pt;font-weight:600;color:${INK}}.lines{font-size:8.5pt;text-align:right}
.to{font-size:10.5pt;min-height:29mm}.of{font-size:9.5pt}.closing{margin:1.2em 0 10mm}
</style><div class="row head"><div class="name">${escaped(letterhead.name)}</div><div class="lines">${lines(letterhead.lines)}</div></div>
<div class="to">${lines(recipient)}</div>
<div class="row of"><div>${lines(referred)}</div><div>${escaped(letter.dateText)}</div></div>
<h1>${escaped(letter.subject)}</h1>${blocks.join('')}
<p class="closing">${escaped(signature.closing)}</p><p><b>${escaped(signature.name)}</b><br>${lines(signature.lines)}</p></html>`
}

/**
 * The foot of every page, as printToPDF takes it: a page of its own that loads no fonts and is set a third larger, with
 * the number and the count of pages.
 */
export function letterFoot(letter: PrintableLetter): string {
  return `<div style="font:6pt serif;color:${QUIET};width:100%;margin:0 18.75mm;border-top:.5pt solid ${HAIRLINE};padding-top:3pt;display:flex;justify-content:space-between">
<span>${escaped(footOf(letter))}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`
}

/** The letter as a flat OpenDocument text, styles, foot and fields included, for LibreOffice. */
export function letterDocument(letter: PrintableLetter): string {
  const { letterhead, recipient, references, signature } = letter
  const [language = 'en', country = 'GB'] = letter.language.split('-')
  const lines = (texts: readonly string[]) => texts.map(escaped).join('<text:line-break/>')
  const p = (style: string, inside: string) => `<text:p text:style-name="${style}">${inside}</text:p>`
  const blocks = flat(letter.body.content).map(({ type, content = [] }) => {
    const inside = content.map(inlineDocument).join('')
    return type === 'heading' ? heading(2, inside) : p('Body', inside)
  })
  const referred = references.map(({ label, value }) => `${label}: ${value}`)
  const font = (weight: string) => `style:font-name="${SERIF}" fo:font-weight="${weight}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escaped(letter.title)}</dc:title><dc:creator>${escaped(letterhead.name)}</dc:creator><dc:language>${letter.language}</dc:language></office:meta>
<office:font-face-decls>${fontDeclaration(SERIF)}${fontDeclaration(SEMIBOLD)}</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="106%"/><style:text-properties ${font('normal')} fo:font-size="11pt" fo:color="${INK}" fo:language="${language}" fo:country="${country}"/></style:default-style>
${paragraphStyle('Body', 'fo:margin-bottom="7pt"')}${paragraphStyle('Name', '', `fo:font-size="15pt" ${strong()}`)}
${paragraphStyle('Lines', 'fo:text-align="end"', `fo:font-size="8.5pt" fo:color="${QUIET}"`)}
${paragraphStyle('To', '', 'fo:font-size="10.5pt"')}${paragraphStyle('Of', '', `fo:font-size="9.5pt" fo:color="${QUIET}"`)}
${paragraphStyle('OfEnd', 'fo:text-align="end"', `fo:font-size="9.5pt" fo:color="${QUIET}"`)}
${paragraphStyle('Heading_1', 'fo:margin-top="24pt" fo:margin-bottom="12pt"', `fo:font-size="13pt" ${strong()}`)}
${paragraphStyle('Heading_2', 'fo:margin-top="16pt" fo:margin-bottom="6pt"', `fo:font-size="11.5pt" ${strong()}`)}
${paragraphStyle('Closing', 'fo:margin-top="14pt" fo:margin-bottom="10mm"')}
${paragraphStyle('Foot', `fo:border-top="0.5pt solid ${HAIRLINE}" fo:padding-top="3pt"`, `fo:font-size="8pt" fo:color="${QUIET}"`, '<style:tab-stops><style:tab-stop style:position="16cm" style:type="right"/></style:tab-stops>')}
<style:style style:name="Strong" style:family="text"><style:text-properties ${strong()}/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
</office:styles>
<office:automatic-styles>${rowStyle('Head', '34mm')}${rowStyle('Address', '29mm')}${rowStyle('Reference', '5mm')}
<style:page-layout style:name="Paper"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="20mm" fo:margin-bottom="12mm" fo:margin-left="25mm" fo:margin-right="25mm"/>
<style:footer-style><style:header-footer-properties fo:min-height="8mm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Paper"><style:footer>${p('Foot', `${escaped(footOf(letter))}<text:tab/><text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count>`)}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>
${columns('Head', p('Name', escaped(letterhead.name)), p('Lines', lines(letterhead.lines)))}
${columns('Address', p('To', lines(recipient)), p('To', ''))}
${columns('Reference', p('Of', lines(referred)), p('OfEnd', escaped(letter.dateText)))}
${heading(1, escaped(letter.subject))}${blocks.join('')}
${p('Closing', escaped(signature.closing))}
${p('Body', `<text:span text:style-name="Strong">${escaped(signature.name)}</text:span><text:line-break/>${lines(signature.lines)}`)}
</office:text></office:body></office:document>`
}

/** What fontconfig reads so that a program finds the shipped fonts beside the machine's own. */
export function fontConfiguration(cacheDir: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${escaped(fontsDir)}</dir><cachedir>${escaped(cacheDir)}</cachedir></fontconfig>`
}

const SERIF = 'Source Serif 4'
/** LibreOffice knows normal and bold; the weight between them is a family of its own there. */
const SEMIBOLD = 'Source Serif 4 SemiBold'
const NAMESPACES = [
  ...['office', 'text', 'table', 'style', 'meta'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  ...['fo', 'svg'].map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo' : name}-compatible:1.0"`,
  ),
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

type Flat = LetterParagraph | LetterHeading

/** The blocks as they follow each other. Throws for one that the timed letter does not have. */
function flat(blocks: readonly LetterBlock[]): Flat[] {
  return blocks.flatMap((block): Flat[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return [block]
    if (block.type === 'required') return flat(block.content)
    throw new Error(`the timed letter has a ${block.type}`)
  })
}

function inlineHtml(inline: LetterInline): string {
  if (inline.type === 'hardBreak') return '<br>'
  if (inline.type !== 'text') throw new Error('the timed letter has an open field')
  const tag = { bold: 'b', italic: 'i' } as const
  return (inline.marks ?? []).reduce(
    (text, { type }) => `<${tag[type]}>${text}</${tag[type]}>`,
    escaped(inline.text),
  )
}

function inlineDocument(inline: LetterInline): string {
  if (inline.type === 'hardBreak') return '<text:line-break/>'
  if (inline.type !== 'text') throw new Error('the timed letter has an open field')
  const style = { bold: 'Strong', italic: 'Emphasis' } as const
  return (inline.marks ?? []).reduce(
    (text, { type }) => `<text:span text:style-name="${style[type]}">${text}</text:span>`,
    escaped(inline.text),
  )
}

function heading(level: number, inside: string): string {
  return `<text:h text:style-name="Heading_${level}" text:outline-level="${level}">${inside}</text:h>`
}

function columns(name: string, left: string, right: string): string {
  const cell = (inside: string) => `<table:table-cell office:value-type="string">${inside}</table:table-cell>`
  return `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="2"/><table:table-row table:style-name="${name}">${cell(left)}${cell(right)}</table:table-row></table:table>`
}

function rowStyle(name: string, height: string): string {
  return `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:min-row-height="${height}"/></style:style>`
}

function paragraphStyle(name: string, paragraph: string, text = '', inside = ''): string {
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}>${inside}</style:paragraph-properties><style:text-properties ${text}/></style:style>`
}

function strong(): string {
  return `style:font-name="${SEMIBOLD}"`
}

function fontDeclaration(name: string): string {
  return `<style:font-face style:name="${name}" svg:font-family="'${name}'"/>`
}

function fontFaces(): string {
  const face = (file: string, weight: number, style: string) =>
    `@font-face{font-family:"${SERIF}";font-weight:${weight};font-style:${style};src:url("${pathToFileURL(join(fontsDir, file)).href}")}`
  return [
    face('SourceSerif4_400Regular.ttf', 400, 'normal'),
    face('SourceSerif4_400Regular_Italic.ttf', 400, 'italic'),
    face('SourceSerif4_600SemiBold.ttf', 600, 'normal'),
  ].join('')
}

function footOf({ labels, auditHead }: PrintableLetter): string {
  return `${labels.auditTrail} ${auditHead}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
