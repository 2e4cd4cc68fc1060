import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { lineText } from '#shared/domain/letter-text.ts'

/**
 * The pasted page without attributes that would style or load anything: our style policy refuses them even in a page
 * that is only read, and the schema keeps none of them.
 */
export function barePage(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|title|xml|svg|math|template|noscript)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<([a-z][a-z0-9:-]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi, (_tag, name: string, rest: string) => {
      const kept = [
        ...rest.matchAll(
          /\s(data-letter-field|data-pm-slice|colspan|rowspan|start)\s*=\s*("[^"]*"|'[^']*')/gi,
        ),
      ]
      return `<${name}${kept.map(([part]) => part).join('')}>`
    })
}

/** The pasted text with its lines, without what a letter cannot carry: control and hidden characters. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => lineText(line))
    .join('\n')
}

/** Lets nothing in but what the schema knows: pages lose everything else, text its hidden characters. */
export const LetterPaste = Extension.create({
  name: 'letterPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: barePage,
        transformPastedText: plainLines,
        // a file dropped here would be a picture, and a letter has none
        handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
        handlePaste: (_view, event) =>
          (event.clipboardData?.files.length ?? 0) > 0 && event.clipboardData?.getData('text/plain') === '',
      },
    }),
  ],
})
