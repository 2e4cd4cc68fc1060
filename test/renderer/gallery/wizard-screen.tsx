import { useState } from 'react'
import {
  BigDate,
  Card,
  Checkbox,
  ClockLine,
  Group,
  icons,
  LinkButton,
  NotesList,
  OptionList,
  RibbonCalendar,
  StateText,
  Tag,
  WizardField,
  WizardFrame,
} from '#ui/index.ts'
import { Frame, nothing } from './frame.tsx'
import { panelDays, weekdays } from './sallowby.tsx'

export function WizardScreen() {
  const [start, setStart] = useState(['reached'])
  const [sure, setSure] = useState(['yes'])
  return (
    <Frame active="">
      <WizardFrame
        title="New case"
        stepsLabel="Steps"
        stepOf="Step 4 of 5"
        current={3}
        steps={[
          { id: '1', label: 'What came in', answer: 'E-mail, received today' },
          { id: '2', label: 'Who it is about', answer: 'Verity Oakshott, no agent' },
          { id: '3', label: 'What they want', answer: 'Access and erasure' },
          { id: '4', label: 'Law and clock', answer: 'UK GDPR, one month' },
          { id: '5', label: 'Start' },
        ]}
        onStep={nothing}
        saved={{ text: 'Saved as QH-2026-0152, 14:11', action: { label: 'Finish later', onClick: nothing } }}
        heading="Which law, which clock?"
        lead="Proposed from your profile. Change what does not fit; the date on the right follows."
        panelLabel="Date"
        back={{ label: 'Back', onClick: nothing }}
        next={{ label: 'Next: start', shortcut: 'Ctrl ↵', onClick: nothing }}
        panel={
          <>
            <BigDate
              size="wizard"
              label="Answer would be due"
              date="Friday 24 July"
              live="Answer would be due Friday 24 July"
              chip={{ state: 'running', share: 0, text: '22 working days' }}
              line={
                <ClockLine
                  sentence="Received today, due 24 July, 24 September if extended."
                  from={{ date: '2026-06-24', label: 'today', note: 'received' }}
                  today={{ date: '2026-06-24', label: 'today' }}
                  due={{ date: '2026-07-24', label: '24 Jul', note: 'due' }}
                  extended={{ date: '2026-09-24', label: '24 Sep', note: 'if extended' }}
                />
              }
            />
            <div style={{ marginTop: 10 }}>
              <RibbonCalendar size="panel" days={panelDays} {...weekdays} caption="24 June to 24 July" />
            </div>
            <NotesList
              items={[
                {
                  id: '1',
                  icon: icons.extend,
                  children: (
                    <>
                      <b>One month</b> from 24 June is 24 July. Art. 12(3)
                    </>
                  ),
                },
                { id: '2', icon: icons.check, children: 'A Friday and a working day, so it does not move.' },
                {
                  id: '3',
                  icon: icons.promise,
                  children: 'Your own policy promises one month too. Same date.',
                },
                { id: '4', icon: icons.chase, children: 'Reminders on 10, 17 and 22 July.' },
              ]}
            />
          </>
        }
      >
        <WizardField label="Law">
          <Card padded strong>
            <Group justify="space-between">
              <Group gap={8}>
                <b>UK GDPR</b>
                <Tag>Rule pack 2026.2</Tag>
              </Group>
              <LinkButton>Change</LinkButton>
            </Group>
            The person lives in Sheffield and we decide why the data is used, so we answer as controller.
          </Card>
        </WizardField>
        <OptionList
          legend="The clock starts on"
          type="radio"
          value={start}
          onChange={setStart}
          options={[
            {
              value: 'reached',
              title: 'Wednesday 24 June',
              inlineText: ', the day it reached us',
              text: 'The mailbox stamped it 08:47. This is the date the law uses.',
              date: '24 Jul',
            },
            {
              value: 'dated',
              title: 'Tuesday 23 June',
              inlineText: ', the date on the e-mail',
              text: 'Earlier than the law asks. Choose it if your mail server was down.',
              date: '23 Jul',
            },
            { value: 'other', title: 'Another day', inlineText: ', with a reason' },
          ]}
        />
        <OptionList
          legend="Are you sure who is asking?"
          type="radio"
          value={sure}
          onChange={setSure}
          options={[
            {
              value: 'yes',
              title: 'Yes.',
              inlineText: ' The e-mail came from the address on the account.',
              date: '24 Jul',
            },
            {
              value: 'no',
              title: 'Not yet, ask for proof.',
              inlineText: ' The clock waits until it arrives. The due date is unknown until then.',
              date: <StateText state="waiting">Waits</StateText>,
            },
          ]}
        />
        <Checkbox label="More than one law may apply. Add another clock" />
      </WizardFrame>
    </Frame>
  )
}
