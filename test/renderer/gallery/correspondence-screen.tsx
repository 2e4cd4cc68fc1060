import {
  Avatar,
  BigDate,
  Button,
  CaseHeader,
  DropArea,
  FileCard,
  FindingItem,
  Group,
  IconButton,
  icons,
  InspectorSection,
  KeyValues,
  LinkButton,
  MessageList,
  NewsItem,
  NoteBox,
  Page,
  Prose,
  SimpleGrid,
  SplitView,
  Tabs,
  Title,
} from '#ui/index.ts'
import { tabs } from './case-screen.tsx'
import { Frame, nothing } from './frame.tsx'

const list = (
  <>
    <Group justify="space-between" mb={9} mx={6}>
      <Button size="sm" icon={icons.fileMail}>
        File an e-mail…
      </Button>
      <Button size="sm" variant="quiet" icon={icons.call}>
        Log call
      </Button>
    </Group>
    <MessageList
      label="Correspondence"
      selectedId="2"
      onSelect={nothing}
      items={[
        {
          id: '1',
          icon: icons.mail,
          title: 'To Payroll',
          date: '22 Jun',
          subject: 'Search request, chaser',
          note: 'Unsent draft opened in mail program',
        },
        {
          id: '2',
          icon: icons.mailIn,
          title: 'From Imogen Sallowby',
          date: '8 Jun',
          subject: 'Re: Which years do you mean?',
          note: '2 attachments · original kept',
          noteIcon: icons.attachment,
        },
        {
          id: '3',
          icon: icons.mailOut,
          title: 'To Imogen Sallowby',
          date: '3 Jun',
          subject: 'Which years do you mean?',
          note: 'Letter 2, clarification',
          noteIcon: icons.document,
        },
        {
          id: '4',
          icon: icons.call,
          title: 'Call from Imogen Sallowby',
          date: '1 Jun',
          subject: 'Asked whether we received it. 4 minutes on the phone',
        },
        {
          id: '5',
          icon: icons.mailOut,
          title: 'To Imogen Sallowby',
          date: '29 May',
          subject: 'We have your request',
          note: 'Letter 1, acknowledgement',
          noteIcon: icons.document,
        },
        {
          id: '6',
          icon: icons.mailIn,
          title: 'From Imogen Sallowby',
          date: '28 May',
          subject: 'What you hold about me',
          note: 'Starts the clock',
          noteIcon: icons.flag,
        },
      ]}
    />
    <div style={{ margin: '12px 6px' }}>
      <DropArea
        icon={icons.fileMail}
        title="Drop an e-mail here"
        text=".eml or .msg. The original is kept unchanged."
        onFiles={nothing}
      />
    </div>
  </>
)

const aside = (
  <>
    <InspectorSection title="What this did">
      <FindingItem
        state="running"
        share={0.7}
        title="Ended the pause."
        text="The answer moved from Sun 28 June to Mon 6 July."
        actions={<LinkButton>Undo this link</LinkButton>}
      />
    </InspectorSection>
    <InspectorSection title="Three dates">
      <KeyValues
        labelWidth={88}
        items={[
          { label: 'Written', value: 'Sun 7 Jun, 21:14' },
          {
            label: 'Received',
            value: (
              <>
                <b>Mon 8 Jun</b>, 08:02
              </>
            ),
            note: 'The clock uses this one',
          },
          { label: 'Logged', value: 'Mon 8 Jun, 09:12 by JP' },
        ]}
      />
    </InspectorSection>
    <InspectorSection title="Original">
      <NewsItem icon={icons.original} meta="1.4 MB, kept byte for byte">
        <b>Re Which years.eml</b>
      </NewsItem>
    </InspectorSection>
    <InspectorSection title="Sender">
      <FindingItem state="met" title="Same address" text="as the request of 28 May" />
    </InspectorSection>
  </>
)

export function CorrespondenceScreen() {
  return (
    <Frame active="cases">
      <Page
        padded={false}
        scroll={false}
        header={
          <CaseHeader
            compact
            trailLabel="Way back"
            trail={[
              { label: 'Cases', onClick: nothing },
              { label: 'QH-2026-0127' },
              { label: 'Access' },
              { label: 'UK GDPR' },
            ]}
            name="Imogen Sallowby"
            date={
              <BigDate
                size="compact"
                label="Answer due"
                date="Monday 6 July 2026"
                shortDate="Mon 6 July"
                chip={{ state: 'running', share: 0.7, text: '8 working days left' }}
                why={{ label: 'Why?', onClick: nothing }}
              />
            }
            actions={
              <Button size="sm" icon={icons.letter}>
                Write letter
              </Button>
            }
            tabs={<Tabs label="Case" tabs={tabs} value="correspondence" onChange={nothing} />}
          />
        }
      >
        <SplitView list={list} listLabel="Correspondence" aside={aside} asideLabel="About this message">
          <Title order={2} fz={18} lh="28px">
            Re: Which years do you mean?
          </Title>
          <Group my={12} wrap="nowrap">
            <Avatar initials="IS" size={36} />
            <div style={{ flex: 1 }}>
              <b>Imogen Sallowby</b> i.sallowby@example.org
              <div>
                <small>to privacy@quillhaven.example, Sunday 7 June 2026, 21:14</small>
              </div>
            </div>
            <Button size="sm" icon={icons.reply}>
              Reply as draft
            </Button>
            <IconButton icon={icons.more} label="More" />
          </Group>
          <NoteBox icon={icons.hide} actions={<LinkButton>Show source</LinkButton>}>
            One remote picture was not loaded. Links are shown as text.
          </NoteBox>
          <div style={{ margin: '18px 0' }}>
            <Prose>
              <p>Dear Ms Achterberg,</p>
              <p>
                thank you for writing back so quickly. For the chair I mean everything since the first repair
                in October 2023, including what the workshop wrote about me. For pay I mean the whole time I
                worked in Leeds, so March 2018 to August 2021.
              </p>
              <p>I do not need letters you already sent me.</p>
              <p>
                Kind regards
                <br />
                Imogen Sallowby
              </p>
            </Prose>
          </div>
          <SimpleGrid cols={2} spacing={10}>
            <FileCard
              icon={icons.document}
              name="repair-receipt-2023.pdf"
              meta="PDF, 2 pages, 184 KB"
              onClick={nothing}
            />
            <FileCard icon={icons.image} name="chair-label.jpg" meta="Picture, 1.1 MB" onClick={nothing} />
          </SimpleGrid>
        </SplitView>
      </Page>
    </Frame>
  )
}
