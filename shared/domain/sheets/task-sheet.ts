import { z } from 'zod'
import { ClockId } from '../clause.ts'
import { day, line, officer, said, text } from './fields.ts'

/** A day that moves with a clock, or with the day of receipt. */
const ClockTie = z.strictObject({
  clock: z.union([ClockId, z.literal('received')]),
  days: z.number().int().min(-365).max(365),
  unit: z.enum(['days', 'working-days']),
})

/** Something to do. A due date that hangs on a clock moves with it: `days` before (negative) or after its date. */
export const Task = z.strictObject({
  title: said(),
  guidance: text(),
  ownerId: officer(),
  due: day(),
  hangsOn: ClockTie.nullable().default(null).meta({ holds: 'clock' }),
  doneOn: day(),
  /** The playbook and step it came from, `access/search`. */
  from: line(130),
})
export type Task = z.infer<typeof Task>
