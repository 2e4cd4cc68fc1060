import { breachSheetText } from './sheets-breach.ts'
import { fileSheetText } from './sheets-file.ts'
import { requestSheetText } from './sheets-request.ts'
import { rightsSheetText } from './sheets-rights.ts'

/** The words of every kind of sheet; `renderer/bridge/sheet-words.ts` asks for the one that is missing. */
export const sheetText = {
  ...requestSheetText,
  ...rightsSheetText,
  ...breachSheetText,
  ...fileSheetText,
} as const

/** Words around the sheets. */
export const sheetFormText = {
  board: {
    add: 'Add',
    empty: 'Nothing noted yet',
    emptyText:
      'Identity, fees, consultations, what is withheld: each has a form, and its dates move the clock.',
  },
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Take out',
  removeTitle: 'Take this entry out?',
  removeText:
    'It leaves the case; earlier versions stay in the audit trail. Events it recorded become notes.',
  change: 'Change',
  none: 'None yet',
  yes: 'Yes',
  no: 'No',
  amount: 'Amount',
  currency: 'Currency',
  missing: (field: string) => `Say this first: ${field}`,
  guardTitle: 'Something speaks against this',
  request: 'Concerns',
  wholeCase: 'The whole case',
} as const
