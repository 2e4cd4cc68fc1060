import type { Migration } from '../sql.ts'

/** Changes nothing: a number kept free. */
export const keptFree11: Migration = { version: 11, up: () => undefined }
