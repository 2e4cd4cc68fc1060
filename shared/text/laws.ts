import { counted } from './words.ts'

/** What each reminder of a profile says when it comes up, and what it promises, by the fact's name. */
export const reminders = {
  'identity-needed': 'We promised to check identity before anything is handed out or changed.',
  'identity-or-refusal':
    'We promised to act only for somebody whose identity is verified. If it cannot be, say so in the answer.',
  'in-writing':
    'The policy asks for this in writing. Keep what was written, or ask for a few lines; the time runs meanwhile.',
  'supporting-documents-welcome':
    'The policy asks for details and documents. Ask for those that are missing.',
  'reasons-when-refused': 'We promised to say why, whenever a request is not met.',
  'intermediary-possible':
    'Access can go through somebody both sides agree on. Offer it where direct access is the difficulty.',
  'redirect-to-administrator':
    'An end user of an organisation goes to its administrator first. Our own time goes on: forward what came on the same day.',
  'requests-through-customer':
    'Write down both days: when it reached us, and when the customer had it. The customer’s time runs from its own day.',
  'other-people-limit': 'What would reveal other people’s affairs may be left out; say that it was, and why.',
  'other-laws-require-keeping': 'What another law requires to be kept stays. Say what it is, and until when.',
  'legal-claims-limit': 'What is needed for a legal claim may stay. Say so.',
  'backups-not-erased-at-once':
    'Copies in backups do not go at once. The letter has to say so, and must not claim that all is gone.',
  'shared-content-stays':
    'What was written for a team stays readable for it; what identifies the person in it is removed.',
  'third-parties-asked-directly':
    'Those who were given the data hold copies of their own. Tell them where the law asks it, and tell the person whom to ask.',
  'accuracy-checked-first': 'Check first whether the information is wrong; note how it was checked.',
  'consent-can-be-withdrawn': 'Consent ends when it is withdrawn: stop at once, then confirm.',
  'fee-only-if-excessive':
    'No fee unless the request is unfounded, repetitive or excessive. Tell the amount and the ground before anything is done.',
  'direct-transfer-to-controller':
    'If the person wants it, the copy goes straight to the other organisation, in a form a machine can read.',
  'written-authorisation-for-data-sets':
    'Some of it may lie in a customer’s data set. It was accepted with written authorisation, for one purpose only: note which.',
  'no-discrimination':
    'Nobody is treated worse for asking: no price, service or tone changes because of this.',
  'appeal-any-decision': 'Any decision can be appealed. Say how, whatever the law of the person’s State.',
  'disclosures-recorded':
    'A disclosure to an authority is written down: what went, to whom, on what ground, on which day.',
  'disclosures-told':
    'If the law made us hand something out, tell the person where that is possible and fitting.',
  'server-logs-included': 'The copy includes server logs. Ask for them in the search.',
  'policy-change-announced': 'A change of the policy is announced ahead of time.',
} as const

/** Words of the screen of laws and profiles. */
export const lawsText = {
  title: 'Laws and profiles',
  list: 'Laws and profiles',
  find: 'Find in all laws',
  findHint: 'Country, right, article or words',
  none: 'No law or profile holds all these words. Try fewer.',
  found: (laws: number, profiles: number) =>
    `${counted(laws, 'law', 'laws')}, ${counted(profiles, 'profile', 'profiles')}`,
  groups: {
    own: 'This organisation',
    ownLaws: 'Laws it answers by',
    laws: 'Other laws',
    profiles: 'Other profiles',
  },
  close: 'Close',
  promised: 'What we promised about this',
  basis: { law: 'Law', guidance: 'Regulator’s word', promise: 'Promise' },
  force: {
    now: 'In force',
    'not-yet': (date: string) => `In force from ${date}`,
    ended: (date: string) => `For what was received until ${date}`,
  },
  parts: {
    start: 'Starts',
    length: 'Length',
    counting: 'Counted',
    roll: 'Last day',
    wait: 'Begins later',
    pause: 'Pauses',
    extension: 'Longer',
    safe: 'More careful',
    inert: 'Does not stop it',
    ends: 'Ends early',
    force: 'Applies',
  },
  law: {
    version: (version: string, date: string) => `Rule pack ${version}, as at ${date}`,
    ours: 'This organisation answers by it',
    marks: 'How well this law was checked',
    markCount: (n: number) => counted(n, 'clause', 'clauses'),
    clauses: 'Clauses',
    earlier: 'For matters received earlier',
    regulator: 'Regulator',
    address: 'Address',
    web: 'Web',
    phone: 'Phone',
    email: 'E-mail',
    remedies: 'Where a person can turn',
    remedyTo: {
      organisation: 'To us',
      regulator: 'To the regulator',
      court: 'To a court',
      tribunal: 'To a tribunal',
    },
    within: (time: string) => `Within ${time}`,
    fees: 'Fees',
    fee: { never: 'Never', 'on-grounds': 'Only on grounds', reasonable: 'A reasonable one' },
    feeGrounds: 'Grounds',
    priorNotice: 'The person is told before anything is charged.',
    grounds: 'Grounds to refuse',
    noGrounds: 'None are listed yet. Name ground and provision in the letter.',
    allKinds: 'Every right',
    calendar: 'Calendar',
    calendarAt: 'By place',
    changes: 'What changed',
    noChanges: 'The first version.',
    source: 'Source',
    copySource: 'Copy address',
    copied: 'The address is on the clipboard. Redress itself never goes there.',
    details: 'In detail',
  },
  profile: {
    version: (version: string, date: string) => `Profile ${version}, as at ${date}`,
    ours: 'The profile of this file',
    role: 'Role',
    controller: 'Decides on the data itself (controller)',
    processor: 'Holds data for its customers (processor)',
    laws: 'Laws',
    customersLaws: 'Laws of its customers',
    calendar: 'Calendar of its promises',
    counted: (calendar: string) => `Calendar: ${calendar}`,
    anywhere: 'Any place',
    elsewhere: 'Any other place',
    noLaw: 'No law with a time; the promises alone',
    promises: 'Promises and what keeps them',
    by: {
      clock: 'Clock',
      notice: 'Notice',
      retention: 'End of keeping',
      fact: 'Reminder',
      letter: 'Letter',
    },
    reminderAt: (events: string) => `Comes up when this is recorded: ${events}.`,
    reminderNever: 'The notice keeps its date.',
    letterSays: (letter: string, paragraph: string) =>
      paragraph.endsWith('.') ? `${letter}: “${paragraph}”` : `${letter}: ${paragraph}.`,
    commitments: 'The promised clocks in detail',
    notices: 'Notices ahead of time',
    retention: 'How long things are kept',
    retentionFrom: (event: string) => `Day when ${event}`,
    keptUntil: (date: string) => `Kept until ${date}.`,
    clamped: 'The month has no such day, so it is the last one.',
    afterwards: {
      deleted: 'Then deleted.',
      'deleted-or-anonymised': 'Then deleted or made anonymous.',
      'deleted-or-isolated': 'Then deleted; in backups kept apart until that is possible.',
    },
    channels: 'How people reach us',
    review: 'To be reviewed',
    noRetention: 'The policy promises no time.',
  },
  notice: {
    effective: 'Takes effect on',
    by: (ways: string) => `Goes out by ${ways}`,
    announce: 'Announce at the latest on',
    safe: (date: string) => `${date} leaves no doubt.`,
    objections: (date: string) => `Objections come in time to the end of ${date}.`,
    why: 'Why this day',
    choose: 'Enter the day it takes effect.',
    gone: 'That day has passed. Move the day it takes effect.',
  },
} as const
