/** Words of creating a case file, and of choosing a passphrase there and later. */
export const createText = {
  title: 'New case file',
  stepsLabel: 'Steps',
  steps: { organisation: 'Organisation', profile: 'Law and promises', passphrase: 'Passphrase' },
  stepOf: (n: number, of: number) => `Step ${n} of ${of}`,
  back: 'Back',
  next: 'Continue',
  cancel: 'Cancel',

  organisation: {
    heading: 'Who answers?',
    lead: 'The organisation on whose behalf you answer. You can change all of this later, except the prefix.',
    name: 'Name of the organisation',
    nameHint: 'As it stands on letters',
    nameMissing: 'Give the name of the organisation.',
    officer: 'Your name',
    officerHint: 'Beside everything you record. Left empty, it is “Privacy Officer”.',
    officerDefault: 'Privacy Officer',
    prefix: 'Prefix of case references',
    prefixHint: 'Two to four letters',
    prefixUnfit: 'A prefix has two to four letters A to Z.',
  },
  organisationPanel: {
    label: 'What it looks like',
    reference: 'The first case will be called',
    referenceText: 'The number stands on letters instead of a name, and is never used twice.',
    officer: 'The audit trail will say',
    officerText: 'Every change is kept with who made it and when.',
  },

  profile: {
    heading: 'Which law, and what was promised?',
    lead: 'A handling profile holds the law that applies, the calendar, and what the organisation promises in its own policy. Choose the one closest to you.',
    legend: 'Handling profile',
    controller: 'Decides on the data itself (controller)',
    processor: 'Holds data for its customers (processor)',
    missing: 'Choose a handling profile.',
    loading: 'Reading the profiles',
    none: 'No handling profile could be read.',
  },
  profilePanel: {
    label: 'What this profile keeps',
    laws: 'Law',
    promises: 'Promises on top of the law',
    noPromises: 'None: the law alone sets the dates.',
    unchosen: 'Choose a profile to see its law and promises.',
  },

  passphrase: {
    heading: 'What opens the file?',
    lead: 'Everything in the file is encrypted with this passphrase. Redress keeps no copy of it.',
    own: 'My own sentence',
    ownText: 'At least 15 characters. A sentence only you know is easiest to keep.',
    words: 'Six random words',
    wordsText: 'Made on this computer. They are shown once: write them down.',
    choice: 'How to choose it',
    label: 'Passphrase',
    again: 'The same passphrase again',
    differs: 'The two are not the same.',
    missing: 'Type a passphrase first.',
    shown: 'Your six words',
    otherWords: 'Other words',
    written: 'I have written these words down',
    writtenMissing: 'Write the words down, then tick this.',
    sentence: 'Without the passphrase or the recovery kit, nobody can open this file, including us.',
    understood: 'I understand',
    understoodMissing: 'Tick this to go on.',
    remember: 'Show the name of this file when Redress starts',
    rememberText: 'Whoever uses this computer can then read the name, without the passphrase.',
    create: 'Choose where to keep it…',
    creating: 'Creating the file',
  },
  passphrasePanel: {
    label: 'Good to know',
    kit: 'Print the recovery kit next',
    kitText:
      'Once the file is open, Redress offers a sheet that opens it without the passphrase. Keep it away from this computer.',
    public: 'An open format',
    publicText:
      'With the passphrase, other programs that read SQLCipher files can open it too, also in twenty years.',
    lock: 'It locks by itself',
    lockText:
      'After ten minutes without typing, and when the computer sleeps. You can change that in Settings.',
  },

  /** How hard a passphrase is to guess, from 0 to 4. */
  strength: ['Far too easy to guess', 'Easy to guess', 'Not strong enough yet', 'Strong', 'Very strong'],
  measuring: 'Measuring…',
  tooShort: (left: number) => `${left} more ${left === 1 ? 'character' : 'characters'}`,

  change: {
    title: 'Change the passphrase',
    lead: (name: string) =>
      `${name === '' ? '' : `For ${name}. `}The whole file is encrypted anew, which may take some seconds.`,
    current: 'Passphrase now',
    byKit: 'The recovery kit opened this file, so the old passphrase is not asked for.',
    next: 'New passphrase',
    submit: 'Change passphrase',
    working: 'Encrypting the file anew',
    workingNote: 'A verified copy is kept until the new one is proven.',
    currentMissing: 'Type the passphrase that opens the file now.',
    consequences:
      'Older backups keep opening with the old passphrase and the old kit. The recovery kit of this file has to be made again.',
    done: 'The passphrase is changed',
    doneText:
      'From now on only the new one opens this file. Make a new recovery kit: the old sheet no longer opens it.',
    close: 'Close this window',
    tryIt: 'Lock and try it',
    cancel: 'Cancel',
  },
} as const
