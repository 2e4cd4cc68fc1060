/** Words of the Searches tab besides those of its form. */
export const searchesText = {
  chase: 'Remind…',
  pdf: 'Record of searches PDF…',
  pdfName: (reference: string) => `${reference}-searches.pdf`,
  pdfWritten: (name: string) => `${name} is written`,
  noSystems: 'Keep a list of the systems that hold data, and every search can choose from it.',
  listSystems: 'List the systems',
  close: 'Close',
  chaser: {
    title: 'Remind a colleague of this search',
    lead: 'Redress sends nothing. Copy the words into your own mail; they name nobody of the case beyond the search terms.',
    to: 'To',
    subject: 'Subject',
    message: 'Message',
    copy: 'Copy the message',
    copied: 'Copied. It is forgotten after a while.',
  },
} as const
