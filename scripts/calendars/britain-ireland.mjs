import {
  FRI,
  MON,
  day,
  fixed,
  fromEaster,
  listed,
  moved,
  nth,
  onNth,
  weekday,
  withNextWorkday,
} from './rules.mjs'

const BANK = {
  act: 'Banking and Financial Dealings Act 1971, Schedule 1, and the common-law holidays; substitute days as published on gov.uk/bank-holidays',
  'one-off':
    'Royal proclamation under the Banking and Financial Dealings Act 1971, published on gov.uk/bank-holidays',
}
const NEW_YEAR = fixed(1, 1, 'New Year’s Day')
const CHRISTMAS = fixed(12, 25, 'Christmas Day')
const BOXING = fixed(12, 26, 'Boxing Day')
const GOOD_FRIDAY = fromEaster(-2, 'Good Friday')
const EASTER_MONDAY = fromEaster(1, 'Easter Monday')
const EARLY_MAY = moved(onNth(5, MON, 1, 'Early May bank holiday'), { 2020: '2020-05-08' })
const SPRING = moved(onNth(5, MON, -1, 'Spring bank holiday'), { 2022: '2022-06-02' })
const ROYAL = {
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'Bank holiday for the State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Bank holiday for the coronation of King Charles III',
}
const united = [EARLY_MAY, SPRING, listed(ROYAL, 'one-off')]

const saintBrigid = (year) => {
  const first = day(year, 2, 1)
  const at = weekday(first) === FRI ? first : nth(year, 2, MON, 1)
  return year < 2023 ? [] : [{ at, name: 'St Brigid’s Day', source: 'act' }]
}

const gb = { zone: 'Europe/London', sources: BANK }

/** England and Wales, Scotland, Northern Ireland, Ireland. */
export const BRITAIN_IRELAND = [
  {
    ...gb,
    id: 'gb-eaw',
    name: 'England and Wales',
    rules: [
      ...united,
      GOOD_FRIDAY,
      EASTER_MONDAY,
      onNth(8, MON, -1, 'Summer bank holiday'),
      withNextWorkday([NEW_YEAR, CHRISTMAS, BOXING]),
    ],
  },
  {
    ...gb,
    id: 'gb-sct',
    name: 'Scotland',
    note: 'Bank holidays. Local holidays of Scottish towns are not listed; add them as office closures.',
    rules: [
      ...united,
      GOOD_FRIDAY,
      onNth(8, MON, 1, 'Summer bank holiday'),
      withNextWorkday([
        NEW_YEAR,
        fixed(1, 2, '2nd January'),
        fixed(11, 30, 'St Andrew’s Day'),
        CHRISTMAS,
        BOXING,
      ]),
      listed({ '2026-06-15': 'Bank holiday for the men’s football World Cup' }, 'one-off'),
    ],
  },
  {
    ...gb,
    id: 'gb-nir',
    name: 'Northern Ireland',
    rules: [
      ...united,
      GOOD_FRIDAY,
      EASTER_MONDAY,
      onNth(8, MON, -1, 'Summer bank holiday'),
      withNextWorkday([
        NEW_YEAR,
        fixed(3, 17, 'St Patrick’s Day'),
        fixed(7, 12, 'Battle of the Boyne'),
        CHRISTMAS,
        BOXING,
      ]),
    ],
  },
  {
    id: 'ie',
    name: 'Ireland',
    zone: 'Europe/Dublin',
    note: 'Public holidays. Good Friday is none, and a holiday at a weekend has no substitute day.',
    sources: {
      act: 'Organisation of Working Time Act 1997, Second Schedule (from memory; St Brigid’s Day since 2023)',
      'one-off': 'S.I. No. 50/2022, one-off public holiday',
    },
    rules: [
      NEW_YEAR,
      saintBrigid,
      fixed(3, 17, 'St Patrick’s Day'),
      listed({ '2022-03-18': 'Day of remembrance and recognition' }, 'one-off'),
      EASTER_MONDAY,
      onNth(5, MON, 1, 'May holiday'),
      onNth(6, MON, 1, 'June holiday'),
      onNth(8, MON, 1, 'August holiday'),
      onNth(10, MON, -1, 'October holiday'),
      CHRISTMAS,
      fixed(12, 26, 'St Stephen’s Day'),
    ],
  },
]
