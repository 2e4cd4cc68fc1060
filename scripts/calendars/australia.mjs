import {
  MON,
  SUN,
  TUE,
  day,
  dayOfIso,
  fixed,
  fromEaster,
  listed,
  nth,
  onNth,
  onOrAfter,
  withNextWorkday,
} from './rules.mjs'

const SOURCES = {
  act: 'Public holidays act of the State or Territory (from memory)',
  national: 'Observed in every State and Territory (from memory)',
  proclaimed: 'Proclaimed for that year',
}
const national = (source) => ({ source: 'national', ...source })
const GOOD_FRIDAY = fromEaster(-2, 'Good Friday', national())
const EASTER_MONDAY = fromEaster(1, 'Easter Monday', national())
const EASTER_SATURDAY = fromEaster(-1, 'Easter Saturday')
const EASTER_SUNDAY = fromEaster(0, 'Easter Sunday')
const ANZAC = fixed(4, 25, 'Anzac Day', national())
const MOURNING = listed({ '2022-09-22': 'National Day of Mourning for Queen Elizabeth II' }, 'proclaimed')
const sovereign = (year) => (year < 2023 ? 'Queen’s Birthday' : 'King’s Birthday')
const june = (year) => [{ at: nth(year, 6, MON, 2), name: sovereign(year), source: 'act' }]

/** 1 January and Australia Day with a Monday for a weekend; 25 and 26 December with the next free weekdays. */
const COMMON = [
  withNextWorkday([fixed(1, 1, 'New Year’s Day', national())]),
  withNextWorkday([fixed(1, 26, 'Australia Day', national())]),
  withNextWorkday([fixed(12, 25, 'Christmas Day', national()), fixed(12, 26, 'Boxing Day', national())]),
  GOOD_FRIDAY,
  EASTER_MONDAY,
  MOURNING,
]
const anzacSunday = withNextWorkday([ANZAC], { when: [SUN] })
const anzacWeekend = withNextWorkday([ANZAC])

/** South Australia: a Monday for a Sunday until its act of 2023. */
const anzacSouth = (year) => (year < 2024 ? anzacSunday(year) : ANZAC(year))

/** The Friday before the football Grand Final, proclaimed each year; from 2027 on not yet known. */
const GRAND_FINAL = listed(
  {
    '2019-09-27': 'Friday before the AFL Grand Final',
    '2020-10-23': 'Thank You Day',
    '2021-09-24': 'Friday before the AFL Grand Final',
    '2022-09-23': 'Friday before the AFL Grand Final',
    '2023-09-29': 'Friday before the AFL Grand Final',
    '2024-09-27': 'Friday before the AFL Grand Final',
    '2025-09-26': 'Friday before the AFL Grand Final',
    '2026-09-25': 'Friday before the AFL Grand Final',
  },
  'proclaimed',
)
const WESTERN_SOVEREIGN = {
  2019: '2019-09-30',
  2020: '2020-09-28',
  2021: '2021-09-27',
  2022: '2022-09-26',
  2023: '2023-09-25',
  2024: '2024-09-23',
  2025: '2025-09-29',
  2026: '2026-09-28',
  2027: '2027-09-27',
  2028: '2028-09-25',
  2029: '2029-09-24',
  2030: '2030-09-30',
}
const western = (year) => [
  { at: dayOfIso(WESTERN_SOVEREIGN[year]), name: sovereign(year), source: 'proclaimed' },
]
const reconciliation = (year) => [
  { at: onOrAfter(day(year, 5, 27), MON), name: 'Reconciliation Day', source: 'act' },
]
const queenslandSovereign = (year) => [{ at: nth(year, 10, MON, 1), name: sovereign(year), source: 'act' }]

const state = (id, name, zone, rules, note) => ({
  id,
  name: `Australia, ${name}`,
  zone,
  sources: SOURCES,
  rules: [...COMMON, ...rules],
  ...(note === undefined ? {} : { note }),
})

/** Australia and its States and Territories. Holidays for part of a day are no holidays here. */
export const AUSTRALIA = [
  {
    id: 'au',
    name: 'Australia (holidays of every State)',
    zone: 'Australia/Sydney',
    note: 'Only the days kept everywhere. The law looks at the place where the act is done, so a State’s calendar is better.',
    sources: SOURCES,
    rules: [...COMMON, ANZAC],
  },
  state('au-nsw', 'New South Wales', 'Australia/Sydney', [
    EASTER_SATURDAY,
    EASTER_SUNDAY,
    // Since 2026 New South Wales gives a day for an Anzac Day at a weekend, in 2026 and 2027 by order.
    ANZAC,
    listed(
      { '2026-04-27': 'Anzac Day (additional day)', '2027-04-26': 'Anzac Day (additional day)' },
      'proclaimed',
    ),
    june,
    onNth(10, MON, 1, 'Labour Day'),
  ]),
  state(
    'au-vic',
    'Victoria',
    'Australia/Melbourne',
    [
      EASTER_SATURDAY,
      EASTER_SUNDAY,
      ANZAC,
      onNth(3, MON, 2, 'Labour Day'),
      june,
      GRAND_FINAL,
      onNth(11, TUE, 1, 'Melbourne Cup'),
    ],
    'The Friday before the Grand Final is known to 2026.',
  ),
  state(
    'au-qld',
    'Queensland',
    'Australia/Brisbane',
    [EASTER_SATURDAY, EASTER_SUNDAY, anzacSunday, onNth(5, MON, 1, 'Labour Day'), queenslandSovereign],
    'Show days, and Christmas Eve from 18:00, are not listed.',
  ),
  state(
    'au-sa',
    'South Australia',
    'Australia/Adelaide',
    [
      EASTER_SATURDAY,
      fromEaster(0, 'Easter Sunday', { from: 2024 }),
      anzacSouth,
      onNth(3, MON, 2, 'Adelaide Cup Day'),
      june,
      onNth(10, MON, 1, 'Labour Day'),
    ],
    'Christmas Eve and New Year’s Eve, holidays from 19:00, are not listed.',
  ),
  state('au-wa', 'Western Australia', 'Australia/Perth', [
    fromEaster(0, 'Easter Sunday', { from: 2022 }),
    anzacWeekend,
    onNth(3, MON, 1, 'Labour Day'),
    onNth(6, MON, 1, 'Western Australia Day'),
    western,
  ]),
  state(
    'au-tas',
    'Tasmania',
    'Australia/Hobart',
    [ANZAC, onNth(3, MON, 2, 'Eight Hours Day'), june],
    'Statewide holidays only; regional shows and Easter Tuesday (public service) have to be added.',
  ),
  state('au-act', 'Australian Capital Territory', 'Australia/Sydney', [
    EASTER_SATURDAY,
    EASTER_SUNDAY,
    anzacSunday,
    listed(
      { '2020-04-27': 'Anzac Day (additional day)', '2026-04-27': 'Anzac Day (additional day)' },
      'proclaimed',
    ),
    onNth(3, MON, 2, 'Canberra Day'),
    reconciliation,
    june,
    onNth(10, MON, 1, 'Labour Day'),
  ]),
  state(
    'au-nt',
    'Northern Territory',
    'Australia/Darwin',
    [
      EASTER_SATURDAY,
      fromEaster(0, 'Easter Sunday', { from: 2024 }),
      anzacSunday,
      onNth(5, MON, 1, 'May Day'),
      june,
      onNth(8, MON, 1, 'Picnic Day'),
    ],
    'Show days, and Christmas Eve and New Year’s Eve from 19:00, are not listed.',
  ),
]
