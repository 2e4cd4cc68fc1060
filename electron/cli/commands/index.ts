import type { Command } from '../command.ts'
import { attach } from './attach.ts'
import { breachesCommand } from './breaches.ts'
import { calendarDays } from './calendar-days.ts'
import { create } from './create.ts'
import { deadlines } from './deadlines.ts'
import { due } from './due.ts'
import { event } from './event.ts'
import { explain } from './explain.ts'
import { laws } from './laws.ts'
import { letter } from './letter.ts'
import { list } from './list.ts'
import { log } from './log.ts'
import { packUpdates } from './pack-updates.ts'
import { packageCommand } from './package.ts'
import { recoveryKit } from './recovery-kit.ts'
import { register } from './register.ts'
import { show } from './show.ts'
import { verify } from './verify.ts'
import { whatIf } from './what-if.ts'

/** Every command, in the order `--help` lists them. */
export const COMMANDS: readonly Command[] = [
  create,
  log,
  event,
  attach,
  list,
  due,
  breachesCommand,
  show,
  explain,
  whatIf,
  deadlines,
  calendarDays,
  laws,
  letter,
  register,
  packageCommand,
  packUpdates,
  verify,
  recoveryKit,
]
