import type { ReactNode } from 'react'
import { unlockText } from '#shared/text/unlock.ts'
import { BigDate, ChoiceCard, Divider, ClockLine, icons, NotesList, WelcomeFrame } from '#ui/index.ts'
import { Foot } from './foot.tsx'
import { pickInDialog, show } from './store.ts'

const words = unlockText.welcome

/** The first screen of all: what Redress is for, and the two ways to begin. */
export function Welcome({ windowBar }: { windowBar: ReactNode }) {
  return (
    <WelcomeFrame
      windowBar={windowBar}
      title={
        <>
          {words.titleLines[0]}
          <br />
          {words.titleLines[1]}
        </>
      }
      lead={words.lead}
      foot={<Foot />}
      sample={<SampleDate />}
      sampleCaption={words.sample.caption}
    >
      <ChoiceCard
        icon={icons.newFile}
        title={words.create.title}
        text={words.create.text}
        onClick={() => show('create')}
        primary
        autoFocus
      />
      <ChoiceCard
        icon={icons.openFile}
        title={words.open.title}
        text={words.open.text}
        onClick={() => void pickInDialog()}
      />
    </WelcomeFrame>
  )
}

/** An invented date that explains itself, made of the parts the case screen uses. */
function SampleDate() {
  const { sample } = words
  const [received, one, pause, roll] = sample.steps
  return (
    <>
      <BigDate
        label={sample.label}
        date={sample.date}
        size="wizard"
        chip={{ state: 'running', share: 0.7, text: sample.chip }}
        line={
          <ClockLine
            sentence={sample.line}
            from={{ date: '2026-05-28', label: sample.received, note: sample.receivedNote }}
            today={{ date: '2026-06-24', label: sample.today }}
            safe={{ date: '2026-07-03', label: '' }}
            due={{ date: '2026-07-06', label: sample.due, note: sample.dueNote }}
            pauses={[{ from: '2026-06-03', to: '2026-06-08' }]}
            pauseLabel={[sample.paused[0], sample.paused[1]]}
            state="running"
          />
        }
      />
      <Divider my={16} />
      <NotesList
        items={[
          { id: 'received', icon: icons.mailIn, children: received },
          { id: 'one', icon: icons.recordEvent, children: one },
          { id: 'pause', icon: icons.pause, children: pause },
          { id: 'roll', icon: icons.nextWorkingDay, children: roll },
        ]}
      />
    </>
  )
}
