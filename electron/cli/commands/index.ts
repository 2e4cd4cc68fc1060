import type { Command } from '../command.ts'
import { attach } from './attach.ts'
import { breachesCommand } from './breaches.ts'
import { calendar } from './calendar.ts'
import { calendarDays } from './calendar-days.ts'
import { create } from './create.ts'
import { deadlines } from './deadlines.ts'
import { destroy } from './destroy.ts'
import { due } from './due.ts'
import { event } from './event.ts'
import { explain } from './explain.ts'
import { laws } from './laws.ts'
import { importCommand } from './import.ts'
import { letter } from './letter.ts'
import { list } from './list.ts'
import { log } from './log.ts'
import { mailCommand } from './mail.ts'
import { packUpdates } from './pack-updates.ts'
import { packageCommand } from './package.ts'
import { recoveryKit } from './recovery-kit.ts'
import { records } from './records.ts'
import { register } from './register.ts'
import { regulatorBundle } from './regulator-bundle.ts'
import { retention } from './retention.ts'
import { report } from './report.ts'
import { schema } from './schema.ts'
import { show } from './show.ts'
import { tasks } from './tasks.ts'
import { verify } from './verify.ts'
import { whatIf } from './what-if.ts'

/** Every command, in the order `--help` lists them. */
export const COMMANDS: readonly Command[] = [
  create,
  log,
  event,
  attach,
  mailCommand,
  list,
  due,
  tasks,
  calendar,
  breachesCommand,
  show,
  explain,
  whatIf,
  deadlines,
  calendarDays,
  laws,
  letter,
  register,
  schema,
  importCommand,
  report,
  packageCommand,
  regulatorBundle,
  packUpdates,
  retention,
  destroy,
  records,
  verify,
  recoveryKit,
]
