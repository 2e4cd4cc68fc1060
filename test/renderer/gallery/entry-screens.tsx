import { useState } from 'react'
import {
  BigDate,
  Button,
  ChoiceCard,
  Divider,
  FootNote,
  icons,
  LinkButton,
  NotesList,
  PassphraseInput,
  RecentFiles,
  UnlockFrame,
  WelcomeFrame,
  WindowBar,
} from '#ui/index.ts'
import { nothing, windowButtons, windowWords } from './frame.tsx'
import { SallowbyLine } from './sallowby.tsx'

const bar = <WindowBar windowButtons={windowButtons} words={windowWords} />

export function UnlockScreen() {
  const [value, setValue] = useState('seventeen letters')
  return (
    <UnlockFrame
      windowBar={bar}
      title="Unlock quillhaven"
      lead="Locked at 13:52 because the computer went to sleep. Nothing you typed is lost."
      foot={
        <>
          <FootNote icon={icons.offline}>Redress never uses the network</FootNote>
          <FootNote>
            Without the passphrase or the recovery kit, nobody can open this file, including us.
          </FootNote>
        </>
      }
      below={
        <RecentFiles
          label="Recent case files"
          selectedId="1"
          onSelect={nothing}
          files={[
            { id: '1', name: 'quillhaven.redress', backup: { state: 'met', text: 'Backup 2 days old' } },
            {
              id: '2',
              name: 'marrowby-archive-2024.redress',
              note: 'Disk not connected',
              backup: { state: 'soon', text: 'Backup 31 days old' },
            },
          ]}
          actions={
            <>
              <LinkButton>Open another file…</LinkButton>
              <LinkButton>New case file…</LinkButton>
            </>
          }
        />
      }
    >
      <PassphraseInput
        large
        autoFocus
        label="Passphrase"
        value={value}
        onChange={setValue}
        words={{ show: 'Show', hide: 'Hide', capsLock: 'Caps Lock is on' }}
      />
      <div style={{ display: 'flex', gap: 10, marginTop: 14 }}>
        <Button variant="primary" size="lg" fullWidth>
          Unlock
        </Button>
        <Button size="lg">Use recovery kit…</Button>
      </div>
    </UnlockFrame>
  )
}

export function WelcomeScreen() {
  return (
    <WelcomeFrame
      windowBar={bar}
      title={
        <>
          Answer people on time,
          <br />
          and be able to show it.
        </>
      }
      lead="Redress keeps every privacy request, complaint and breach in one encrypted file on your own disk. It works out each date, says why, and never uses the network."
      foot={
        <FootNote icon={icons.spreadsheet}>
          Coming from a spreadsheet? You can bring the register in afterwards.
        </FootNote>
      }
      sampleCaption="Every date explains itself. An example, with invented data."
      sample={
        <>
          <BigDate
            label="Answer due"
            date="Monday 6 July"
            chip={{ state: 'running', share: 0.7, text: '8 working days left' }}
            line={<SallowbyLine extended={false} />}
          />
          <Divider mt={10} />
          <NotesList
            items={[
              { id: '1', icon: icons.mailIn, children: 'The request arrived on 28 May' },
              { id: '2', icon: icons.extend, children: 'One month, to 28 June' },
              { id: '3', icon: icons.pause, children: 'Six days paused for a question we asked' },
              { id: '4', icon: icons.nextWorkingDay, children: 'A Saturday, so the next working day' },
            ]}
          />
        </>
      }
    >
      <ChoiceCard
        primary
        autoFocus
        icon={icons.newFile}
        title="Create a case file"
        text="About three minutes. You choose a passphrase and print a recovery kit."
        onClick={nothing}
      />
      <ChoiceCard
        icon={icons.openFile}
        title="Open a case file"
        text="From this computer, a disk or a backup"
        onClick={nothing}
      />
      <ChoiceCard
        icon={icons.practice}
        title="Look around with invented cases"
        text="A practice file that is thrown away when you close it"
        onClick={nothing}
      />
    </WelcomeFrame>
  )
}
