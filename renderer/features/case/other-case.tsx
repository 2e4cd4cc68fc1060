import { useEffect, useState } from 'react'
import type { CaseRow } from '#shared/contract/views.ts'
import { linksText } from '#shared/text/links.ts'
import { kindsInRow, stageNames } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { Select, useDebouncedValue } from '#ui/index.ts'
import { useLinks } from './links-store.ts'

const FIND_AFTER_MS = 120
const MOST = 8

/** Chooses another case: those that are like this one are offered, others are found by reference or name. */
export function OtherCase({
  label,
  caseId,
  chosen,
  onChoose,
}: {
  label: string
  caseId: string
  chosen: CaseRow | null
  onChoose: (row: CaseRow | null) => void
}) {
  const like = useLinks((now) => now.view?.like ?? [])
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, FIND_AFTER_MS)
  const [found, setFound] = useState<readonly CaseRow[]>([])
  useEffect(() => {
    let current = true
    void engine.cases.find({ words: words.slice(0, 300), limit: MOST }).then((answer) => {
      if (current && answer.ok) setFound(answer.value)
    })
    return () => {
      current = false
    }
  }, [words])
  const rows = [...(chosen === null ? [] : [chosen]), ...found, ...like.map(({ row }) => row)].filter(
    (row) => row.id !== caseId,
  )
  const offered = [...new Map(rows.map((row) => [row.id as string, row])).values()]
  return (
    <Select
      label={label}
      description={linksText.dialog.otherHint}
      searchable
      clearable
      data={offered.map((row) => ({ value: row.id as string, label: labelOf(row) }))}
      // the engine has found them already, in more than what the line shows
      filter={({ options }) => options}
      value={chosen?.id ?? null}
      onChange={(id) => onChoose(offered.find((row) => row.id === id) ?? null)}
      onSearchChange={(text) => setTyped(offered.some((row) => labelOf(row) === text) ? '' : text)}
      nothingFoundMessage={linksText.dialog.nothing}
      data-autofocus
    />
  )
}

function labelOf(row: CaseRow): string {
  return [row.reference, row.person, kindsInRow(row.kinds), stageNames[row.stage]]
    .filter((part) => part !== '')
    .join(' · ')
}
