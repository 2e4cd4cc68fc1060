/** Words of the printed copy of a document's text. */
export const pageCopyText = {
  name: (name: string) => `${name}.pdf`,
  lead: 'The text of a document as it is kept. Pictures, attachments and layout are not part of this copy.',
  made: (day: string) => `Printed on ${day}`,
} as const
