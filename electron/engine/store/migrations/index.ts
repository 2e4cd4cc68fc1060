import type { Migration } from '../sql.ts'
import { first } from './0001-first.ts'
import { free } from './0002-free.ts'
import { lawChoices } from './0003-law-choices.ts'

/** Every step from an empty file to today's format, in order and without gaps. */
export const MIGRATIONS: readonly Migration[] = [first, free, lawChoices]
