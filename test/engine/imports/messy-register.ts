import ExcelJS from 'exceljs'

/** Which rows of a messy register are what, and what a case of it must say afterwards. */
export type MessyRegister = {
  readonly rows: readonly (readonly MessyCell[])[]
  /** What the register has to say of each case that is imported, by its reference before. */
  readonly expected: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly blank: number
  readonly twins: number
  readonly errors: number
}

/** A text, a day, or a formula with what the spreadsheet last showed. */
export type MessyCell =
  string | { readonly day: string } | { readonly formula: string; readonly shows: string }

const HEADER = [
  'Ref. no.',
  'Date received (DD/MM/YYYY)',
  'Letter date',
  'Data subject',
  'E-mail',
  'Type of request',
  'Details',
  'How received',
  'Status',
  'Date closed',
  'Outcome',
  'Comments',
]
const FIRST = ['Aoife', 'Łukasz', 'Zoë', '王', 'Jürgen', 'Hélène', 'Ngaire', "D'Arcy", 'Søren', 'María José']
const LAST = [
  'Sallowby',
  'Wiśniewski',
  'Straße',
  '小明',
  'Quarmby',
  'Béranger',
  'Tamatea',
  "O'Hara",
  'Ødegård',
  'Peña',
]
const PLAIN_FIRST = ['Aoife', 'Jurgen', 'Zoë', 'Hélène', 'Ngaire', "D'Arcy", 'María José']
const PLAIN_LAST = ['Sallowby', 'Straße', 'Quarmby', 'Béranger', 'Tamatea', "O'Hara", 'Peña']
const KINDS = [
  ['SAR', 'access'],
  ['Subject access request', 'access'],
  ['Erasure', 'erasure'],
  ['right to be forgotten', 'erasure'],
  ['Rectification', 'correction'],
  ['Access and erasure', 'access; erasure'],
  ['Complaint', ''],
  ['Objection (marketing)', 'objection'],
] as const
const CHANNELS = [
  ['email', 'e-mail'],
  ['E-Mail', 'e-mail'],
  ['post', 'letter'],
  ['Phone', 'phone'],
  ['web form', 'web-form'],
] as const
const OUTCOMES = [
  ['Granted in full', 'granted'],
  ['partly', 'granted-in-part'],
  ['Refused – exempt', 'refused'],
  ['no data', 'nothing-held'],
  ['withdrawn', 'withdrawn'],
] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How a messy register is made. `plain` keeps to characters that Windows-1252 has. */
export type MessyWish = { readonly count: number; readonly seed: number; readonly plain?: boolean }

/** An officer's register of years, as bad as they come; the same for the same seed. */
export function messyRegister({ count, seed, plain = false }: MessyWish): MessyRegister {
  const chance = chanceFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item
  const rows: MessyCell[][] = [['Privacy requests register – do not share'], [], [...HEADER]]
  const expected = new Map<string, Record<string, string>>()
  const written: MessyCell[][] = []
  const tally = { blank: 0, twins: 0, errors: 0 }
  for (let number = 1; number <= count; number += 1) {
    const roll = chance()
    const earlier = pick(written.length > 0 ? written : [[]])
    if (roll < 0.03) {
      rows.push(pick([[], ['', '  ', '']]))
      tally.blank += 1
    } else if (roll < 0.05 && earlier.length > 0) {
      rows.push([...earlier])
      tally.twins += 1
    } else if (roll < 0.06) {
      rows.push([`DSR-${number}`, pick(['31/02/2024', 'tbc soon', '']), '', 'Nobody Known', '', 'SAR'])
      tally.errors += 1
    } else {
      const { cells, says } = oneCase(number, { chance, pick, plain })
      rows.push(cells)
      written.push(cells)
      expected.set(`DSR-${number}`, says)
    }
  }
  return { rows, expected, ...tally }
}

type Luck = {
  readonly chance: () => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly plain: boolean
}

function oneCase(number: number, { chance, pick, plain }: Luck) {
  const name = `${pick(plain ? PLAIN_FIRST : FIRST)} ${pick(plain ? PLAIN_LAST : LAST)}`
  const [kindWord, rights] = pick(KINDS)
  const [channelWord, channel] = pick(CHANNELS)
  const received = dayAfter('2019-01-02', Math.floor(chance() * 2400))
  const closed = chance() < 0.9 ? dayAfter(received, 1 + Math.floor(chance() * 60)) : ''
  const complaint = rights === ''
  const [outcomeWord, outcome] = closed === '' || complaint ? (['', ''] as const) : pick(OUTCOMES)
  const dated = chance() < 0.3 ? dayAfter(received, -2) : ''
  const scope = pick([
    'Everything you hold',
    'CVs; e-mails from 2018, "all of them"',
    '=cmd|calc!A1',
    '+44 1632 960123 call recordings',
    'Line one\nline two',
    '',
  ])
  const reference = `DSR-${number}`
  const cells: MessyCell[] = [
    chance() < 0.5 ? { formula: `"DSR-"&${number}`, shows: reference } : reference,
    dayIn(received, chance()),
    dated === '' ? '' : dayIn(dated, 0.1),
    `${pick(['', ' '])}${name}${pick(['', '  '])}`,
    chance() < 0.5 ? `person${number}@sallowby.example` : '',
    kindWord,
    scope,
    channelWord,
    closed === '' ? pick(['Open', 'in progress']) : pick(['Closed', 'CLOSED ', 'done']),
    closed === '' ? '' : dayIn(closed, chance()),
    outcomeWord,
    pick(['', 'see folder 3', 'chased twice – no answer']),
  ]
  const count = rights === '' ? 0 : rights.split('; ').length
  const says = {
    kind: complaint ? 'complaint' : 'request',
    rights,
    person: name,
    channel,
    received,
    dated,
    closed_on: closed,
    outcome:
      count > 1 && outcome !== ''
        ? rights
            .split('; ')
            .map((right) => `${right}: ${outcome}`)
            .join('; ')
        : outcome,
    earlier_reference: reference,
  }
  return { cells, says }
}

/** A day in one of the ways one officer and their predecessors write it. */
function dayIn(day: string, chance: number): MessyCell {
  const [year = '', month = '', date = ''] = day.split('-')
  if (chance < 0.35) return `${date}/${month}/${year}`
  if (chance < 0.5) return `${Number(date)}.${Number(month)}.${year}`
  if (chance < 0.6) return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
  if (chance < 0.7) return `${date}-${MONTHS[Number(month) - 1] ?? ''}-${year.slice(2)}`
  if (chance < 0.8) return day
  return { day }
}

/** The register as text of values, days and formulas as they are shown. */
export function messyCsv(register: MessyRegister, delimiter: string): string {
  const text = (cell: MessyCell) =>
    typeof cell === 'string' ? cell : 'day' in cell ? cell.day.split('-').toReversed().join('/') : cell.shows
  const quoted = (cell: string) =>
    /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
  return register.rows.map((row) => row.map((cell) => quoted(text(cell))).join(delimiter)).join('\r\n')
}

/** The register as a workbook: real days, formulas, a merged title, a hidden row and a second sheet. */
export async function messyXlsx(register: MessyRegister): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Read me').addRow(['Ask Hana before you change anything'])
  const sheet = book.addWorksheet('Register')
  for (const row of register.rows) {
    const added = sheet.addRow([])
    row.forEach((cell, index) => {
      if (cell === '') return
      const target = added.getCell(index + 1)
      if (typeof cell === 'string') target.value = cell
      else if ('day' in cell) {
        target.value = new Date(`${cell.day}T00:00:00Z`)
        target.numFmt = 'dd/mm/yyyy'
      } else target.value = { formula: cell.formula, result: cell.shows }
    })
  }
  sheet.mergeCells('A1:F1')
  sheet.getRow(9).hidden = true
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A linear congruential generator: the same numbers for the same seed on every machine. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
