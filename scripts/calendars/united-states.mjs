import { MON, THU, fixed, observed, onNth, sundayToMonday } from './rules.mjs'

const FEDERAL = '5 U.S.C. 6103(a), observed as in 6103(b) and Executive Order 11582'
const JUNETEENTH = { from: 2021 }
const NEW_YEAR = fixed(1, 1, 'New Year’s Day')
const KING = onNth(1, MON, 3, 'Martin Luther King Jr. Day')
const WASHINGTON = onNth(2, MON, 3, 'Washington’s Birthday')
const MEMORIAL = onNth(5, MON, -1, 'Memorial Day')
const INDEPENDENCE = fixed(7, 4, 'Independence Day')
const LABOR = onNth(9, MON, 1, 'Labor Day')
const VETERANS = fixed(11, 11, 'Veterans Day')
const THANKSGIVING = onNth(11, THU, 4, 'Thanksgiving Day')
const CHRISTMAS = fixed(12, 25, 'Christmas Day')

/** The federal list, and the legal holidays of the States whose law looks at them. */
export const UNITED_STATES = [
  {
    id: 'us-federal',
    name: 'United States (federal holidays)',
    zone: 'America/New_York',
    sources: { act: FEDERAL },
    rules: [
      KING,
      WASHINGTON,
      MEMORIAL,
      LABOR,
      onNth(10, MON, 2, 'Columbus Day'),
      THANKSGIVING,
      observed([
        NEW_YEAR,
        fixed(6, 19, 'Juneteenth National Independence Day', JUNETEENTH),
        INDEPENDENCE,
        VETERANS,
        CHRISTMAS,
      ]),
    ],
  },
  {
    id: 'us-ca',
    name: 'California (state holidays)',
    zone: 'America/Los_Angeles',
    note: 'Government Code 6700 and 6701 from memory. The regulations under the CCPA do not define a business day.',
    sources: { act: 'California Government Code 6700, 6701 (from memory)' },
    rules: [
      KING,
      WASHINGTON,
      MEMORIAL,
      LABOR,
      THANKSGIVING,
      onNth(11, THU, 4, 'Day after Thanksgiving', { plus: 1 }),
      sundayToMonday([
        NEW_YEAR,
        fixed(3, 31, 'Cesar Chavez Day'),
        fixed(6, 19, 'Juneteenth', { from: 2023 }),
        INDEPENDENCE,
        CHRISTMAS,
      ]),
      observed([VETERANS]),
    ],
  },
  {
    id: 'us-co',
    name: 'Colorado (legal holidays)',
    zone: 'America/Denver',
    sources: { act: 'C.R.S. 24-11-101 (from memory); a holiday on a Sunday is kept on the Monday after' },
    rules: [
      KING,
      WASHINGTON,
      MEMORIAL,
      LABOR,
      THANKSGIVING,
      onNth(10, MON, 2, 'Columbus Day', { to: 2019 }),
      onNth(10, MON, 1, 'Frances Xavier Cabrini Day', { from: 2020 }),
      sundayToMonday([
        NEW_YEAR,
        fixed(6, 19, 'Juneteenth', { from: 2022 }),
        INDEPENDENCE,
        VETERANS,
        CHRISTMAS,
      ]),
    ],
  },
  {
    id: 'us-tx',
    name: 'Texas (legal holidays)',
    zone: 'America/Chicago',
    note: 'National and state holidays of Government Code 662.003(a) and (b)(1) to (6), which 662.021 makes legal holidays. Columbus Day, 24 and 26 December are none, and a holiday at a weekend does not move.',
    sources: {
      act: 'Texas Government Code 662.003(a), 662.021',
      state: 'Texas Government Code 662.003(b)(1) to (6), 662.021',
    },
    rules: [
      NEW_YEAR,
      KING,
      WASHINGTON,
      MEMORIAL,
      INDEPENDENCE,
      LABOR,
      VETERANS,
      THANKSGIVING,
      CHRISTMAS,
      fixed(1, 19, 'Confederate Heroes Day', { source: 'state' }),
      fixed(3, 2, 'Texas Independence Day', { source: 'state' }),
      fixed(4, 21, 'San Jacinto Day', { source: 'state' }),
      fixed(6, 19, 'Emancipation Day in Texas', { source: 'state' }),
      fixed(8, 27, 'Lyndon Baines Johnson Day', { source: 'state' }),
      onNth(11, THU, 4, 'Friday after Thanksgiving', { source: 'state', plus: 1 }),
    ],
  },
]
