import { useMemo } from 'react'
import type { TemplateView } from '#shared/contract/templates.ts'
import { LetterEditor } from '../editor/letter-editor.tsx'
import { TemplateField } from './template-field.tsx'
import { useTemplates, writeTemplate } from './templates-store.ts'

/** The text of a template in the editor of letters: fields by name, every condition's text with its condition above. */
export function TemplateText({ view, readOnly }: { view: TemplateView; readOnly: boolean }) {
  const written = useTemplates((now) => now.written)
  const rewritten = useTemplates((now) => now.rewritten)
  const scene = useMemo(() => {
    const required = new Map(view.required.map((paragraph) => [paragraph.clause, paragraph]))
    return {
      withValues: false,
      readOnly,
      citationOf: (clause: string) => required.get(clause)?.citation ?? '',
      titleOf: (clause: string) => required.get(clause)?.title ?? clause,
      conditionOf: (fact: string) => view.conditions[fact] ?? fact,
      popover: (field: TemplateView['catalogue'][number]) => <TemplateField field={field} />,
    }
  }, [view, readOnly])
  return (
    <LetterEditor
      wording={written ?? view.wording}
      original={view.shipped}
      plain={view.wording}
      facts={null}
      rewritten={rewritten}
      fields={view.catalogue}
      language={view.language}
      scene={scene}
      onWrite={writeTemplate}
    />
  )
}
