import { NOTHING_CHANGED, type FailureWords } from './failure-words.ts'

/** The sentences of failures in the organisation's own days and in calendar files. */
export const calendarFailures = {
  'calendar-counts-all': {
    what: 'The calendar {calendar} counts every day, so no day can be left out of it.',
    safe: NOTHING_CHANGED,
    now: 'Choose the calendar of a place.',
  },
  'days-change-nothing': {
    what: 'None of these days changes the calendar: they are free already, entered before, or outside its years.',
    safe: NOTHING_CHANGED,
    now: 'Choose another day or another calendar.',
  },
  'day-change-unknown': {
    what: 'One of these days is not in the list any more.',
    safe: NOTHING_CHANGED,
    now: 'Look at the list again.',
  },
  'ics-too-large': {
    what: 'The calendar file is larger than 1 MiB, the most Redress reads.',
    safe: NOTHING_CHANGED,
    now: 'Export the days off only, for one or two years.',
  },
  'ics-not-calendar': {
    what: 'This is not a calendar file: it does not begin as an .ics file does.',
    safe: NOTHING_CHANGED,
    now: 'Export the calendar as .ics (iCalendar) and choose that file.',
  },
  'ics-broken': {
    what: 'The calendar file is broken, so it cannot be read to its end.',
    safe: NOTHING_CHANGED,
    now: 'Export it once more, or enter the days by hand.',
  },
  'ics-too-slow': {
    what: 'The calendar file took longer than five seconds to read, so Redress stopped.',
    safe: NOTHING_CHANGED,
    now: 'Export the days off only, or enter them by hand.',
  },
  'ics-too-many-events': {
    what: 'The calendar file holds more than 5,000 events or days.',
    safe: NOTHING_CHANGED,
    now: 'Export the days off only, for one or two years.',
  },
} as const satisfies Record<string, FailureWords>
