/** Words of native dialogs and menus, which the operating system draws. */
export const desktopText = {
  openCaseFile: { title: 'Open a case file', button: 'Open' },
  createCaseFile: { title: 'Create a case file', button: 'Create' },
  openAttachment: { title: 'Choose a file to keep with the case', button: 'Attach' },
  openCalendar: { title: 'Choose a calendar file (.ics)', button: 'Read' },
  openRegister: { title: 'Choose the register to import', button: 'Read' },
  openMail: { title: 'Choose messages saved from a mail program', button: 'Read' },
  openMailFolder: { title: 'Choose a folder of saved messages', button: 'Read' },
  saveAs: { title: 'Save', button: 'Save' },
  kinds: {
    redress: 'Redress case file',
    register: 'Spreadsheets and CSV',
    mail: 'Saved messages',
    pdf: 'PDF document',
    csv: 'CSV table',
    xlsx: 'Excel workbook',
    json: 'JSON data',
    zip: 'ZIP archive',
    ics: 'Calendar file',
    any: 'All files',
  },
  menu: {
    file: 'File',
    lock: 'Lock',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
  },
  engineCannotRun:
    'This runtime is too old to open a case file, and the replacement for it is not installed.',
  engineStopsAtOnce:
    'The part of Redress that opens case files stops as soon as it starts. No case file was touched.',
  smokeFailed: 'The engine did not start.',
} as const
