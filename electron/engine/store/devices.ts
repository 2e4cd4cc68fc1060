import type { ReadableDb } from './database.ts'
import { readOne } from './database.ts'
import { sql } from './sql.ts'

/** Whether a device has ever saved anything in this file. */
export function isDeviceKnown(db: ReadableDb, deviceId: string): boolean {
  return readOne(db, sql`SELECT id FROM device WHERE id = ${deviceId}`) !== null
}
