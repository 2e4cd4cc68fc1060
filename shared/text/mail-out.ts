/** The words of the dialog in which a mail is drafted. */
export const mailOutText = {
  packageSubject: 'Our answer to your request',
  title: 'Draft a mail',
  button: 'Draft a mail…',
  command: 'Draft a mail with this letter…',
  lead: 'Redress sends nothing. It writes a draft (.eml) that your mail program opens as a message not sent yet.',
  to: 'To',
  toOther: 'Another address…',
  toType: 'Address',
  toTypeHint: 'One address, as in name@example.org.',
  toNone: 'The case has no address for this. Type one.',
  toMissing: 'Type the address first',
  addressWrong: 'A mail cannot be addressed to this.',
  from: 'From',
  fromOwn: (address: string) => address,
  fromNone:
    'No privacy address is set: your mail program puts its own. It can be entered under Settings, Organisation.',
  role: {
    subject: 'the person',
    agent: 'writes for the person',
    controller: 'the controller',
    other: 'in the case',
    colleague: 'colleague',
    wrote: 'wrote from it',
  },
  verified: 'verified',
  standing: {
    verified: 'Verified: this address stood in the case when they were verified.',
    unverified: {
      title: 'Nobody verified this address',
      text: 'Look at it once more before the message goes: a reply to a wrong address is a breach.',
    },
    differs: {
      title: 'This is not the verified address',
      text: (verified: string) =>
        `Verified is ${verified}. An address somebody named later may be a stranger’s: ask on the way you know.`,
      use: (verified: string) => `Use ${verified}`,
    },
    notForThem: {
      title: 'This letter is not for the person',
      text: 'The address belongs to the person or to who writes for them, and the letter is addressed to somebody else.',
    },
  },
  subject: 'Subject',
  subjectMissing: 'Write a subject first',
  body: 'Message',
  bodyMissing: 'Write a message first',
  answers: 'Answers',
  answersNone: 'No message: it begins a thread',
  answersOne: (date: string, from: string, subject: string) => `${date} · ${from} · ${subject}`,
  attachment: 'Attached',
  attachLetter: (name: string, size: string) => `${name}, ${size}`,
  lock: 'Lock the PDF with a password',
  lockHint: 'Only the locked copy is attached. What is kept in the case file stays open.',
  attachPackage: 'Attach the package',
  attachPackageHint: (name: string, size: string) =>
    `${name}, ${size}. You are asked for the ZIP that was built; no other file is taken.`,
  large: (size: string) =>
    `${size}: most mail servers refuse more than 20 MB. Hand it over another way and write the message without it, or attach it where you know that it arrives.`,
  password:
    'The password goes another way: by telephone, by post, or in person. It is never in this message, and the letter with the password cannot go by mail when the package does.',
  save: 'Save the draft…',
  blocked: {
    short: 'Password of 12 characters first',
    unfit: 'A shorter password first',
    differ: 'The same password twice first',
  },
  cancel: 'Cancel',
  close: 'Close',
  done: (name: string) => `${name} saved`,
  doneTitle: 'Draft written',
  doneText:
    'Open it in your mail program and send it from there. Drop the sent message back into Redress, and the letter is recorded as sent.',
  sentCopy: {
    title: 'The sent copy of a letter',
    draft: (title: string, reference: string) =>
      `This message was drafted in ${reference} for the letter “${title}”.`,
    pdf: (title: string, reference: string) =>
      `The PDF in it is the letter “${title}” of ${reference}, byte for byte.`,
    other:
      'The PDF in it is not the one that was finalised. That is so when it was locked with a password; otherwise look at it before you go on.',
    none: 'The letter is not attached to it any more.',
    record: (date: string) => `Record the letter as sent on ${date}…`,
    filed: 'The message is filed with the letter when you confirm.',
  },
} as const
