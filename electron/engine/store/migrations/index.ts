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
import { keptFree10 } from './0010-kept-free.ts'
import { keptFree11 } from './0011-kept-free.ts'
import { keptFree12 } from './0012-kept-free.ts'
import { keptFree13 } from './0013-kept-free.ts'
import { ownLetters } from './0014-own-letters.ts'

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
  keptFree10,
  keptFree11,
  keptFree12,
  keptFree13,
  ownLetters,
]
