import type { Migration } from '../sql.ts'

/** Holds the number of a migration that comes with another change. */
export const held11: Migration = { version: 11, up: () => undefined }
