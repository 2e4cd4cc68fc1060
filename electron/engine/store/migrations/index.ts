import type { Migration } from '../sql.ts'
import { first } from './0001-first.ts'
import { dayChanges } from './0002-day-changes.ts'
import { lawChoices } from './0003-law-choices.ts'
import { decisions } from './0004-decisions.ts'
import { sheets } from './0005-sheets.ts'
import { destruction } from './0006-destruction.ts'
import { finding } from './0007-finding.ts'
import { imports } from './0008-imports.ts'
import { figures } from './0009-figures.ts'
import { calendar } from './0010-calendar.ts'
import { registerOrder } from './0011-register-order.ts'
import { mail } from './0012-mail.ts'
import { disclosure } from './0013-disclosure.ts'
import { ownLetters } from './0014-own-letters.ts'
import { readBack } from './0015-read-back.ts'
import { safeToSend } from './0016-safe-to-send.ts'
import { registerLine } from './0017-register-line.ts'
import { unfinished } from './0018-unfinished.ts'

/** Every step from an empty file to today's format, in order and without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  dayChanges,
  lawChoices,
  decisions,
  sheets,
  destruction,
  finding,
  imports,
  figures,
  calendar,
  registerOrder,
  mail,
  disclosure,
  ownLetters,
  readBack,
  safeToSend,
  registerLine,
  unfinished,
]
