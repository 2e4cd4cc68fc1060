import type { Migration } from '../sql.ts'

/** Changes nothing: a number kept free. */
export const keptFree12: Migration = { version: 12, up: () => undefined }
