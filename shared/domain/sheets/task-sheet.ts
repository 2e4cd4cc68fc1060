import { z } from 'zod'
import { ClockTie } from '../clock-tie.ts'
import { day, line, officer, said, text } from './fields.ts'

/** Something to do. A due date that hangs on a clock moves with it until the task is done. */
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
