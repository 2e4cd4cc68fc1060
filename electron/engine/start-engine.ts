import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LawBook } from '#shared/domain/law-book.ts'
import { bind, type BoundCall } from '#shared/contract/bind.ts'
import { bulk } from '#shared/contract/bulk.ts'
import { breaches } from '#shared/contract/breaches.ts'
import { caseArchive } from '#shared/contract/case-archive.ts'
import { caseFile } from '#shared/contract/case-file.ts'
import { calendar } from '#shared/contract/calendar.ts'
import { calendars } from '#shared/contract/calendars.ts'
import { cases } from '#shared/contract/cases.ts'
import { deadlines } from '#shared/contract/deadlines.ts'
import { disclosure } from '#shared/contract/disclosure.ts'
import { drafts } from '#shared/contract/drafts.ts'
import { laws } from '#shared/contract/laws.ts'
import { imports } from '#shared/contract/imports.ts'
import { letterhead } from '#shared/contract/letterhead.ts'
import { letters } from '#shared/contract/letters.ts'
import { links } from '#shared/contract/links.ts'
import { mail } from '#shared/contract/mail.ts'
import { mailOut } from '#shared/contract/mail-out.ts'
import { out } from '#shared/contract/out.ts'
import { packs } from '#shared/contract/packs.ts'
import { records } from '#shared/contract/records.ts'
import { reports } from '#shared/contract/reports.ts'
import { retention } from '#shared/contract/retention.ts'
import { register } from '#shared/contract/register.ts'
import { search } from '#shared/contract/search.ts'
import { sheets } from '#shared/contract/sheets.ts'
import { tasks } from '#shared/contract/tasks.ts'
import { templates } from '#shared/contract/templates.ts'
import { signOff } from '#shared/contract/sign-off.ts'
import { today } from '#shared/contract/today.ts'
import { systemClock, type Clock } from './clock.ts'
import type { EngineContext, OpenFile } from './context.ts'
import type { Busy, Engine, EngineOptions, EngineState } from './engine.ts'
import { createGrants } from './grants.ts'
import { withGrants } from './with-grants.ts'
import { breachesHandlers } from './handlers/breaches.ts'
import { calendarHandlers } from './handlers/calendar.ts'
import { calendarsHandlers } from './handlers/calendars.ts'
import { bulkHandlers } from './handlers/bulk.ts'
import { caseArchiveHandlers } from './handlers/case-archive.ts'
import { caseFileHandlers } from './handlers/case-file.ts'
import { casesHandlers } from './handlers/cases.ts'
import { deadlinesHandlers } from './handlers/deadlines.ts'
import { disclosureHandlers } from './handlers/disclosure.ts'
import { draftsHandlers } from './handlers/drafts.ts'
import { lawsHandlers } from './handlers/laws.ts'
import { importsHandlers } from './handlers/imports.ts'
import { letterheadHandlers } from './handlers/letterhead.ts'
import { lettersHandlers } from './handlers/letters.ts'
import { linksHandlers } from './handlers/links.ts'
import { mailHandlers } from './handlers/mail.ts'
import { mailOutHandlers } from './handlers/mail-out.ts'
import { outHandlers } from './handlers/out.ts'
import { packsHandlers } from './handlers/packs.ts'
import { recordsHandlers } from './handlers/records.ts'
import { reportsHandlers } from './handlers/reports.ts'
import { retentionHandlers } from './handlers/retention.ts'
import { registerHandlers } from './handlers/register.ts'
import { endSaves } from './handlers/save-to.ts'
import { searchHandlers } from './handlers/search.ts'
import { sheetsHandlers } from './handlers/sheets.ts'
import { tasksHandlers } from './handlers/tasks.ts'
import { templatesHandlers } from './handlers/templates.ts'
import { signOffHandlers } from './handlers/sign-off.ts'
import { todayHandlers } from './handlers/today.ts'
import { createPageDrawing } from './letters/drawn-pages.ts'
import { createLetterPrinter } from './letters/printer.ts'
import { readLetterTemplates, type LetterTemplates } from './letters/templates.ts'
import { createAttachmentReading } from './reading/read-attachments.ts'
import { createDocumentPages } from './renditions/document-pages.ts'
import { lawFingerprint, readLawBook, readPlaybooks } from './resources.ts'
import { newDeviceId } from './store/new-id.ts'
import { closeCaseFile } from './store/open.ts'
import { workAhead } from './work-ahead.ts'

/** Starts an engine with no file open. The same function serves the process entry, the tests and the command line. */
export function startEngine(options: EngineOptions, clock: Clock = systemClock): Engine {
  const listeners = new Set<(state: EngineState) => void>()
  const busyListeners = new Set<(busy: Busy) => void>()
  let open: OpenFile | null = null
  let settled: Promise<void> = Promise.resolve()
  const state = (): EngineState => ({ open: open !== null, token: open?.token ?? null })
  const lettersDir = join(options.resourcesDir, 'letters')
  const pages = createDocumentPages()
  const printing = {
    fontsDir: join(options.resourcesDir, 'fonts'),
    lettersDir,
    wasmPath: options.typstWasm,
  }
  const letterPages = createPageDrawing(printing)
  const printer = createLetterPrinter(printing)

  const context: EngineContext = {
    options,
    clock,
    grants: createGrants(),
    law: once<LawBook>(() => readLawBook(options.resourcesDir)),
    lawFingerprint: once(() => lawFingerprint(options.resourcesDir)),
    playbooks: once(() => readPlaybooks(options.resourcesDir)),
    templates: once<LetterTemplates>(() => readLetterTemplates(lettersDir)),
    printer: () => printer,
    letterPages: () => letterPages,
    pages: () => pages,
    deviceId: once(() => deviceIdIn(options.userDataDir)),
    open: () => open,
    setOpen(next) {
      const before = state()
      open = next
      const now = state()
      if (before.open === now.open && before.token === now.token) return
      for (const listen of listeners) listen(now)
      reading.wake()
      if (next !== null) void workAhead(context, next)
    },
    busy(estimateMs) {
      for (const listen of busyListeners) listen({ estimateMs })
    },
    settled: () => settled,
    holdUntil(over) {
      settled = over.then(
        () => undefined,
        () => undefined,
      )
    },
  }

  let closing: Promise<void> | null = null
  const close = async () => {
    const ended = open
    reading.end()
    pages.end()
    letterPages.end()
    printer.end()
    if (ended === null) return
    await endSaves(ended.file)
    closeCaseFile(ended.file)
    context.setOpen(null)
  }

  const changedListeners = new Set<(subjects: readonly string[]) => void>()
  const reading = createAttachmentReading(context, () => {
    for (const listen of changedListeners) listen(['search'])
  })

  return {
    handlers: withGrants(withReading(boundCalls(context), reading.wake), context.grants),
    grant: (grant) => context.grants.add(grant),
    // locked twice at once (left alone, and the lid closed) is locked once
    flushAndClose: () => (closing ??= close().finally(() => (closing = null))),
    onState(listen) {
      listeners.add(listen)
      listen(state())
    },
    // what a call changed follows from its group, which serve.ts announces itself; here only what no call did
    onChanged: (listen) => void changedListeners.add(listen),
    onBusy: (listen) => void busyListeners.add(listen),
  }
}

function boundCalls(context: EngineContext): ReadonlyMap<string, BoundCall> {
  return new Map([
    ...bind(bulk, bulkHandlers(context)),
    ...bind(breaches, breachesHandlers(context)),
    ...bind(caseFile, caseFileHandlers(context)),
    ...bind(calendar, calendarHandlers(context)),
    ...bind(caseArchive, caseArchiveHandlers(context)),
    ...bind(calendars, calendarsHandlers(context)),
    ...bind(cases, casesHandlers(context)),
    ...bind(deadlines, deadlinesHandlers(context)),
    ...bind(disclosure, disclosureHandlers(context)),
    ...bind(drafts, draftsHandlers(context)),
    ...bind(laws, lawsHandlers(context)),
    ...bind(imports, importsHandlers(context)),
    ...bind(letterhead, letterheadHandlers(context)),
    ...bind(letters, lettersHandlers(context)),
    ...bind(links, linksHandlers(context)),
    ...bind(mail, mailHandlers(context)),
    ...bind(mailOut, mailOutHandlers(context)),
    ...bind(out, outHandlers(context)),
    ...bind(packs, packsHandlers(context)),
    ...bind(records, recordsHandlers(context)),
    ...bind(reports, reportsHandlers(context)),
    ...bind(retention, retentionHandlers(context)),
    ...bind(register, registerHandlers(context)),
    ...bind(search, searchHandlers(context)),
    ...bind(sheets, sheetsHandlers(context)),
    ...bind(tasks, tasksHandlers(context)),
    ...bind(templates, templatesHandlers(context)),
    ...bind(signOff, signOffHandlers(context)),
    ...bind(today, todayHandlers(context)),
  ])
}

/** After every write there may be an attachment to read; the answer does not wait for it. */
function withReading(
  calls: ReadonlyMap<string, BoundCall>,
  wake: () => void,
): ReadonlyMap<string, BoundCall> {
  return new Map(
    [...calls].map(([name, bound]) => [name, bound.call.writes ? waking(bound, wake) : bound] as const),
  )
}

function waking({ call, run }: BoundCall, wake: () => void): BoundCall {
  return {
    call,
    run: async (input) => {
      const answer = await run(input)
      wake()
      return answer
    },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** The random id of this computer, kept in user data; it says which device wrote an entry and names nobody. */
function deviceIdIn(userDataDir: string): string {
  const path = join(userDataDir, 'device')
  try {
    const kept = readFileSync(path, 'utf8').trim()
    if (/^[0-9a-f-]{36}$/.test(kept)) return kept
  } catch {
    // the first start on this computer: there is no id yet
  }
  const made = newDeviceId()
  mkdirSync(userDataDir, { recursive: true, mode: 0o700 })
  writeFileSync(path, `${made}\n`, { mode: 0o600 })
  return made
}
