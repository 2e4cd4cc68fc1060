import type { Migration } from '../sql.ts'

/** Changes nothing: a number kept free. */
export const keptFree10: Migration = { version: 10, up: () => undefined }
