import { NOTHING_CHANGED, NOTHING_WRITTEN, type FailureWords } from './failure-words.ts'

/** The sentences of failures with documents, their pages and packages. */
export const disclosureFailures = {
  'ground-missing': {
    what: 'What is withheld or blacked out needs a ground.',
    safe: NOTHING_CHANGED,
    now: 'Choose one of the law’s grounds, or write one of your own with its provision.',
  },
  'redaction-unknown': {
    what: 'This box is not there any more.',
    safe: NOTHING_CHANGED,
    now: 'Look at the page again.',
  },
  'release-went-out': {
    what: 'Release {number} was built already, so its plan stays.',
    safe: NOTHING_CHANGED,
    now: 'Plan another release for what is still to go.',
  },
  'pages-password': {
    what: 'The PDF opens with a password only, so its pages cannot be shown.',
    safe: 'The document is kept as it came.',
    now: 'Save it once more without a password and attach that.',
  },
  'pages-broken': {
    what: 'The pages of the document cannot be read: it is damaged, or not what its name says.',
    safe: 'The document is kept as it came.',
    now: 'Open it in another program, print it as PDF, and attach that.',
  },
  'pages-too-many': {
    what: 'The document has more than 3,000 pages, the most Redress shows.',
    safe: 'The document is kept as it came.',
    now: 'Divide it and attach the parts.',
  },
  'pages-too-large': {
    what: 'The document, or one of its pages, is too large to be shown: at most 128 MiB, 200 inches and 60 million pixels.',
    safe: 'The document is kept as it came.',
    now: 'Print it as PDF in a usual size, or save the picture smaller, and attach that.',
  },
  'pages-too-slow': {
    what: 'A page of the document takes longer than Redress waits, so it stopped.',
    safe: 'The document is kept as it came.',
    now: 'Try once more; if it stays so, print the document as PDF and attach that.',
  },
  'pages-kind-unknown': {
    what: 'This kind of file has no pages Redress can show or black out: only PDF, JPEG and PNG do.',
    safe: 'The document is kept as it came.',
    now: 'Print it as PDF in the program it was made with, and attach that.',
  },
  'copy-no-text': {
    what: 'There is no text in this document to print.',
    safe: NOTHING_CHANGED,
    now: 'Print it as PDF in the program it was made with, and attach that.',
  },
  'copy-too-long': {
    what: 'The text is too long to print: at most 200,000 characters.',
    safe: NOTHING_CHANGED,
    now: 'Divide it and attach the parts.',
  },
  'take-in-gone': {
    what: 'The file did not come in whole.',
    safe: 'Nothing of it was kept.',
    now: 'Drop it once more.',
  },
  'package-cancelled': {
    what: 'The package was cancelled.',
    safe: 'Nothing was written, and nothing of it is left.',
    now: 'Build it again when you are ready.',
  },
  'package-under-way': {
    what: 'A package of this case is being built already.',
    safe: NOTHING_WRITTEN,
    now: 'Wait for it, or cancel it.',
  },
  'document-pages-unshown': {
    what: '{name} has boxes drawn on it, but its pages cannot be shown any more.',
    safe: NOTHING_WRITTEN,
    now: 'Withhold it, or attach a copy that can be shown.',
  },
  'findings-open': {
    what: 'The check before sending has {count} open: {list}.',
    safe: NOTHING_WRITTEN,
    now: 'Put them right in the step Check, or leave them in with a reason there.',
  },
  'finding-unknown': {
    what: 'This was not found in what goes now.',
    safe: NOTHING_CHANGED,
    now: 'Check all files again.',
  },
  'finding-reason-missing': {
    what: 'What was found stays in only with a reason.',
    safe: NOTHING_CHANGED,
    now: 'Write why it may go.',
  },
  'password-in-package': {
    what: 'The password of the package stands in {name}, which lies in it.',
    safe: NOTHING_WRITTEN,
    now: 'Take another password, or leave the file out.',
  },
} as const satisfies Readonly<Record<string, FailureWords>>
