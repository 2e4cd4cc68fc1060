/** What each finding of the verifier means. */
export const problems = {
  'entry-missing': 'A line of the audit trail is missing here.',
  'entry-differs': 'A line of the audit trail is not what was written.',
  'row-differs': 'An entry was changed without a line in the audit trail.',
  'row-missing': 'An entry that the audit trail knows is gone.',
  'row-without-entry': 'There is an entry that the audit trail does not know.',
  'version-differs': 'An earlier version of an entry is not what was kept.',
  'case-differs': 'The case is not what the audit trail says.',
  'attachment-differs': 'An attachment is not what was kept.',
  'length-differs': 'The file is longer or shorter than it should be.',
  'page-damaged': 'Part of the file cannot be read.',
  'structure-damaged': 'The structure of the file is damaged.',
} as const
