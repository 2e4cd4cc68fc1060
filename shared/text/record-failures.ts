import { NOTHING_CHANGED, NOTHING_WRITTEN, type FailureWords } from './failure-words.ts'

/** The sentences of failures in what an officer records, attaches, writes and sends. */
export const recordFailures = {
  'profile-unknown': {
    what: 'Redress does not know the handling profile {profile}.',
    safe: NOTHING_WRITTEN,
    now: 'Choose one of: {known}.',
  },
  'regime-unknown': {
    what: 'Redress does not know the law {regime}.',
    safe: NOTHING_CHANGED,
    now: 'Choose one from the list.',
  },
  'calendar-unknown': {
    what: 'Redress does not know the calendar {calendar}.',
    safe: NOTHING_CHANGED,
    now: 'Choose one from the list.',
  },
  'zone-unknown': {
    what: 'There is no such time zone.',
    safe: NOTHING_CHANGED,
    now: 'Choose one from the list.',
  },
  'calendar-ends': {
    what: 'The date lies beyond the years whose holidays are known.',
    safe: NOTHING_CHANGED,
    now: 'Redress does not guess holidays. Use an earlier date, or a newer version.',
  },
  'kind-not-in-law': {
    what: 'This law does not know that kind of request.',
    safe: NOTHING_CHANGED,
    now: 'Choose another law, or another kind.',
  },
  'deadline-unknown': {
    what: 'The date cannot be computed: {message}',
    safe: NOTHING_CHANGED,
    now: 'Look at the dates of the case.',
  },
  'nothing-to-undo': {
    what: 'This change can no longer be undone here.',
    safe: NOTHING_CHANGED,
    now: 'Change the cases one by one, or as a selection.',
  },
  'case-linked': {
    what: 'The two cases cannot be linked: they are linked like that already, or they are the same case.',
    safe: NOTHING_CHANGED,
    now: 'Look at what is linked in the details of the case.',
  },
  'case-closed': {
    what: 'The case is closed. It keeps the law it was answered under and its reason for closing.',
    safe: NOTHING_CHANGED,
    now: 'Reopen it first.',
  },
  'playbook-unknown': {
    what: 'There is no such playbook.',
    safe: NOTHING_CHANGED,
    now: 'Look at the playbooks of the case again.',
  },
  'no-tasks': {
    what: 'The case has no tasks to make a playbook of.',
    safe: NOTHING_CHANGED,
    now: 'Add the tasks first.',
  },
  'link-unknown': { what: 'There is no such link.', safe: NOTHING_CHANGED, now: 'Look at the case again.' },
  'case-unknown': { what: 'There is no such case.', safe: NOTHING_CHANGED, now: 'Check the reference.' },
  'request-unknown': {
    what: 'The case has no such request.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'issue-unknown': {
    what: 'The case has no such issue.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'review-unknown': {
    what: 'The case has no such review.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'text-missing': {
    what: 'One field has to say something: {field}.',
    safe: NOTHING_WRITTEN,
    now: 'Fill it in and save again.',
  },
  'amount-unreadable': {
    what: 'The amount is no amount.',
    safe: NOTHING_WRITTEN,
    now: 'Write it as 12.50, with a currency of three letters such as EUR.',
  },
  'sheet-unknown': {
    what: 'That entry is not in the file any more.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'case-open': {
    what: 'The case {reference} is not closed.',
    safe: 'Nothing was destroyed.',
    now: 'Close it first, or leave it out.',
  },
  'case-held': {
    what: 'A legal hold lies on the case {reference}.',
    safe: 'Nothing was destroyed.',
    now: 'Leave it out, or lift the hold once its reason is gone.',
  },
  'reason-names-person': {
    what: 'The reason names somebody of the case {reference}.',
    safe: 'Nothing was destroyed.',
    now: 'Say it without a name: the certificate stays when the case is gone.',
  },
  'keep-until-past': {
    what: 'That day is past already.',
    safe: NOTHING_CHANGED,
    now: 'Choose a day that is still to come, or let the case go.',
  },
  'certificate-unknown': {
    what: 'That certificate is not in the file.',
    safe: NOTHING_CHANGED,
    now: 'Open Retention again.',
  },
  'sheet-elsewhere': {
    what: 'An entry of that kind does not belong there.',
    safe: NOTHING_CHANGED,
    now: 'Open the place it belongs to and add it there.',
  },
  'event-unknown': {
    what: 'The case has no such event.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'event-corrected': {
    what: 'That event was corrected before.',
    safe: NOTHING_CHANGED,
    now: 'Correct the entry that took its place.',
  },
  'history-fixed': {
    what: 'What was recorded stays as it was recorded.',
    safe: NOTHING_CHANGED,
    now: 'Record a correction; the old entry stays visible.',
  },
  'entry-unknown': {
    what: 'There is no such entry in this file.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'correspondence-unknown': {
    what: 'The case has no such correspondence.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'attachment-unknown': {
    what: 'There is no such attachment in this file.',
    safe: NOTHING_CHANGED,
    now: 'Open the case again.',
  },
  'attachment-too-large': {
    what: 'The file is larger than 256 MiB, the most one attachment may hold.',
    safe: NOTHING_CHANGED,
    now: 'Split it, or keep it where it is and note where.',
  },
  'text-too-long': {
    what: 'The text in {field} is longer than one field can hold (1 MiB).',
    safe: NOTHING_CHANGED,
    now: 'Attach it as a file instead.',
  },
  'attachment-no-file': {
    what: 'This cannot be read as a document: it is a folder or a device, or you may not open it.',
    safe: NOTHING_CHANGED,
    now: 'Choose a file.',
  },
  'officer-unknown': {
    what: 'There is no such officer in this file.',
    safe: NOTHING_CHANGED,
    now: 'Add the officer in Settings first.',
  },
  'date-missing': {
    what: 'The date it reached us is missing.',
    safe: NOTHING_CHANGED,
    now: 'Give the day on which it arrived; the clock starts from it.',
  },
  'date-unknown': {
    what: 'There is no such day in {field}.',
    safe: NOTHING_CHANGED,
    now: 'Write it as year-month-day, 2026-05-28 for instance.',
  },
  'date-in-future': {
    what: 'The date {date} has not come yet.',
    safe: NOTHING_CHANGED,
    now: 'Give the day on which it happened, today at the latest.',
  },
  'date-too-early': {
    what: 'The date {date} is before 1990.',
    safe: NOTHING_CHANGED,
    now: 'Check the year.',
  },
  'date-before-received': {
    what: 'The date {date} is before {received}, the day it reached us.',
    safe: NOTHING_CHANGED,
    now: 'Give the day on which it was decided. If the day it reached us is wrong, correct that first.',
  },
  'days-too-many': {
    what: 'At most {most} days can be asked for at once.',
    safe: NOTHING_CHANGED,
    now: 'Ask for a shorter stretch.',
  },
  'nothing-asked': {
    what: 'A request needs at least one right.',
    safe: NOTHING_CHANGED,
    now: 'Choose what the message asks for.',
  },
  'prefix-unfit': {
    what: 'A prefix has two to four letters A to Z.',
    safe: NOTHING_WRITTEN,
    now: 'Choose another, AB for instance.',
  },
  'name-missing': { what: 'A name is missing.', safe: NOTHING_CHANGED, now: 'Give a name.' },
  'move-without-effect': {
    what: 'The law gives this move no effect: {sentence}',
    safe: NOTHING_CHANGED,
    now: 'Leave it, or go on with a reason that is kept in the audit trail.',
  },
  'ground-unknown': {
    what: 'This law knows no such ground for refusing.',
    safe: NOTHING_CHANGED,
    now: 'Choose one of the list, or name one of your own with the provision it stands in.',
  },
  'language-unknown': {
    what: 'This letter has no text in that language for the law of the case. It can be written in: {known}.',
    safe: NOTHING_CHANGED,
    now: 'Choose one of these languages.',
  },
  'template-unknown': {
    what: 'There is no letter called {template}.',
    safe: NOTHING_WRITTEN,
    now: 'Choose one of: {known}.',
  },
  'letter-unknown': { what: 'There is no such letter.', safe: NOTHING_CHANGED, now: 'Open the case again.' },
  'letter-unfinished': {
    what: 'The letter is not finished: {problems}.',
    safe: 'The draft is kept.',
    now: 'Fill what is missing and finalise it again.',
  },
  'letter-frozen': {
    what: 'This letter is final and cannot be changed.',
    safe: 'It is kept as it was sent.',
    now: 'Write a new letter.',
  },
  'characters-uncovered': {
    what: 'No font of Redress can print {characters}.',
    safe: 'The draft is kept.',
    now: 'Write it with other letters, in {where}.',
  },
  'logo-unreadable': {
    what: 'This picture cannot be read.',
    safe: 'The letterhead is as it was.',
    now: 'Choose a PNG or JPEG file of at most 1,600 by 800 points.',
  },
  'password-too-short': {
    what: 'The password is shorter than 12 characters.',
    safe: NOTHING_WRITTEN,
    now: 'Use a longer one, and tell it to the person on another way.',
  },
  'password-unfit': {
    what: 'A PDF cannot be locked with this password: it is too long or holds a line break or tab.',
    safe: NOTHING_WRITTEN,
    now: 'Use a shorter one of letters, digits and spaces.',
  },
  'draft-unknown': { what: 'There is no such draft.', safe: NOTHING_CHANGED, now: 'Start again.' },
} as const satisfies Record<string, FailureWords>
