import { create } from 'zustand'
import type { CaseView } from '#shared/contract/views.ts'
import { CaseId } from '#shared/domain/ids.ts'
import type { Sheet } from '#shared/domain/sheets/sheet.ts'
import { sheetsOf } from '#shared/domain/sheets/sheet.ts'
import { engine } from '#bridge/calls.ts'
import { door, type Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import type { SheetLists } from '#bridge/sheet-words.ts'

type SheetsState = {
  readonly caseId: string | null
  readonly sheets: readonly Sheet[]
  /** The organisation's list of systems, for searches to choose from. */
  readonly systems: readonly Sheet[]
  readonly failure: Failure | null
}

/** What is filled in beside the events of the case shown, as last received. */
export const useSheets = create<SheetsState>(() => ({ caseId: null, sheets: [], systems: [], failure: null }))

/** Fetches the sheets of a case now and after each change. Returns the end of it. */
export function followSheets(caseId: string): () => void {
  if (useSheets.getState().caseId !== caseId) useSheets.setState({ caseId, sheets: [], failure: null })
  const again = async () => {
    const [sheets, systems] = await Promise.all([
      engine.sheets.ofCase({ caseId: CaseId.parse(caseId) }),
      engine.sheets.ofFile({ kinds: ['system'] }),
    ])
    // another case may have been opened while the answer was on its way
    if (useSheets.getState().caseId !== caseId) return
    if (sheets.ok) useSheets.setState({ sheets: sheets.value, failure: null })
    else useSheets.setState({ failure: sheets.failure })
    if (systems.ok) useSheets.setState({ systems: systems.value })
  }
  void again()
  return door.onChanged(() => void again())
}

/** Takes a sheet as an answer gave it, so that the list need not wait for the next fetch. */
export function takeSheet(sheet: Sheet): void {
  const { sheets } = useSheets.getState()
  useSheets.setState({ sheets: sheets.map((known) => (known.id === sheet.id ? sheet : known)) })
}

/** What the forms of this case can offer to choose from. */
export function listsFor(view: CaseView, systems: readonly Sheet[]): SheetLists {
  const officers = useOpenFile.getState().file?.officers ?? []
  return {
    officer: officers.map(({ id, name }) => ({ value: id, label: name })),
    party: view.parties.map(({ id, name }) => ({ value: id, label: name })),
    attachment: view.attachments.map(({ id, name }) => ({ value: id, label: name })),
    system: sheetsOf(systems, 'system')
      .filter(({ content }) => content.body.active)
      .map(({ id, content }) => ({ value: id, label: content.body.name })),
  }
}
