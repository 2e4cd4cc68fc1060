import type { Command, Feature, Screens } from '#bridge/feature.ts'
import { feature as breaches } from '../features/breaches/index.ts'
import { feature as calendar } from '../features/calendar/index.ts'
import { feature as calendars } from '../features/calendars/index.ts'
import { feature as oneCase } from '../features/case/index.ts'
import { feature as cases } from '../features/cases/index.ts'
import { feature as lawUpdates } from '../features/law-updates/index.ts'
import { feature as laws } from '../features/laws/index.ts'
import { feature as imports } from '../features/imports/index.ts'
import { feature as letters } from '../features/letters/index.ts'
import { feature as mail } from '../features/mail/index.ts'
import { feature as newCase } from '../features/new-case/index.ts'
import { feature as palette } from '../features/palette/index.ts'
import { feature as search } from '../features/search/index.ts'
import { feature as records } from '../features/records/index.ts'
import { feature as retention } from '../features/retention/index.ts'
import { feature as reports } from '../features/reports/index.ts'
import { feature as settings } from '../features/settings/index.ts'
import { feature as today } from '../features/today/index.ts'
import { feature as whatIf } from '../features/what-if/index.ts'

/** Every feature of the work window. A new one is one line here. */
const features: readonly Feature[] = [
  today,
  cases,
  calendar,
  breaches,
  newCase,
  imports,
  mail,
  oneCase,
  letters,
  search,
  whatIf,
  calendars,
  laws,
  lawUpdates,
  reports,
  retention,
  records,
  settings,
  palette,
]

/** The screens by the name of their place. */
export const screens: Screens = Object.assign({}, ...features.map((feature) => feature.screens))

/** The commands that the features registered, in their order. */
export const featureCommands: readonly Command[] = features.flatMap((feature) => feature.commands ?? [])
