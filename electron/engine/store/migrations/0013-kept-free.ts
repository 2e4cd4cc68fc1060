import type { Migration } from '../sql.ts'

/** Changes nothing: a number kept free. */
export const keptFree13: Migration = { version: 13, up: () => undefined }
