/**
 * Writes resources/calendars/*.json: the actual non-working days of each place, 2019 to 2030, from the rules in
 * scripts/calendars. Run it with `node scripts/make-calendars.mjs` after changing a rule, look at the difference, and
 * commit both; a test says when the two differ. At run time nothing is computed: the program reads the dates.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { calendarTexts } from './calendars/written.mjs'

const folder = new URL('../resources/calendars/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [id, text] of calendarTexts()) writeFileSync(new URL(`${id}.json`, folder), text)
