import type { Migration } from '../sql.ts'

/** Holds the number of a migration that comes with another change. */
export const held10: Migration = { version: 10, up: () => undefined }
