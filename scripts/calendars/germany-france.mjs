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
  ARMISTICE,
  CHRISTMAS,
  SECOND_CHRISTMAS,
  REFORMATION,
} from './church-days.mjs'
import { WED, day, fixed, fromEaster, listed, onOrBefore } from './rules.mjs'

const penance = (year) => [
  { at: onOrBefore(day(year, 11, 22), WED), name: 'Day of Repentance and Prayer', source: 'act' },
]
const GERMANY = [
  NEW_YEAR,
  GOOD_FRIDAY,
  EASTER_MONDAY,
  MAY_DAY,
  ASCENSION,
  WHIT_MONDAY,
  fixed(10, 3, 'Day of German Unity'),
  CHRISTMAS,
  SECOND_CHRISTMAS,
]
const womensDay = (from) => fixed(3, 8, 'International Women’s Day', { from })
const LAENDER = [
  ['bw', 'Baden-Württemberg', [EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS]],
  [
    'by',
    'Bavaria',
    [EPIPHANY, CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS],
    'Assumption is a holiday only in communes with a Catholic majority; the Augsburg Peace Festival (8 August) is not listed.',
  ],
  [
    'be',
    'Berlin',
    [
      womensDay(2019),
      listed(
        {
          '2020-05-08': 'Day of Liberation',
          '2025-05-08': 'Day of Liberation',
          '2028-06-17': 'Anniversary of the 1953 uprising',
        },
        'act',
      ),
    ],
  ],
  ['bb', 'Brandenburg', [fromEaster(0, 'Easter Sunday'), fromEaster(49, 'Whit Sunday'), REFORMATION]],
  ['hb', 'Bremen', [REFORMATION]],
  ['hh', 'Hamburg', [REFORMATION]],
  ['he', 'Hesse', [CORPUS_CHRISTI]],
  ['mv', 'Mecklenburg-Western Pomerania', [womensDay(2023), REFORMATION]],
  ['ni', 'Lower Saxony', [REFORMATION]],
  ['nw', 'North Rhine-Westphalia', [CORPUS_CHRISTI, ALL_SAINTS]],
  ['rp', 'Rhineland-Palatinate', [CORPUS_CHRISTI, ALL_SAINTS]],
  ['sl', 'Saarland', [CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS]],
  ['sn', 'Saxony', [REFORMATION, penance], 'Corpus Christi, kept in some Sorbian communes, is not listed.'],
  ['st', 'Saxony-Anhalt', [EPIPHANY, REFORMATION]],
  ['sh', 'Schleswig-Holstein', [REFORMATION]],
  [
    'th',
    'Thuringia',
    [fixed(9, 20, 'World Children’s Day', { from: 2019 }), REFORMATION],
    'Corpus Christi, kept in some communes, is not listed.',
  ],
]

const FRANCE = [
  NEW_YEAR,
  EASTER_MONDAY,
  MAY_DAY,
  fixed(5, 8, 'Victory Day'),
  ASCENSION,
  WHIT_MONDAY,
  fixed(7, 14, 'National Day'),
  ASSUMPTION,
  ALL_SAINTS,
  ARMISTICE,
  CHRISTMAS,
]
const ALSACE = [GOOD_FRIDAY, SECOND_CHRISTMAS]
const de = {
  zone: 'Europe/Berlin',
  sources: {
    act: 'Holiday acts of the Länder; 3 October by the Unification Treaty, Art. 2(2) (from memory)',
  },
}
const fr = {
  zone: 'Europe/Paris',
  sources: {
    act: 'Code du travail, art. L3133-1; for Moselle, Bas-Rhin and Haut-Rhin also L3134-13 (from memory)',
  },
}
/** Germany and France with their parts. */
export const GERMANY_FRANCE = [
  { ...de, id: 'de', name: 'Germany (holidays of every Land)', rules: GERMANY },
  ...LAENDER.map(([id, name, rules, note]) => ({
    ...de,
    id: `de-${id}`,
    name: `Germany, ${name}`,
    rules: [...GERMANY, ...rules],
    ...(note === undefined ? {} : { note }),
  })),
  { ...fr, id: 'fr', name: 'France', rules: FRANCE },
  ...[
    ['57', 'Moselle'],
    ['67', 'Bas-Rhin'],
    ['68', 'Haut-Rhin'],
  ].map(([id, name]) => ({
    ...fr,
    id: `fr-${id}`,
    name: `France, ${name}`,
    note: 'Good Friday is a holiday only in communes with a Protestant church.',
    rules: [...FRANCE, ...ALSACE],
  })),
]
