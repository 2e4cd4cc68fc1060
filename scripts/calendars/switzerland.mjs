import {
  NEW_YEAR,
  EPIPHANY,
  GOOD_FRIDAY,
  EASTER_MONDAY,
  MAY_DAY,
  ASCENSION,
  WHIT_MONDAY,
  CORPUS_CHRISTI,
  ASSUMPTION,
  ALL_SAINTS,
  IMMACULATE,
  CHRISTMAS,
} from './church-days.mjs'
import { MON, SAT, SUN, THU, TUE, day, fixed, fromEaster, nth, onOrAfter, weekday } from './rules.mjs'

const BERCHTOLD = fixed(1, 2, 'Berchtold’s Day')
const JOSEPH = fixed(3, 19, 'St Joseph’s Day')
const NATIONAL_DAY = fixed(8, 1, 'National Day', { source: 'federal' })
const STEPHEN = fixed(12, 26, 'St Stephen’s Day')

const EVERYWHERE = [NEW_YEAR, ASCENSION, NATIONAL_DAY, CHRISTMAS]
const EASTER = [GOOD_FRIDAY, EASTER_MONDAY, WHIT_MONDAY]
const CATHOLIC = [CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS, IMMACULATE]

const genevaFast = (year) => [{ at: nth(year, 9, SUN, 1) + 4, name: 'Geneva Fast', source: 'act' }]
const fastMonday = (year) => [
  { at: nth(year, 9, SUN, 3) + 1, name: 'Monday of the Federal Fast', source: 'act' },
]
/** The first Thursday of April, a week later when that is Maundy Thursday. */
const naefels = (year) => {
  const first = onOrAfter(day(year, 4, 1), THU)
  const maundy = fromEaster(-3, '')(year)[0].at
  return [{ at: first === maundy ? first + 7 : first, name: 'Näfels Pilgrimage', source: 'act' }]
}

/** Not kept where it would give a weekend of four days or a lone working day: Christmas on a Monday or a Friday. */
const stephenSometimes = (year) => STEPHEN(year).filter(({ at }) => ![TUE, SAT].includes(weekday(at)))
/** Neuchâtel keeps 2 January and 26 December only when the day before is a Sunday. */
const afterSunday = (rule) => (year) => rule(year).filter(({ at }) => weekday(at) === MON)

const CANTONS = [
  ['ag', 'Aargau', [...EASTER, BERCHTOLD, STEPHEN]],
  ['ai', 'Appenzell Innerrhoden', [...EASTER, ...CATHOLIC, stephenSometimes]],
  ['ar', 'Appenzell Ausserrhoden', [...EASTER, stephenSometimes]],
  ['be', 'Bern', [...EASTER, BERCHTOLD, STEPHEN]],
  ['bl', 'Basel-Landschaft', [...EASTER, MAY_DAY, STEPHEN]],
  ['bs', 'Basel-Stadt', [...EASTER, MAY_DAY, STEPHEN]],
  ['fr', 'Fribourg', [GOOD_FRIDAY, ...CATHOLIC]],
  ['ge', 'Geneva', [...EASTER, genevaFast, fixed(12, 31, 'Restoration of the Republic')]],
  ['gl', 'Glarus', [...EASTER, naefels, ALL_SAINTS, STEPHEN]],
  ['gr', 'Graubünden', [EASTER_MONDAY, WHIT_MONDAY, STEPHEN]],
  [
    'ju',
    'Jura',
    [...EASTER, BERCHTOLD, MAY_DAY, CORPUS_CHRISTI, fixed(6, 23, 'Independence Day'), ASSUMPTION, ALL_SAINTS],
  ],
  ['lu', 'Lucerne', [GOOD_FRIDAY, ...CATHOLIC, STEPHEN]],
  [
    'ne',
    'Neuchâtel',
    [GOOD_FRIDAY, fixed(3, 1, 'Republic Day'), MAY_DAY, afterSunday(BERCHTOLD), afterSunday(STEPHEN)],
  ],
  ['nw', 'Nidwalden', [GOOD_FRIDAY, JOSEPH, ...CATHOLIC]],
  ['ow', 'Obwalden', [GOOD_FRIDAY, ...CATHOLIC, fixed(9, 25, 'St Nicholas of Flüe')]],
  ['sg', 'St. Gallen', [...EASTER, ALL_SAINTS, STEPHEN]],
  ['sh', 'Schaffhausen', [...EASTER, MAY_DAY, STEPHEN]],
  ['so', 'Solothurn', [GOOD_FRIDAY]],
  ['sz', 'Schwyz', [...EASTER, ...CATHOLIC, EPIPHANY, JOSEPH, STEPHEN]],
  ['tg', 'Thurgau', [...EASTER, BERCHTOLD, MAY_DAY, STEPHEN]],
  [
    'ti',
    'Ticino',
    [
      EASTER_MONDAY,
      WHIT_MONDAY,
      ...CATHOLIC,
      EPIPHANY,
      JOSEPH,
      MAY_DAY,
      fixed(6, 29, 'Saints Peter and Paul'),
      STEPHEN,
    ],
  ],
  ['ur', 'Uri', [...EASTER, ...CATHOLIC, EPIPHANY, JOSEPH, stephenSometimes]],
  ['vd', 'Vaud', [...EASTER, BERCHTOLD, fastMonday]],
  ['vs', 'Valais', [JOSEPH, ...CATHOLIC]],
  ['zg', 'Zug', [GOOD_FRIDAY, ...CATHOLIC]],
  ['zh', 'Zurich', [...EASTER, MAY_DAY, STEPHEN]],
]

const ch = {
  zone: 'Europe/Zurich',
  sources: {
    federal: 'Federal Constitution, Art. 110(3)',
    act: 'Cantonal acts on days of rest (from memory; communes may keep further days)',
  },
}

/** Switzerland and its cantons. */
export const SWITZERLAND = [
  {
    ...ch,
    id: 'ch',
    name: 'Switzerland (holidays of every canton)',
    note: 'Only 1 August is a federal holiday; the three others are kept in every canton. A canton’s calendar is better.',
    rules: EVERYWHERE,
  },
  ...CANTONS.map(([id, name, rules]) => ({
    ...ch,
    id: `ch-${id}`,
    name: `Switzerland, ${name}`,
    rules: [...EVERYWHERE, ...rules],
  })),
]
