const levels = { unknown: 'Not known yet', low: 'Low', medium: 'Medium', high: 'High' } as const
const decisions = { undecided: 'Not decided', yes: 'Yes', no: 'No' } as const

/** Words of the sheets of a breach. */
export const breachSheetText = {
  'risk-assessment': {
    name: 'Risk assessment',
    plural: 'Risk assessments',
    add: 'Assess the risk',
    about: 'How likely and how grave the consequences are for people. It decides who has to be told.',
    fields: {
      confidentiality: 'Data was seen or taken',
      integrity: 'Data was changed',
      availability: 'Data was lost or out of reach',
      data: 'What kind of data',
      people: 'Whose data',
      likelihood: 'How likely harm is',
      severity: 'How grave it would be',
      protections: 'What protects the data',
      result: 'Result',
      tellAuthority: 'Tell the authority',
      authorityReason: 'Why',
      tellPeople: 'Tell the people',
      peopleReason: 'Why',
      assessedOn: 'Assessed on',
    },
    hints: { protections: 'Encryption with a safe key, for one.' },
    choices: {
      likelihood: levels,
      severity: levels,
      result: { pending: 'Not assessed', 'no-risk': 'No risk', risk: 'Risk', 'high-risk': 'High risk' },
      tellAuthority: decisions,
      tellPeople: decisions,
    },
  },
  'breach-notice': {
    name: 'Notice',
    plural: 'Notices',
    add: 'Add a notice',
    about: 'The first notice may be incomplete: say what is missing and send it later.',
    fields: {
      to: 'To',
      phase: 'Which notice',
      recipient: 'Recipient',
      how: 'How',
      sentOn: 'Sent on',
      sentTime: 'At',
      theirReference: 'Their reference',
      content: 'What was said',
      missing: 'What is still missing',
      delayReason: 'Reason for the delay',
    },
    hints: { delayReason: 'The law wants it when the time is over.' },
    choices: {
      to: {
        authority: 'The authority',
        people: 'The people',
        controller: 'The controller',
        other: 'Somebody else',
      },
      phase: { initial: 'First notice', 'follow-up': 'Follow-up', final: 'Last notice' },
    },
  },
  measure: {
    name: 'Measure',
    plural: 'Measures',
    add: 'Add a measure',
    about: 'What is done to stop it, to soften it, and to keep it from happening again.',
    fields: { what: 'What', aim: 'Aim', owner: 'Who', due: 'By', doneOn: 'Done on' },
    hints: {},
    choices: { aim: { contain: 'Stop it', reduce: 'Soften it', prevent: 'Keep it from happening again' } },
  },
} as const
