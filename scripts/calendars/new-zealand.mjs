import { MON, TUE, day, fixed, fromEaster, listed, near, nth, onNth, withNextWorkday } from './rules.mjs'

const MATARIKI = {
  '2022-06-24': 'Matariki',
  '2023-07-14': 'Matariki',
  '2024-06-28': 'Matariki',
  '2025-06-20': 'Matariki',
  '2026-07-10': 'Matariki',
  '2027-06-25': 'Matariki',
  '2028-07-14': 'Matariki',
  '2029-07-06': 'Matariki',
  '2030-06-21': 'Matariki',
}
const SOURCES = {
  act: 'Holidays Act 2003, sections 44 to 45A',
  matariki: 'Te Kāhui o Matariki Public Holiday Act 2022, Schedule 1',
  'one-off': 'Queen Elizabeth II Memorial Day Act 2022',
  province: 'Anniversary day of the province as observed (Holidays Act 2003, section 44(1)(j))',
}
const MONDAY = { words: 'observed on Monday' }
const NATIONAL = [
  withNextWorkday([fixed(1, 1, 'New Year’s Day'), fixed(1, 2, 'Day after New Year’s Day')]),
  withNextWorkday([fixed(2, 6, 'Waitangi Day')], MONDAY),
  fromEaster(-2, 'Good Friday'),
  fromEaster(1, 'Easter Monday'),
  withNextWorkday([fixed(4, 25, 'Anzac Day')], MONDAY),
  onNth(6, MON, 1, 'Sovereign’s birthday'),
  listed(MATARIKI, 'matariki'),
  listed({ '2022-09-26': 'Queen Elizabeth II Memorial Day' }, 'one-off'),
  onNth(10, MON, 4, 'Labour Day'),
  withNextWorkday([fixed(12, 25, 'Christmas Day'), fixed(12, 26, 'Boxing Day')]),
]
const province = (source) => ({ source: 'province', ...source })

/** The days between 25 December and 15 January, which section 7 closes. */
const closedPeriod = (year) =>
  [...Array(15).keys()]
    .map((at) => day(year, 1, 1 + at))
    .concat([...Array(7).keys()].map((at) => day(year, 12, 25 + at)))
    .map((at) => ({ at, name: 'the closed period of section 7', source: 'section-7' }))

const laborEve = (year) => [
  { at: nth(year, 10, MON, 4) - 3, name: 'Hawke’s Bay anniversary day', source: 'province' },
]
const afterLabour = (year) => [
  { at: nth(year, 10, MON, 4) + 7, name: 'Marlborough anniversary day', source: 'province' },
]
const showDay = (year) => [
  { at: nth(year, 11, TUE, 1) + 10, name: 'Canterbury show day', source: 'province' },
]

const REGIONS = [
  ['nz-auckland', 'Auckland', near(1, 29, MON, 'Auckland anniversary day', province())],
  ['nz-northland', 'Northland', near(1, 29, MON, 'Northland anniversary day', province())],
  ['nz-wellington', 'Wellington', near(1, 22, MON, 'Wellington anniversary day', province())],
  ['nz-nelson', 'Nelson', near(2, 1, MON, 'Nelson anniversary day', province())],
  ['nz-taranaki', 'Taranaki', onNth(3, MON, 2, 'Taranaki anniversary day', province())],
  ['nz-otago', 'Otago', near(3, 23, MON, 'Otago anniversary day', province())],
  ['nz-southland', 'Southland', fromEaster(2, 'Southland anniversary day', province())],
  [
    'nz-south-canterbury',
    'South Canterbury',
    onNth(9, MON, 4, 'South Canterbury anniversary day', province()),
  ],
  ['nz-hawkes-bay', 'Hawke’s Bay', laborEve],
  ['nz-marlborough', 'Marlborough', afterLabour],
  ['nz-canterbury', 'Canterbury', showDay],
  ['nz-westland', 'Westland', near(12, 1, MON, 'Westland anniversary day', province())],
  [
    'nz-chatham-islands',
    'Chatham Islands',
    near(11, 30, MON, 'Chatham Islands anniversary day', province()),
    'Pacific/Chatham',
  ],
]

const nz = { zone: 'Pacific/Auckland', sources: SOURCES }

/** New Zealand: the public holidays, those of each province, and the working day of the Privacy Act. */
export const NEW_ZEALAND = [
  { ...nz, id: 'nz', name: 'New Zealand (national holidays)', rules: NATIONAL },
  ...REGIONS.map(([id, name, rule, zone = nz.zone]) => ({
    ...nz,
    zone,
    id,
    name: `New Zealand, ${name}`,
    rules: [...NATIONAL, rule],
  })),
  {
    id: 'nz-privacy-act',
    name: 'New Zealand, working days of the Privacy Act 2020',
    zone: 'Pacific/Auckland',
    note: 'Provincial anniversary days and Easter Tuesday are working days here. The text of section 7 was not read; the same words stand in section 2 of the Official Information Act 1982.',
    sources: {
      'section-7': 'Privacy Act 2020, section 7(1), “working day”',
      matariki: SOURCES.matariki,
      'one-off': SOURCES['one-off'],
    },
    rules: [
      withNextWorkday([fixed(2, 6, 'Waitangi Day', { source: 'section-7' })], MONDAY),
      fromEaster(-2, 'Good Friday', { source: 'section-7' }),
      fromEaster(1, 'Easter Monday', { source: 'section-7' }),
      withNextWorkday([fixed(4, 25, 'Anzac Day', { source: 'section-7' })], MONDAY),
      onNth(6, MON, 1, 'Sovereign’s birthday', { source: 'section-7' }),
      listed(MATARIKI, 'matariki'),
      listed({ '2022-09-26': 'Queen Elizabeth II Memorial Day' }, 'one-off'),
      onNth(10, MON, 4, 'Labour Day', { source: 'section-7' }),
      closedPeriod,
    ],
  },
]
