import {
  BigDate,
  Button,
  CaseHeader,
  FindingItem,
  Group,
  IconButton,
  icons,
  InspectorButton,
  InspectorSection,
  KeyValues,
  LinkButton,
  NewsItem,
  Page,
  PaperText,
  RibbonCalendar,
  SectionTitle,
  StateText,
  Tabs,
  Tag,
  Tags,
  WhyTrail,
} from '#ui/index.ts'
import { Frame, nothing } from './frame.tsx'
import { SallowbyLine, trailDays, weekdays } from './sallowby.tsx'

export const tabs = [
  { id: 'overview', label: 'Overview' },
  { id: 'timeline', label: 'Timeline', count: 14 },
  { id: 'correspondence', label: 'Correspondence', count: 6 },
  { id: 'searches', label: 'Searches', count: '4/5' },
  { id: 'documents', label: 'Documents', count: 23 },
  { id: 'decision', label: 'Decision' },
  { id: 'letters', label: 'Letters', count: 3 },
  { id: 'audit', label: 'Audit' },
]

const other = (words: string, right: string, done = true) => (
  <Group justify="space-between" gap={8} mb={8} key={words}>
    <StateText state={done ? 'met' : 'soft'}>{words}</StateText>
    <span>{right}</span>
  </Group>
)

function Inspector() {
  return (
    <>
      <InspectorSection title="Next">
        <FindingItem
          state="waiting"
          title="Payroll search"
          text="Promised Fri 26 June. Four of five systems have answered."
          actions={<Button size="sm">Chase payroll</Button>}
        />
      </InspectorSection>
      <InspectorSection title="Person">
        <KeyValues
          items={[
            { label: 'Name', value: 'Imogen Sallowby' },
            { label: 'E-mail', value: 'i.sallowby@example.org' },
            { label: 'Relation', value: 'Customer, former staff' },
            { label: 'Identity', value: <StateText state="met">No doubt, 28 May</StateText> },
            { label: 'Earlier', value: <LinkButton>1 case, 2024</LinkButton> },
          ]}
        />
      </InspectorSection>
      <InspectorSection title="Other clocks">
        {other('Acknowledge', 'sent 29 May')}
        {other('Clarify', 'answered 8 Jun')}
        {other('Can extend', 'tell by 6 Jul', false)}
      </InspectorSection>
      <InspectorSection title="Linked">
        <NewsItem icon={icons.linked}>
          <LinkButton>QH-2026-0136</LinkButton> complaint, same repair
        </NewsItem>
      </InspectorSection>
    </>
  )
}

export function CaseScreen() {
  return (
    <Frame active="cases">
      <Page
        inspector={<Inspector />}
        inspectorLabel="Details"
        closeLabel="Close"
        header={
          <CaseHeader
            trailLabel="Way back"
            trail={[{ label: 'Cases', onClick: nothing }, { label: 'QH-2026-0127' }, { label: '10 of 132' }]}
            name="Imogen Sallowby"
            subject="Repair of a chair since 2023, pay records from Leeds"
            tags={
              <Tags>
                <Tag icon={icons.access}>Access</Tag>
                <Tag>UK GDPR, Art. 15</Tag>
                <Tag>Searching</Tag>
                <Tag avatar="RA">Rosalind Achterberg</Tag>
              </Tags>
            }
            actions={
              <>
                <InspectorButton label="Details" />
                <Button variant="quiet" size="sm" icon={icons.recordEvent} shortcut="E">
                  Record event
                </Button>
                <Button size="sm" icon={icons.letter}>
                  Write letter
                </Button>
                <IconButton icon={icons.more} label="More" />
              </>
            }
            date={
              <BigDate
                label="Answer due"
                date="Monday 6 July 2026"
                shortDate="Mon 6 July"
                chip={{ state: 'running', share: 0.7, text: '8 working days left' }}
                why={{ label: 'Why?', open: true, onClick: nothing, controls: 'why' }}
                line={<SallowbyLine />}
              />
            }
            tabs={<Tabs label="Case" tabs={tabs} value="overview" onChange={nothing} />}
          />
        }
      >
        <WhyTrail
          id="why"
          title="Why Monday 6 July?"
          copy={{ label: 'Copy for letter', onClick: nothing }}
          steps={[
            {
              id: '1',
              icon: icons.mailIn,
              title: 'Clock starts when the request arrived',
              text: 'The e-mail is dated Wed 27 May and reached us Thu 28 May. The later date counts. No proof of identity was needed.',
              meta: 'UK GDPR Art. 12A(1) · event 1',
              date: 'Thu 28 May',
            },
            {
              id: '2',
              icon: icons.extend,
              title: 'One month',
              text: 'Same day of the next month. Weekends inside the month count.',
              meta: 'Art. 12(3)',
              date: 'Sun 28 Jun',
            },
            {
              id: '3',
              icon: icons.pause,
              title: 'Paused for 6 days',
              text: 'We asked which years on 3 June and got the answer on 8 June. Both days are left out.',
              meta: 'Art. 12A(4) · events 4 and 6',
              was: 'Sun 28 Jun',
              date: 'Sat 4 Jul',
              wasLabel: 'before',
            },
            {
              id: '4',
              icon: icons.nextWorkingDay,
              title: 'Not a working day',
              text: 'A Saturday, so it moves to the next working day. No bank holiday falls in between.',
              meta: 'Reg. 1182/71 Art. 3(4) · Calendar: England and Wales',
              was: 'Sat 4 Jul',
              date: 'Mon 6 Jul',
              wasLabel: 'before',
            },
            {
              id: '5',
              icon: icons.check,
              title: 'Due Monday 6 July 2026',
              text: 'Our own promise is also one month. It gives the same date.',
              meta: 'Quillhaven policy, s. 8',
              date: 'Mon 6 Jul',
            },
          ]}
          safe={
            <>
              <b>Safe date: Friday 3 July.</b> If the day we asked is counted, the pause is 5 days. Sent by
              then, the answer is in time on either reading.
            </>
          }
          aside={
            <RibbonCalendar
              days={trailDays}
              {...weekdays}
              caption="28 May to 6 July"
              legend={[
                { kind: 'received', sample: '28', text: 'received' },
                { kind: 'counted', text: 'counted, 31 days' },
                { kind: 'paused', text: 'paused, 6 days' },
                { kind: 'skipped', sample: '5', text: 'skipped to a working day' },
                { kind: 'safe', sample: '3', text: 'safe date' },
                { kind: 'due', sample: '6', text: 'due' },
              ]}
            />
          }
        />
        <div style={{ marginTop: 22 }}>
          <SectionTitle meta="verbatim">The request</SectionTitle>
          <PaperText>
            “Please send me everything you hold about me from the repair of my chair, and my pay records from
            when I worked in the Leeds depot.”
          </PaperText>
        </div>
      </Page>
    </Frame>
  )
}
