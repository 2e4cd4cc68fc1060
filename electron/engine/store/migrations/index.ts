import type { Migration } from '../sql.ts'
import { first } from './0001-first.ts'
import { dayChanges } from './0002-day-changes.ts'
import { lawChoices } from './0003-law-choices.ts'
import { decisions } from './0004-decisions.ts'

/** Every step from an empty file to today's format, in order and without gaps. */
export const MIGRATIONS: readonly Migration[] = [first, dayChanges, lawChoices, decisions]
