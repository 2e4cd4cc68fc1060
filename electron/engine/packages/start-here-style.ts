/**
 * The look of START-HERE.html: warm paper, petrol ink, serif for words, sans for tables. Fonts are those of the
 * reader's machine; nothing is loaded. Light only, because it is read once and often printed.
 */
export const START_HERE_STYLE = `
:root { color-scheme: light; --paper: #f7f7f4; --sheet: #fff; --ink: #181d20; --ink2: #434b50; --ink3: #5d666b;
  --petrol: #0e5666; --tint: #e3eef0; --line: #e2e3dd; --amber: #825000; --amberTint: #faefd9;
  --serif: 'Source Serif 4', 'Source Serif Pro', Charter, 'Bitstream Charter', Cambria, Georgia, serif;
  --sans: Inter, 'Segoe UI', system-ui, -apple-system, 'Noto Sans', Arial, sans-serif;
  --mono: ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', monospace; }
* { box-sizing: border-box; }
body { margin: 0; padding: 40px 20px 56px; background: var(--paper); color: var(--ink);
  font: 17px/27px var(--serif); -webkit-text-size-adjust: 100%; }
main { max-width: 820px; margin: 0 auto; padding: 52px 60px 44px; background: var(--sheet);
  border: 1px solid var(--line); border-top: 4px solid var(--petrol); border-radius: 0 0 10px 10px; }
h1 { margin: 6px 0 10px; font-size: 36px; line-height: 42px; font-weight: 600; letter-spacing: -0.012em; }
h2 { margin: 40px 0 8px; font-size: 21px; line-height: 28px; font-weight: 600; color: var(--petrol); }
p, ul, ol, address { margin: 0 0 12px; max-width: 66ch; }
ol, ul { padding-left: 1.4em; }
li { margin-bottom: 6px; }
li::marker { color: var(--petrol); font-weight: 600; }
address { font-style: normal; }
a { color: var(--petrol); text-decoration-thickness: 1px; text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid #0b7c96; outline-offset: 2px; border-radius: 3px; }
code { font: 14px/22px var(--mono); white-space: nowrap; }
.from { margin: 0; font: 600 14px/20px var(--sans); color: var(--petrol); }
.lead { font-size: 20px; line-height: 31px; color: var(--ink2); }
.lead strong { color: var(--ink); font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 5px 24px; margin: 26px 0 0; padding: 18px 0 0;
  border-top: 1px solid var(--line); font: 14px/22px var(--sans); font-variant-numeric: tabular-nums; }
dt { color: var(--ink3); }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; margin: 10px 0 16px; border-collapse: collapse; font: 14px/21px var(--sans);
  font-variant-numeric: tabular-nums; }
caption { padding-bottom: 6px; text-align: left; color: var(--ink3); }
th, td { padding: 8px 14px 9px 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top;
  font-weight: 400; overflow-wrap: anywhere; }
thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.group th { padding: 20px 0 7px; border-top: 0; font-weight: 600; color: var(--ink); }
.group + tr > * { border-top-color: #cfd1ca; }
th[scope='row'] { width: 30%; font-size: 13px; }
th[scope='row'] a { text-decoration-color: transparent; }
th[scope='row'] a:hover, th[scope='row'] a:focus-visible { text-decoration-color: currentColor; }
td:last-child { padding-right: 0; text-align: right; white-space: nowrap; color: var(--ink2); }
.sum { display: block; margin-top: 2px; font: 10.5px/16px var(--mono); color: var(--ink3); overflow-wrap: anywhere; }
.counts { display: block; font-size: 13px; color: var(--ink2); }
.note { margin: 14px 0 12px; padding: 14px 18px; max-width: none; border-radius: 8px; background: var(--tint); }
.care { background: var(--amberTint); }
.care strong { color: var(--amber); font-weight: 600; }
.unseen { margin: 0 1px; padding: 0 4px; border-radius: 4px; background: var(--amberTint); color: var(--amber);
  font: 12px/16px var(--mono); white-space: nowrap; }
footer { margin-top: 44px; padding-top: 16px; border-top: 1px solid var(--line);
  font: 13px/20px var(--sans); color: var(--ink3); }
footer p { max-width: none; margin: 0 0 4px; }
@media (max-width: 640px) {
  body { padding: 0; font-size: 16px; line-height: 26px; background: var(--sheet); }
  main { padding: 28px 20px; border: 0; border-top: 4px solid var(--petrol); border-radius: 0; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 8px; }
  code { white-space: normal; overflow-wrap: anywhere; }
}
@media print {
  @page { margin: 20mm 18mm; }
  body { padding: 0; background: none; font-size: 10.5pt; line-height: 15pt; }
  main { max-width: none; padding: 0; border: 0; }
  h1 { font-size: 22pt; line-height: 26pt; }
  h2 { margin-top: 20pt; font-size: 13pt; line-height: 17pt; break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  table, dl, footer { font-size: 9pt; line-height: 13pt; }
  .sum { font-size: 6.5pt; line-height: 9pt; }
  .group th { padding-top: 10pt; break-after: avoid; }
  .note { padding: 0; background: none; }
  tr, .whole { break-inside: avoid; }
}
`
