import type { Migration } from '../sql.ts'
import { first } from './0001-first.ts'
import { sheets } from './0002-sheets.ts'
import { imports } from './0003-imports.ts'

/** Every step from an empty file to today's format, in order and without gaps. */
export const MIGRATIONS: readonly Migration[] = [first, sheets, imports]
