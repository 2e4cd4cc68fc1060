import {
  MON,
  SAT,
  SUN,
  day,
  fixed,
  fromEaster,
  listed,
  onNth,
  onOrBefore,
  sundayToMonday,
  weekday,
} from './rules.mjs'

const NEW_YEAR = fixed(1, 1, 'New Year’s Day')
const GOOD_FRIDAY = fromEaster(-2, 'Good Friday')
const EASTER_MONDAY = fromEaster(1, 'Easter Monday')
const LABOUR = onNth(9, MON, 1, 'Labour Day')
const THANKSGIVING = onNth(10, MON, 2, 'Thanksgiving Day')
const REMEMBRANCE = fixed(11, 11, 'Remembrance Day')
const CHRISTMAS = fixed(12, 25, 'Christmas Day')
const BOXING = fixed(12, 26, 'Boxing Day')
const CIVIC = (name) => onNth(8, MON, 1, name)
const FEBRUARY = (name, options) => onNth(2, MON, 3, name, options)
const TRUTH = (from) => fixed(9, 30, 'National Day for Truth and Reconciliation', { from })
const INDIGENOUS = (from) => fixed(6, 21, 'National Indigenous Peoples Day', { from })
const monday25May = (name) => (year) => [{ at: onOrBefore(day(year, 5, 24), MON), name, source: 'act' }]
const VICTORIA = monday25May('Victoria Day')
const canadaDay = (year) => {
  const at = day(year, 7, 1)
  return [{ at: weekday(at) === SUN ? at + 1 : at, name: 'Canada Day', source: 'act' }]
}
const COMMON = [NEW_YEAR, GOOD_FRIDAY, canadaDay, LABOUR, CHRISTMAS]
/**
 * The provinces give the Monday for a holiday on a Sunday; for a Saturday their acts give a day off to the single
 * employee, on a date nobody can list. The fewer days, the earlier and safer the deadline.
 */
const PROVINCIAL = [GOOD_FRIDAY, canadaDay, LABOUR]
const WINTER = [sundayToMonday([NEW_YEAR, CHRISTMAS])]
/** Legislation Act, 2006, section 88(3) and (5): Christmas at a weekend gives a Monday or, from a Sunday, a Tuesday. */
const ontarioChristmas = (year) => {
  const days = CHRISTMAS(year)
  const moved = days
    .filter(({ at }) => weekday(at) === SAT || weekday(at) === SUN)
    .map((found) => ({ ...found, at: found.at + 2, name: `${found.name} (substitute day)` }))
  return [...days, ...moved]
}
const ONTARIO_WINTER = [sundayToMonday([NEW_YEAR]), ontarioChristmas, BOXING]
const FUNERAL = listed({ '2022-09-19': 'Funeral of Queen Elizabeth II' }, 'proclaimed')

const province = (id, name, zone, rules, winter = WINTER) => ({
  id: `ca-${id}`,
  name: `Canada, ${name}`,
  zone,
  sources: {
    act: 'Employment or interpretation act of the province (from memory)',
    proclaimed: 'Proclaimed by the province (from memory)',
  },
  rules: [...PROVINCIAL, ...winter, ...rules],
})

/** Canada: the federal list, Quebec’s, and the statutory holidays of the other provinces and territories. */
export const CANADA = [
  {
    id: 'ca',
    name: 'Canada (holidays of the federal Interpretation Act)',
    zone: 'America/Toronto',
    note: 'Section 35 lists Sundays too. 26 December is not on the list, and Saturday is no holiday.',
    sources: {
      act: 'Interpretation Act, R.S.C. 1985, c. I-21, section 35',
      proclaimed: 'Proclaimed day of mourning (from memory)',
    },
    rules: [
      ...COMMON,
      EASTER_MONDAY,
      VICTORIA,
      TRUTH(2021),
      THANKSGIVING,
      REMEMBRANCE,
      listed({ '2022-09-19': 'National Day of Mourning for Queen Elizabeth II' }, 'proclaimed'),
    ],
  },
  {
    id: 'ca-qc',
    name: 'Quebec',
    zone: 'America/Toronto',
    sources: { act: 'Interpretation Act, CQLR c. I-16, section 61(23) (from memory)' },
    rules: [
      ...COMMON,
      EASTER_MONDAY,
      monday25May('National Patriots’ Day'),
      fixed(6, 24, 'National Holiday of Quebec'),
      THANKSGIVING,
    ],
  },
  province(
    'on',
    'Ontario',
    'America/Toronto',
    [FEBRUARY('Family Day'), VICTORIA, THANKSGIVING],
    ONTARIO_WINTER,
  ),
  province('bc', 'British Columbia', 'America/Vancouver', [
    FEBRUARY('Family Day'),
    VICTORIA,
    CIVIC('British Columbia Day'),
    TRUTH(2023),
    THANKSGIVING,
    FUNERAL,
    REMEMBRANCE,
  ]),
  province('ab', 'Alberta', 'America/Edmonton', [
    FEBRUARY('Family Day'),
    VICTORIA,
    THANKSGIVING,
    REMEMBRANCE,
  ]),
  province('sk', 'Saskatchewan', 'America/Regina', [
    FEBRUARY('Family Day'),
    VICTORIA,
    CIVIC('Saskatchewan Day'),
    THANKSGIVING,
    REMEMBRANCE,
  ]),
  province('mb', 'Manitoba', 'America/Winnipeg', [
    FEBRUARY('Louis Riel Day'),
    VICTORIA,
    TRUTH(2024),
    THANKSGIVING,
  ]),
  province('nb', 'New Brunswick', 'America/Moncton', [
    FEBRUARY('Family Day'),
    CIVIC('New Brunswick Day'),
    FUNERAL,
    REMEMBRANCE,
  ]),
  province('ns', 'Nova Scotia', 'America/Halifax', [FEBRUARY('Heritage Day'), FUNERAL, REMEMBRANCE]),
  province('pe', 'Prince Edward Island', 'America/Halifax', [
    FEBRUARY('Islander Day'),
    TRUTH(2022),
    FUNERAL,
    REMEMBRANCE,
  ]),
  province('nl', 'Newfoundland and Labrador', 'America/St_Johns', [FUNERAL, REMEMBRANCE]),
  province('nt', 'Northwest Territories', 'America/Yellowknife', [
    VICTORIA,
    INDIGENOUS(0),
    CIVIC('Civic Holiday'),
    TRUTH(2022),
    THANKSGIVING,
    REMEMBRANCE,
  ]),
  province('nu', 'Nunavut', 'America/Iqaluit', [
    VICTORIA,
    fixed(7, 9, 'Nunavut Day', { from: 2020 }),
    CIVIC('Civic Holiday'),
    TRUTH(2022),
    THANKSGIVING,
    REMEMBRANCE,
  ]),
  province('yt', 'Yukon', 'America/Whitehorse', [
    VICTORIA,
    INDIGENOUS(0),
    onNth(8, MON, 3, 'Discovery Day'),
    TRUTH(2023),
    THANKSGIVING,
    FUNERAL,
    REMEMBRANCE,
  ]),
]
