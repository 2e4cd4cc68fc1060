/** Everything a clock can be about, as a word in a list: the rights, and complaint, appeal, transfer, breach duties. */
export const kindNames = {
  access: 'Access',
  erasure: 'Erasure',
  correction: 'Correction',
  restriction: 'Restriction',
  objection: 'Objection',
  portability: 'Portability',
  'opt-out': 'Opt-out',
  'limit-sensitive': 'Limit sensitive data',
  'automated-decision': 'Automated decision',
  'consent-withdrawal': 'Consent withdrawn',
  complaint: 'Complaint',
  appeal: 'Appeal',
  transfer: 'Transfer',
  breach: 'Breach',
  request: 'Request',
  'breach-authority': 'Tell the authority',
  'breach-people': 'Tell the people',
  'breach-assessment': 'Assess the breach',
} as const

/** The same inside a sentence: "your request for access", "the complaint". */
export const kindInSentence = {
  access: 'access',
  erasure: 'erasure',
  correction: 'correction',
  restriction: 'restriction',
  objection: 'objection',
  portability: 'portability',
  'opt-out': 'opt-out',
  'limit-sensitive': 'limiting sensitive data',
  'automated-decision': 'review of an automated decision',
  'consent-withdrawal': 'withdrawal of consent',
  complaint: 'complaint',
  appeal: 'appeal',
  transfer: 'transfer',
  breach: 'breach',
  request: 'request',
  'breach-authority': 'notice to the authority',
  'breach-people': 'notice to the people',
  'breach-assessment': 'assessment of the breach',
} as const

/** What a right asks for, in a few words beside its name. */
export const rightMeanings = {
  access: 'A copy of the data, and what we do with it',
  erasure: 'Delete data about the person',
  correction: 'Put wrong data right',
  restriction: 'Keep it but stop using it',
  objection: 'Stop a use, such as marketing',
  portability: 'A file another company can read',
  'opt-out': 'No sale, no sharing, no targeted advertising',
  'limit-sensitive': 'Use sensitive data only where it is needed',
  'automated-decision': 'A human looks at what a machine decided',
  'consent-withdrawal': 'Take back a consent given before',
} as const

/** How far a case has come. */
export const stageNames = {
  logged: 'Logged',
  acknowledged: 'Acknowledged',
  verifying: 'Verifying identity',
  clarifying: 'Clarifying',
  fee: 'Fee',
  searching: 'Searching',
  reviewing: 'Reviewing',
  consulting: 'Consulting',
  investigating: 'Investigating',
  deciding: 'Deciding',
  'ready-to-send': 'Ready to send',
  sent: 'Sent',
  appeal: 'Appeal',
  regulator: 'Regulator',
  suspected: 'Suspected',
  assessing: 'Assessing',
  'authority-notified': 'Authority told',
  'people-told': 'People told',
  contained: 'Contained',
  transferred: 'Transferred',
  closed: 'Closed',
} as const

/** How something reached us or left us. */
export const channelNames = {
  'e-mail': 'E-mail',
  letter: 'Letter',
  phone: 'Phone',
  'web-form': 'Web form',
  'in-person': 'In person',
  courier: 'Courier',
  'through-customer': 'Through a customer',
  other: 'Another way',
} as const

/** How a request ended. */
export const outcomeNames = {
  granted: 'Granted',
  'granted-in-part': 'Granted in part',
  refused: 'Refused',
  'nothing-held': 'Nothing held',
  'neither-confirmed-nor-denied': 'Neither confirmed nor denied',
  transferred: 'Transferred',
  withdrawn: 'Withdrawn',
  unverified: 'Identity not proved',
  duplicate: 'Duplicate',
  'not-a-request': 'Not a request',
  spam: 'Spam',
  'wrong-organisation': 'Meant for another organisation',
} as const

/** How one issue of a complaint ended. */
export const findingNames = {
  upheld: 'Upheld',
  'partly-upheld': 'Partly upheld',
  'not-upheld': 'Not upheld',
  'resolved-early': 'Resolved early',
  withdrawn: 'Withdrawn',
  'out-of-scope': 'Out of scope',
} as const

/** What happened, as the title of an event. */
export const eventNames = {
  received: 'Reached us',
  'request-dated': 'Dated by the sender',
  acknowledged: 'Acknowledged',
  'identity-requested': 'Proof of identity asked',
  'identity-verified': 'Identity proved',
  'identity-not-verified': 'Identity not proved',
  'authority-requested': 'Authority asked',
  'authority-verified': 'Authority proved',
  'clarification-requested': 'Clarification asked',
  'clarification-received': 'Clarification arrived',
  'fee-requested': 'Fee asked',
  'fee-paid': 'Fee paid',
  'fee-confirmed': 'Fee confirmed',
  'fee-waived': 'Fee waived',
  'search-began': 'Search began',
  'review-began': 'Review of what was found began',
  'third-party-consulted': 'Third party consulted',
  'third-party-answered': 'Third party answered',
  transferred: 'Passed to another body',
  redirected: 'Sent on to whom it concerns',
  'controller-received': 'Reached the customer',
  'forwarded-to-controller': 'Forwarded to the customer',
  'investigation-began': 'Investigation began',
  'progress-sent': 'Progress told',
  'extension-notified': 'Told that it takes longer',
  decided: 'Decided',
  'ready-to-send': 'Ready to send',
  'response-sent': 'Answer sent',
  'appeal-received': 'Appeal arrived',
  'appeal-decided': 'Appeal decided',
  'regulator-contacted': 'Regulator wrote or was written to',
  aware: 'We became aware',
  'authority-notified': 'Authority told',
  'people-told': 'People told',
  'authority-not-needed': 'No notice to the authority needed',
  'people-not-needed': 'People need not be told',
  contained: 'Contained',
  'hold-placed': 'Legal hold placed',
  'hold-lifted': 'Legal hold lifted',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
  reopened: 'Opened again',
  note: 'Note',
} as const

/** What a clock asks of us; `respond` is the main one. */
export const clockNames = {
  respond: 'Answer',
  acknowledge: 'Acknowledgement',
  progress: 'Progress report',
  transfer: 'Transfer',
  controller: "The customer's answer",
} as const

/** Whom a case waits for, in a list; inside a sentence see `waitingInSentence`. */
export const waitingNames = {
  person: 'The person',
  agent: 'The agent',
  'third-party': 'Third party',
  controller: 'The customer',
} as const

/** Whom a case waits for, inside a sentence. */
export const waitingInSentence = {
  person: 'the person',
  agent: 'the agent',
  'third-party': 'a third party',
  controller: 'the customer',
} as const

/** A name out of one of the tables above for a key that came as plain text; the key itself when it is not in it. */
export function wordFor(table: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(table, key) ? (table[key] ?? key) : key
}

/** "Access", "Access, erasure": several kinds as the register shows them. */
export function kindsInRow(kinds: readonly string[]): string {
  const [first, ...rest] = kinds
  if (first === undefined) return '–'
  return [wordFor(kindNames, first), ...rest.map((kind) => wordFor(kindInSentence, kind))].join(', ')
}

/** "a, b and c" */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

/** "Refused. Nothing was found": what was said, one after the other; a part that ends a sentence gets no second stop. */
export function sentences(parts: readonly string[]): string {
  const said = parts.map((part) => part.trim()).filter((part) => part !== '')
  return said
    .map((part, at) => (at < said.length - 1 && !/[.?!…:]$/.test(part) ? `${part}.` : part))
    .join(' ')
}

/** "1 case", "3 cases"; the plural is given where an s is not enough. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** "12,345": a whole number with its thousands apart. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** "two" up to ten, "11" from there: numbers inside a sentence. */
export function spelled(count: number): string {
  return small[count] ?? grouped(count)
}

/** The same with a capital, for the beginning of a sentence. */
export function spelledFirst(count: number): string {
  const word = spelled(count)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** "RA" for "Rosalind Achterberg": at most two letters, for the ring that stands for an officer. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word))
  const first = words[0]
  if (first === undefined) return '–'
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last ?? '']
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('en')
}
