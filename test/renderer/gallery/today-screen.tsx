import {
  Button,
  Checkbox,
  DueList,
  Horizon,
  icons,
  InspectorSection,
  LinkButton,
  NewsItem,
  Page,
  PageHeader,
  SectionTitle,
  Stack,
  type DueRowData,
} from '#ui/index.ts'
import { Frame, nothing } from './frame.tsx'

const RA = { initials: 'RA', name: 'Rosalind Achterberg' }
const JP = { initials: 'JP', name: 'Jonah Pryce-Tallis' }
const ME = { initials: 'ME', name: 'Mira Eastlake' }
const send = (
  <Button size="sm" icon={icons.send}>
    Check and send
  </Button>
)
const soon = (
  id: string,
  left: string,
  date: string,
  name: string,
  meta: string,
  status: DueRowData['status'],
  handler = RA,
): DueRowData => ({
  id,
  state: 'soon',
  left,
  date,
  name,
  meta,
  status,
  handler,
})

const groups: { title: string; rows: DueRowData[]; selected?: string }[] = [
  {
    title: 'Overdue',
    selected: '1',
    rows: [
      {
        ...soon('1', '2 days late', 'Mon 22 Jun', 'Gethin Maelor', 'QH-2026-0119 · Erasure', ''),
        state: 'overdue',
        actions: (
          <>
            <Button size="sm" variant="primary">
              Finish decision
            </Button>
            <LinkButton strong={false}>Record why late</LinkButton>
          </>
        ),
      },
      {
        ...soon(
          '2',
          '1 day late',
          'Tue 23 Jun',
          'Beatrix Underhaugh',
          'QH-2026-0116 · Complaint',
          'Service desk has not answered. Chased 19 Jun.',
          JP,
        ),
        state: 'overdue',
      },
    ],
  },
  {
    title: 'Due within five working days',
    rows: [
      {
        ...soon(
          '3',
          '43 hours left',
          'Fri 26 Jun, 09:40',
          'Stolen service laptop',
          'B-2026-03 · Breach',
          'First notice to the regulator, drafted',
        ),
        icon: icons.breaches,
      },
      soon(
        '4',
        '2 days left',
        'Fri 26 Jun',
        'Desmond Okparaeke',
        'QH-2026-0124 · Access',
        '23 documents reviewed, 2 to go',
      ),
      soon(
        '5',
        '3 days left',
        'Mon 29 Jun',
        'Nuala Fennimoor',
        'QH-2026-0125 · Access',
        'Third party may object until 25 Jun',
      ),
      soon(
        '6',
        '3 days left',
        'Mon 29 Jun',
        'Oskar Lindenmoor',
        'QH-2026-0128 · Correction',
        'Decide: record kept as disputed?',
        ME,
      ),
      soon('7', '4 days left', 'Tue 30 Jun', 'Yusra Kettleby', 'QH-2026-0129 · Portability', send),
      soon(
        '8',
        '5 days left',
        'Wed 1 Jul',
        'Winifred Astolat',
        'QH-2026-0131 · Access, erasure',
        'IT: 3 of 5 searches answered',
        JP,
      ),
    ],
  },
  {
    title: 'Ready to send',
    rows: [
      {
        ...soon('9', '15 days left', 'Wed 15 Jul', 'Tobias Wrenfield', 'QH-2026-0146 · Opt-out', send, JP),
        state: 'running',
        share: 0.3,
      },
    ],
  },
  {
    title: 'Waiting on others',
    rows: [
      {
        ...soon(
          '10',
          'Not begun',
          'unknown',
          'Ansel Brightwater',
          'QH-2026-0145 · Access',
          'Proof of identity asked 15 Jun',
        ),
        state: 'waiting',
      },
      {
        ...soon(
          '11',
          'Not begun',
          'unknown',
          'Corisande Whitlow',
          'QH-2026-0138 · Access',
          'Signed authority asked 8 Jun, chase due today',
          ME,
        ),
        state: 'waiting',
      },
    ],
  },
]

const late = (id: string, name: string) => ({ id, name, state: 'overdue' as const })
const near = (id: string, name: string) => ({ id, name, state: 'soon' as const })

export function TodayScreen() {
  return (
    <Frame active="today">
      <Page
        inspectorLabel="News"
        inspectorWidth={296}
        inspector={
          <>
            <InspectorSection title="Since you last looked" meta="Yesterday 17:40">
              <NewsItem icon={icons.mail} meta="E-mail filed by Jonah, 09:12">
                <b>Imogen Sallowby</b> answered in QH-2026-0127
              </NewsItem>
              <NewsItem icon={icons.access} meta="09:40">
                <b>HR</b> returned 14 documents for QH-2026-0142
              </NewsItem>
              <NewsItem icon={icons.breaches} meta="Aware Tue 23 Jun, 09:40">
                <b>Breach B-2026-03</b>: 43 h left to tell the regulator
              </NewsItem>
              <NewsItem icon={icons.done} meta="10:05">
                <b>QH-2026-0122</b> closed, sent two days early
              </NewsItem>
            </InspectorSection>
            <InspectorSection title="Chasers for today">
              <Stack gap={8}>
                <Checkbox label={<b>IT</b>} description="3 searches, oldest 9 days" />
                <Checkbox label={<b>Ferncliffe Solicitors</b>} description="authority, QH-2026-0138" />
                <Checkbox label={<b>Payroll</b>} description="QH-2026-0127" />
              </Stack>
            </InspectorSection>
            <InspectorSection title="This month">31 of 33 answers sent on time</InspectorSection>
          </>
        }
      >
        <PageHeader
          title="Wednesday 24 June"
          lead="Two answers are late. Six more deadlines fall by Wednesday 1 July, the first on Friday at 09:40."
        />
        <div style={{ marginBottom: 18 }}>
          <Horizon
            label="Horizon"
            onPick={nothing}
            late={{ id: 'late', title: 'Late', entries: [late('a', 'Maelor'), late('b', 'Underhaugh')] }}
            days={[
              { id: '24', title: 'Today', kind: 'today', entries: [] },
              { id: '25', title: 'Thu', date: '25 Jun', kind: 'day', entries: [] },
              {
                id: '26',
                title: 'Fri',
                date: '26 Jun',
                entries: [{ ...near('c', 'Breach'), icon: icons.breaches }, near('d', 'Okparaeke')],
              },
              {
                id: '29',
                title: 'Mon',
                date: '29 Jun',
                gapBefore: true,
                entries: [near('e', 'Fennimoor'), near('f', 'Lindenmoor')],
              },
              { id: '30', title: 'Tue', date: '30 Jun', entries: [near('g', 'Kettleby')] },
              { id: '1', title: 'Wed', date: '1 Jul', entries: [near('h', 'Astolat')] },
              {
                id: '2',
                title: 'Thu',
                date: '2 Jul',
                entries: [{ id: 'i', name: 'Strathearrow', state: 'running', share: 0.75 }],
              },
              {
                id: '3',
                title: 'Fri',
                date: '3 Jul',
                entries: [{ id: 'j', name: 'Varga-Stone', state: 'running', share: 0.7 }],
              },
            ]}
          />
        </div>
        {groups.map((group) => (
          <div key={group.title}>
            <SectionTitle count={group.rows.length}>{group.title}</SectionTitle>
            <DueList
              label={group.title}
              rows={group.rows}
              onOpen={nothing}
              {...(group.selected ? { selectedId: group.selected } : {})}
            />
          </div>
        ))}
      </Page>
    </Frame>
  )
}
