const NOT_WRITTEN = 'No draft was written; the case is as it was.'

/** The sentences of what can go wrong with mail that goes out. */
export const mailOutFailures = {
  'draft-not-final': {
    what: 'This letter is still a draft.',
    safe: NOT_WRITTEN,
    now: 'Finalise it first; then what is mailed is what is kept.',
  },
  'draft-no-package': {
    what: 'No such package was built in this case.',
    safe: NOT_WRITTEN,
    now: 'Build the package first, then draft the mail from the step “Hand over”.',
  },
  'draft-address': {
    what: 'A mail cannot be addressed to “{address}”.',
    safe: NOT_WRITTEN,
    now: 'Check the address: one address, as in name@example.org.',
  },
  'draft-holds-password': {
    what: 'The password stands in the subject or the text of the message.',
    safe: NOT_WRITTEN,
    now: 'Take it out. Tell the password another way: by telephone, by post, or in person.',
  },
  'draft-password-same-way': {
    what: 'The package of this case and the letter with its password would both go by mail.',
    safe: NOT_WRITTEN,
    now: 'Send one of the two another way: print the password letter, or tell the password by telephone.',
  },
  'draft-other-file': {
    what: 'The file chosen is not the package that was built: its SHA-256 is another.',
    safe: NOT_WRITTEN,
    now: 'Choose the ZIP that Redress wrote, or build the package again. Nothing else goes with this message.',
  },
  'draft-no-file': {
    what: 'The package is to be attached, and no file was chosen.',
    safe: NOT_WRITTEN,
    now: 'Choose the ZIP that was built, or write the message without it.',
  },
} as const
