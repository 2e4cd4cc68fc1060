import { useState, type ReactNode } from 'react'
import {
  BreachLine,
  Button,
  Card,
  DateInput,
  ConfirmDialog,
  EmptyState,
  GuardDialog,
  PaperMark,
  PaperPreview,
  PaperSheet,
  RequiredParagraph,
  toast,
  ErrorNote,
  FieldChip,
  FieldError,
  Group,
  icons,
  LinkButton,
  PaperText,
  ProgressBar,
  PageHeader,
  SectionTitle,
  SimpleGrid,
  Stack,
  StateChip,
  StrengthMeter,
  TextInput,
  Textarea,
  Timeline,
  type ClockState,
} from '#ui/index.ts'
import { nothing } from './frame.tsx'

const states: [ClockState, string][] = [
  ['overdue', '2 days late'],
  ['soon', '3 days left'],
  ['running', '8 days left'],
  ['paused', 'Paused 6 days'],
  ['waiting', 'Not begun'],
  ['met', 'Sent on time'],
  ['met-late', 'Sent 2 days late'],
  ['soft', 'No fixed date'],
  ['safe', 'Safe'],
  ['extended', 'If extended'],
]

const Box = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card padded>
    <SectionTitle>{title}</SectionTitle>
    {children}
  </Card>
)

function Notices() {
  const [guard, setGuard] = useState(false)
  const [destroy, setDestroy] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <Group>
      <Button onClick={() => setGuard(true)}>Guard</Button>
      <Button onClick={() => setDestroy(true)}>Confirm</Button>
      <Button
        onClick={() =>
          toast({
            text: '3 cases handed to Mira Eastlake',
            action: { label: 'Undo', shortcut: 'Ctrl Z', onClick: nothing },
            closeLabel: 'Close',
          })
        }
      >
        Toast
      </Button>
      <Button
        onClick={() =>
          toast({
            state: 'overdue',
            title: 'Backup failed: the disk is full',
            text: 'Nothing was lost.',
            closeLabel: 'Close',
          })
        }
      >
        Error toast
      </Button>
      <GuardDialog
        opened={guard}
        onClose={() => setGuard(false)}
        title="This extension comes too late"
        closeLabel="Close"
        reasonLabel="Send it anyway because"
        reasonHint="The reason is kept in the audit trail"
        reason={reason}
        onReason={setReason}
        advised={{ label: 'Keep the date', onClick: () => setGuard(false) }}
        override={{ label: 'Send anyway', onClick: () => setGuard(false) }}
        more={{ label: 'Why 22 June?', onClick: nothing }}
      >
        Under UK GDPR Art. 12(3) the person must be told within one month. That ended on <b>Monday 22 June</b>
        . An extension notice sent today changes nothing: the answer stays 2 days late.
      </GuardDialog>
      <ConfirmDialog
        opened={destroy}
        onClose={() => setDestroy(false)}
        title="Four cases will be destroyed"
        closeLabel="Close"
        confirm={{ label: 'Destroy', danger: true, onClick: nothing }}
        cancelLabel="Cancel"
        typed={{ label: 'Type destroy to go on', word: 'destroy' }}
      >
        Nothing can bring them back.
      </ConfirmDialog>
    </Group>
  )
}

export function ComponentsScreen() {
  const [date, setDate] = useState<string | null>('2026-05-28')
  return (
    <main style={{ padding: 28, height: '100vh', overflow: 'auto', boxSizing: 'border-box' }}>
      <PageHeader title="Components" />
      <SimpleGrid cols={3}>
        <Stack>
          <Box title="Clock states">
            <Stack align="flex-start" gap={6}>
              {states.map(([state, text]) => (
                <StateChip key={state} state={state} share={0.7}>
                  {text}
                </StateChip>
              ))}
            </Stack>
          </Box>
          <Box title="Buttons">
            <Group>
              <Button variant="primary">Send</Button>
              <Button>Write letter</Button>
              <Button variant="quiet">Cancel</Button>
              <Button disabled>Finalise: 3 things left</Button>
              <Button variant="danger">Destroy…</Button>
              <Button loading>Saving</Button>
            </Group>
          </Box>
          <Box title="Fields">
            <Stack>
              <DateInput
                label="Date received"
                value={date}
                onChange={setDate}
                today="2026-06-24"
                description="The day it reached us, not its own date."
              />
              <TextInput
                label="Case reference"
                defaultValue="QH-2026-01Z7"
                error={
                  <FieldError>
                    No such case. Meant <LinkButton>QH-2026-0127</LinkButton>?
                  </FieldError>
                }
              />
              <Textarea
                label="In the person's own words"
                paper
                defaultValue="“I would like to see what you know about me.”"
              />
              <StrengthMeter score={3} text="strong" />
            </Stack>
          </Box>
        </Stack>
        <Stack>
          <Box title="Timeline: appended, never edited">
            <Timeline
              label="Timeline"
              entries={[
                {
                  id: '1',
                  date: '8 Jun',
                  icon: icons.reply,
                  moved: true,
                  title: 'The answer came',
                  effect: 'Clock runs again.',
                  text: 'Due moved from 28 June to 6 July.',
                  meta: 'E-mail, filed by Jonah Pryce-Tallis 09:12',
                },
                {
                  id: '2',
                  date: '3 Jun',
                  icon: icons.question,
                  moved: true,
                  title: 'We asked which years',
                  effect: 'Clock paused.',
                  meta: 'Letter 2, sent by e-mail 10:41',
                },
                {
                  id: '3',
                  date: '29 May',
                  icon: icons.struck,
                  title: 'Received 29 May',
                  struck: true,
                  text: 'Corrected: received 28 May, the server stamp was read wrong.',
                  meta: 'Correction of event 1, the old entry stays',
                },
              ]}
            />
          </Box>
          <Box title="Empty state">
            <EmptyState
              icon={icons.access}
              title="No searches yet"
              text="List the systems that may hold something. Each search keeps who looked, with which words, and what was found."
              action={<Button icon={icons.plus}>Add a search</Button>}
            />
          </Box>
          <Box title="Progress">
            <ProgressBar
              label="Reading the backup again"
              value={61}
              right="61 %, about 40 seconds"
              note="412 MB written. You can keep working."
              cancel={{ label: 'Cancel', onClick: nothing }}
            />
          </Box>
        </Stack>
        <Stack>
          <ErrorNote
            what="Backup failed: the disk is full"
            safe="Nothing was lost. The backup of 22 June is still good."
            now={<LinkButton>Choose another disk</LinkButton>}
          />
          <Box title="Notices">
            <Notices />
          </Box>
          <Box title="Fields in a letter">
            <PaperText>
              Dear <FieldChip filled>Ms Sallowby</FieldChip>, because{' '}
              <FieldChip filled={false} onClick={nothing}>
                say why
              </FieldChip>
            </PaperText>
          </Box>
          <Box title="Breach">
            <BreachLine
              state="soon"
              sentence="28 of 72 hours are over."
              elapsedHours={28.5}
              labels={[
                { at: 0, label: 'Tue 09:40', note: 'aware' },
                { at: 28.5, label: 'now', note: 'Wed 14:10', strong: true },
                { at: 48, label: 'Thu 09:40', note: '48 h' },
                { at: 72, label: 'Fri 09:40', note: 'legal end 10:00' },
              ]}
            />
          </Box>
          <RequiredParagraph cite="Required by UK GDPR Art. 12(3)">
            <PaperText>We are telling you this within one month.</PaperText>
          </RequiredParagraph>
          <RequiredParagraph
            missing
            cite="Required paragraph is missing: your right to complain"
            action={{ label: 'Put it back', onClick: nothing }}
          />
          <div style={{ width: 424 }}>
            <PaperPreview
              label="Page 1"
              pageLine={
                <>
                  <span>Page 1 of 1</span>
                  <span>A4, English</span>
                </>
              }
              caption="Exactly as it will print. Marked text blocks finalising."
            >
              <PaperSheet>
                <p>Dear Ms Sallowby,</p>
                <p>
                  We cannot answer by Monday 6 July 2026, because <PaperMark>[reason]</PaperMark>.
                </p>
              </PaperSheet>
            </PaperPreview>
          </div>
        </Stack>
      </SimpleGrid>
    </main>
  )
}
