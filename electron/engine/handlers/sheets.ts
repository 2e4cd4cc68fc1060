import type { Answer, Handlers } from '#shared/contract/define.ts'
import type { sheets as group } from '#shared/contract/sheets.ts'
import type { CaseId, RequestId, SheetId } from '#shared/domain/ids.ts'
import { sheetMoves } from '#shared/domain/sheets/moves.ts'
import { isFileSheet } from '#shared/domain/sheets/sheet.ts'
import type { Sheet, SheetContent } from '#shared/domain/sheets/sheet.ts'
import { settleBreach } from '../casework/breach-sheets.ts'
import { recordSheetMoves, takeBackSheetMoves } from '../casework/sheet-moves.ts'
import { lawOfFile } from '../law-of-file.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { today } from '../store/case-file.ts'
import { readCase } from '../store/cases.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { readParties } from '../store/people.ts'
import { readRequests } from '../store/requests.ts'
import {
  appendSheet,
  readFileSheets,
  readSheet,
  readSheets,
  readSheetsDue,
  removeSheet,
  replaceSheet,
} from '../store/sheets.ts'
import { write } from '../store/write.ts'
import { changeCase } from './change-case.ts'
import { checkDay } from './check-intake.ts'

/** Handlers for what is filled in beside the events of a case, and for the organisation's own lists. */
export function sheetsHandlers(context: EngineContext): Handlers<typeof group> {
  const kept = ({ file }: OpenFile, id: SheetId): Answer<Sheet> => {
    const sheet = readSheet(file.db, id)
    return sheet === null ? refuse('sheet-unknown') : answer(sheet)
  }

  const intoCase = (
    call: string,
    caseId: CaseId,
    content: SheetContent,
    overrideReason: string | undefined,
    save: (db: WritableDb) => SheetId,
  ) =>
    changeCase(
      context,
      call,
      caseId,
      (db, open) => {
        checkMoves(content, open)
        const id = save(db)
        const sheet = readSheet(db, id)
        if (sheet === null) throw new Refusal('sheet-unknown')
        const law = lawOfFile(context, open)
        recordSheetMoves(db, open.file, law, { ...sheet, caseId }, { overrideReason })
        settleBreach(db, open.file, law, caseId, { overrideReason })
        return id
      },
      kept,
    )

  return {
    ofCase: ({ caseId }) =>
      onFile(context, ({ file }) =>
        readCase(file.db, caseId) === null ? refuse('case-unknown') : answer(readSheets(file.db, caseId)),
      ),
    ofFile: ({ kinds }) => onFile(context, ({ file }) => answer(readFileSheets(file.db, kinds))),
    due: ({ by }) =>
      onFile(context, ({ file }) =>
        answer(readSheetsDue(file.db, by).map((sheet) => ({ sheet, ...whereOf(file.db, sheet) }))),
      ),
    add: ({ caseId, requestId, content, overrideReason }) => {
      if ((caseId === null) !== isFileSheet(content.kind)) return refuse('sheet-elsewhere')
      if (caseId === null) {
        return onFile(context, (open) =>
          kept(
            open,
            write(open.file, 'sheets.add', (db) =>
              appendSheet(db, { caseId: null, requestId: null }, content),
            ),
          ),
        )
      }
      return intoCase('sheets.add', caseId, content, overrideReason, (db) => {
        checkRequest(db, caseId, requestId)
        return appendSheet(db, { caseId, requestId }, content)
      })
    },
    change: ({ sheetId, content, overrideReason }) =>
      onFile(context, (open) => {
        const before = readSheet(open.file.db, sheetId)
        if (before === null) return refuse('sheet-unknown')
        if (before.content.kind !== content.kind) return refuse('sheet-elsewhere')
        if (before.caseId === null) {
          write(open.file, 'sheets.change', (db) => replaceSheet(db, sheetId, content))
          return kept(open, sheetId)
        }
        return intoCase('sheets.change', before.caseId, content, overrideReason, (db) => {
          replaceSheet(db, sheetId, content)
          return sheetId
        })
      }),
    remove: ({ sheetId }) =>
      onFile(context, (open) => {
        const before = readSheet(open.file.db, sheetId)
        if (before === null) return refuse('sheet-unknown')
        const { caseId } = before
        if (caseId === null) {
          write(open.file, 'sheets.remove', (db) => removeSheet(db, sheetId))
          return answer({})
        }
        return changeCase(
          context,
          'sheets.remove',
          caseId,
          (db, open) => {
            takeBackSheetMoves(db, { ...before, caseId })
            removeSheet(db, sheetId)
            settleBreach(db, open.file, lawOfFile(context, open), caseId, { overrideReason: undefined })
          },
          () => answer({}),
        )
      }),
  }
}

/** What moves a clock has happened: its dates cannot lie ahead. */
function checkMoves(content: SheetContent, { file }: OpenFile): void {
  for (const move of sheetMoves(content)) checkDay(move.date, today(file))
}

function checkRequest(db: ReadableDb, caseId: CaseId, requestId: RequestId | null): void {
  if (requestId === null || readRequests(db, caseId).some((request) => request.id === requestId)) return
  throw new Refusal('request-unknown')
}

function whereOf(db: ReadableDb, { caseId }: Sheet): { reference: string | null; person: string } {
  if (caseId === null) return { reference: null, person: '' }
  const subject = readParties(db, caseId).find((party) => party.role === 'subject')
  return { reference: readCase(db, caseId)?.reference ?? null, person: subject?.name ?? '' }
}
