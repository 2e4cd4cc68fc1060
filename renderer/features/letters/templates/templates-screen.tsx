import { useEffect, useState } from 'react'
import type { TemplateSummary } from '#shared/contract/templates.ts'
import { TEMPLATE_GROUPS } from '#shared/contract/templates.ts'
import { failureText } from '#shared/text/failures.ts'
import { templatesText } from '#shared/text/templates.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, type Place } from '#bridge/place.ts'
import { ErrorNote, icons, NavRow, SearchInput, SplitView } from '#ui/index.ts'
import { TemplateReader } from './template-reader.tsx'
import { readTemplates, showTemplate, useTemplates } from './templates-store.ts'
import css from './templates.module.css'

/** Every letter template: what ships, and the organisation's own made from it. */
export function TemplatesScreen({ place }: { place: Extract<Place, { screen: 'templates' }> }) {
  const { list, view, failure } = useTemplates()
  const file = useOpenFile((now) => now.file)
  const [words, setWords] = useState('')
  const shown = place.show ?? list?.[0]?.id
  useEffect(() => void readTemplates(), [])
  useEffect(() => {
    if (shown !== undefined) void showTemplate(shown)
  }, [shown])
  if (file === null) return null
  return (
    <SplitView
      listWidth={300}
      listLabel={templatesText.title}
      list={
        <>
          <h1 className={css.title}>{templatesText.title}</h1>
          <SearchInput
            label={templatesText.search}
            placeholder={templatesText.search}
            value={words}
            onChange={setWords}
            width="100%"
          />
          <TemplateList list={list ?? []} words={words} activeId={shown ?? ''} />
        </>
      }
    >
      {failure !== null && (
        <ErrorNote
          {...failureText(failure)}
          onClose={() => useTemplates.setState({ failure: null })}
          closeLabel={templatesText.close}
        />
      )}
      {view !== null && <TemplateReader key={view.summary.id} view={view} file={file} />}
    </SplitView>
  )
}

function TemplateList({
  list,
  words,
  activeId,
}: {
  list: readonly TemplateSummary[]
  words: string
  activeId: string
}) {
  const wanted = words.trim().toLocaleLowerCase()
  const found = list.filter((each) =>
    `${each.title} ${each.description}`.toLocaleLowerCase().includes(wanted),
  )
  const own = found.filter((each) => each.own !== null && !each.own.archived)
  const archived = found.filter((each) => each.own?.archived === true)
  const groups = [
    { id: 'own' as const, items: own },
    ...TEMPLATE_GROUPS.map((id) => ({
      id,
      items: found.filter((each) => each.own === null && each.group === id),
    })),
    { id: 'archived' as const, items: archived },
  ]
  if (found.length === 0) return <p className={css.quiet}>{templatesText.nothing}</p>
  return groups.map(({ id, items }) => {
    if (items.length === 0 && (id !== 'own' || wanted !== '')) return null
    return (
      <section key={id}>
        <h2 className={css.group}>{templatesText.groups[id]}</h2>
        {items.length === 0 && <p className={css.none}>{templatesText.ownEmpty}</p>}
        <ul className={css.items}>
          {items.map((each) => (
            <li key={each.id}>
              <NavRow
                icon={each.own === null ? icons.templates : icons.letter}
                label={each.title}
                active={each.id === activeId}
                onClick={() => go({ screen: 'templates', show: each.id })}
              />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
