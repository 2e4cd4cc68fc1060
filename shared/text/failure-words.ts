/** What an officer is told: what happened, whether the data is safe, what to do now. */
export type FailureWords = { readonly what: string; readonly safe: string; readonly now: string }

/** What is said of the data when a call was refused before it began. */
export const NOTHING_CHANGED = 'Nothing was changed.'

/** What is said of a case file that was looked at and left as it was. */
export const FILE_UNTOUCHED = 'The file was not touched.'

/** What is said when a document, copy or file was to be written and was not. */
export const NOTHING_WRITTEN = 'Nothing was written.'
