import { SUN, WED, day, fixed, fromEaster, listed, onOrAfter, onOrBefore, weekday } from './rules.mjs'

const NEW_YEAR = fixed(1, 1, 'New Year’s Day')
const EPIPHANY = fixed(1, 6, 'Epiphany')
const MAUNDY_THURSDAY = fromEaster(-3, 'Maundy Thursday')
const GOOD_FRIDAY = fromEaster(-2, 'Good Friday')
const EASTER_MONDAY = fromEaster(1, 'Easter Monday')
const MAY_DAY = fixed(5, 1, 'Labour Day')
const ASCENSION = fromEaster(39, 'Ascension Day')
const WHIT_MONDAY = fromEaster(50, 'Whit Monday')
const CORPUS_CHRISTI = fromEaster(60, 'Corpus Christi')
const ASSUMPTION = fixed(8, 15, 'Assumption')
const ALL_SAINTS = fixed(11, 1, 'All Saints’ Day')
const ARMISTICE = fixed(11, 11, 'Armistice Day')
const IMMACULATE = fixed(12, 8, 'Immaculate Conception')
const CHRISTMAS_EVE = fixed(12, 24, 'Christmas Eve')
const CHRISTMAS = fixed(12, 25, 'Christmas Day')
const SECOND_CHRISTMAS = fixed(12, 26, 'Second Christmas Day')
const REFORMATION = fixed(10, 31, 'Reformation Day')

const between = (month, date, wanted, name) => (year) => [
  { at: onOrAfter(day(year, month, date), wanted), name, source: 'act' },
]
const penance = (year) => [{ at: onOrBefore(day(year, 11, 22), WED), name: 'Day of Repentance and Prayer', source: 'act' }]
const kingsDay = (year) => {
  const at = day(year, 4, 27)
  return [{ at: weekday(at) === SUN ? at - 1 : at, name: 'King’s Day', source: 'act' }]
}

const GERMANY = [NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, MAY_DAY, ASCENSION, WHIT_MONDAY, fixed(10, 3, 'Day of German Unity'), CHRISTMAS, SECOND_CHRISTMAS]
const womensDay = (from) => fixed(3, 8, 'International Women’s Day', { from })
const LAENDER = [
  ['bw', 'Baden-Württemberg', [EPIPHANY, CORPUS_CHRISTI, ALL_SAINTS]],
  ['by', 'Bavaria', [EPIPHANY, CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS], 'Assumption is a holiday only in communes with a Catholic majority; the Augsburg Peace Festival (8 August) is not listed.'],
  ['be', 'Berlin', [womensDay(2019), listed({ '2020-05-08': 'Day of Liberation', '2025-05-08': 'Day of Liberation', '2028-06-17': 'Anniversary of the 1953 uprising' }, 'act')]],
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
  ['th', 'Thuringia', [fixed(9, 20, 'World Children’s Day', { from: 2019 }), REFORMATION], 'Corpus Christi, kept in some communes, is not listed.'],
]

const FRANCE = [NEW_YEAR, EASTER_MONDAY, MAY_DAY, fixed(5, 8, 'Victory Day'), ASCENSION, WHIT_MONDAY, fixed(7, 14, 'National Day'), ASSUMPTION, ALL_SAINTS, ARMISTICE, CHRISTMAS]
const ALSACE = [GOOD_FRIDAY, SECOND_CHRISTMAS]
const de = { zone: 'Europe/Berlin', sources: { act: 'Holiday acts of the Länder; 3 October by the Unification Treaty, Art. 2(2) (from memory)' } }
const fr = { zone: 'Europe/Paris', sources: { act: 'Code du travail, art. L3133-1; for Moselle, Bas-Rhin and Haut-Rhin also L3134-13 (from memory)' } }
const country = (id, name, zone, act, rules, note) => ({ id, name, zone, sources: { act: `${act} (from memory)` }, rules, ...(note === undefined ? {} : { note }) })

/** Member States of the European Union with their parts. */
export const EUROPE = [
  { ...de, id: 'de', name: 'Germany (holidays of every Land)', rules: GERMANY },
  ...LAENDER.map(([id, name, rules, note]) => ({ ...de, id: `de-${id}`, name: `Germany, ${name}`, rules: [...GERMANY, ...rules], ...(note === undefined ? {} : { note }) })),
  { ...fr, id: 'fr', name: 'France', rules: FRANCE },
  ...[['57', 'Moselle'], ['67', 'Bas-Rhin'], ['68', 'Haut-Rhin']].map(([id, name]) => ({
    ...fr,
    id: `fr-${id}`,
    name: `France, ${name}`,
    note: 'Good Friday is a holiday only in communes with a Protestant church.',
    rules: [...FRANCE, ...ALSACE],
  })),
  country('es', 'Spain (national holidays)', 'Europe/Madrid', 'Real Decreto 2001/1983, art. 45', [NEW_YEAR, EPIPHANY, GOOD_FRIDAY, MAY_DAY, ASSUMPTION, fixed(10, 12, 'National Day'), ALL_SAINTS, fixed(12, 6, 'Constitution Day'), IMMACULATE, CHRISTMAS], 'Only the days kept in every autonomous community; regional and local days have to be added.'),
  country('it', 'Italy', 'Europe/Rome', 'Legge 260/1949; 4 October since 2026', [NEW_YEAR, EPIPHANY, EASTER_MONDAY, fixed(4, 25, 'Liberation Day'), MAY_DAY, fixed(6, 2, 'Republic Day'), ASSUMPTION, fixed(10, 4, 'St Francis', { from: 2026 }), ALL_SAINTS, IMMACULATE, CHRISTMAS, fixed(12, 26, 'St Stephen’s Day')]),
  country('nl', 'Netherlands', 'Europe/Amsterdam', 'Algemene termijnenwet, art. 3', [NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, kingsDay, fixed(5, 5, 'Liberation Day'), ASCENSION, WHIT_MONDAY, CHRISTMAS, SECOND_CHRISTMAS], 'The days of the act on periods of time: Good Friday and every 5 May are among them.'),
  country('be', 'Belgium', 'Europe/Brussels', 'Arrêté royal of 18 April 1974', [NEW_YEAR, EASTER_MONDAY, MAY_DAY, ASCENSION, WHIT_MONDAY, fixed(7, 21, 'National Day'), ASSUMPTION, ALL_SAINTS, ARMISTICE, CHRISTMAS]),
  country('at', 'Austria', 'Europe/Vienna', 'Arbeitsruhegesetz, § 7', [NEW_YEAR, EPIPHANY, EASTER_MONDAY, MAY_DAY, ASCENSION, WHIT_MONDAY, CORPUS_CHRISTI, ASSUMPTION, fixed(10, 26, 'National Day'), ALL_SAINTS, IMMACULATE, CHRISTMAS, SECOND_CHRISTMAS]),
  country('pt', 'Portugal', 'Europe/Lisbon', 'Código do Trabalho, art. 234', [NEW_YEAR, GOOD_FRIDAY, fixed(4, 25, 'Freedom Day'), MAY_DAY, CORPUS_CHRISTI, fixed(6, 10, 'Portugal Day'), ASSUMPTION, fixed(10, 5, 'Republic Day'), ALL_SAINTS, fixed(12, 1, 'Restoration of Independence'), IMMACULATE, CHRISTMAS], 'Municipal holidays have to be added.'),
  country('se', 'Sweden', 'Europe/Stockholm', 'Lag 1989:253 om allmänna helgdagar; Lag 1930:173, § 2, for the three eves', [NEW_YEAR, EPIPHANY, GOOD_FRIDAY, EASTER_MONDAY, MAY_DAY, ASCENSION, fixed(6, 6, 'National Day'), between(6, 19, 4, 'Midsummer Eve'), between(6, 20, 5, 'Midsummer Day'), between(10, 31, 5, 'All Saints’ Day'), CHRISTMAS_EVE, CHRISTMAS, SECOND_CHRISTMAS, fixed(12, 31, 'New Year’s Eve')]),
  country('dk', 'Denmark', 'Europe/Copenhagen', 'Holidays of the national church; Great Prayer Day until 2023', [NEW_YEAR, MAUNDY_THURSDAY, GOOD_FRIDAY, EASTER_MONDAY, fromEaster(26, 'Great Prayer Day', { to: 2023 }), ASCENSION, WHIT_MONDAY, CHRISTMAS, SECOND_CHRISTMAS]),
  country('fi', 'Finland', 'Europe/Helsinki', 'Laki 150/1930, § 5', [NEW_YEAR, EPIPHANY, GOOD_FRIDAY, EASTER_MONDAY, MAY_DAY, ASCENSION, between(6, 19, 4, 'Midsummer Eve'), between(6, 20, 5, 'Midsummer Day'), between(10, 31, 5, 'All Saints’ Day'), fixed(12, 6, 'Independence Day'), CHRISTMAS_EVE, CHRISTMAS, fixed(12, 26, 'St Stephen’s Day')]),
  country('pl', 'Poland', 'Europe/Warsaw', 'Ustawa of 18 January 1951; Christmas Eve since 2025', [NEW_YEAR, EPIPHANY, EASTER_MONDAY, MAY_DAY, fixed(5, 3, 'Constitution Day'), CORPUS_CHRISTI, ASSUMPTION, ALL_SAINTS, fixed(11, 11, 'Independence Day'), fixed(12, 24, 'Christmas Eve', { from: 2025 }), CHRISTMAS, SECOND_CHRISTMAS]),
]

