import { useEffect } from 'react'
import type { ClockGroup } from '#shared/contract/views.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { useDebouncedValue } from '#ui/index.ts'
import type { NewCaseForm } from './form.ts'
import { fetchPreview, useNewCase } from './new-case-store.ts'
import { previewInput, type PreviewInput } from './preview.ts'

/** Fetches the clocks of the form for the panel whenever what they depend on changes. */
export function useShownClocks(): readonly ClockGroup[] | null {
  const form = useNewCase((now) => now.form)
  const shown = useNewCase((now) => now.shown)
  const file = useOpenFile((now) => now.file)
  const input = file === null ? null : previewInput(form, file)
  const [key] = useDebouncedValue(input === null ? '' : JSON.stringify(input), 150)
  useEffect(() => {
    if (key !== '') void fetchPreview(JSON.parse(key) as PreviewInput, true)
  }, [key])
  return input === null ? null : shown
}

/** The clocks of the form with other answers, for an option with its own date; undefined until they are there. */
export function useClocksIf(changes: Partial<NewCaseForm>): readonly ClockGroup[] | undefined {
  const form = useNewCase((now) => now.form)
  const previews = useNewCase((now) => now.previews)
  const file = useOpenFile((now) => now.file)
  const input = file === null ? null : previewInput({ ...form, ...changes }, file)
  const key = input === null ? '' : JSON.stringify(input)
  useEffect(() => {
    if (key !== '') void fetchPreview(JSON.parse(key) as PreviewInput, false)
  }, [key])
  return previews.get(key)
}
