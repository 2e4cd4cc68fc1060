import { useState } from 'react'
import { CommandPalette, icons, StateText } from '#ui/index.ts'
import { Register } from './cases-screen.tsx'
import { Frame, nothing } from './frame.tsx'

export function PaletteScreen() {
  const [query, setQuery] = useState('sallow')
  return (
    <Frame active="cases">
      <Register chosen={false} />
      <CommandPalette
        opened
        onClose={nothing}
        query={query}
        onQuery={setQuery}
        label="Search"
        placeholder="Search cases, or type a command"
        empty="Nothing found."
        onRun={nothing}
        keys={[
          { keys: '↑↓', text: 'choose' },
          { keys: '↵', text: 'open' },
          { keys: 'Ctrl ↵', text: 'open beside' },
        ]}
        hint="Type > for commands only"
        groups={[
          {
            id: 'cases',
            label: 'Cases',
            items: [
              {
                id: '1',
                icon: icons.access,
                title: 'Imogen Sallowby',
                match: [7, 13],
                meta: 'QH-2026-0127 · Access · Searching',
                right: (
                  <StateText state="running" share={0.7}>
                    Mon 6 Jul, 8 days left
                  </StateText>
                ),
              },
              {
                id: '2',
                icon: icons.complaint,
                title: 'Imogen Sallowby',
                match: [7, 13],
                meta: 'QH-2024-0098 · Complaint',
                right: <StateText state="met">Closed, on time</StateText>,
              },
            ],
          },
          {
            id: 'in',
            label: 'In QH-2026-0127',
            items: [
              { id: '3', icon: icons.recordEvent, title: 'Record event…', shortcut: 'E' },
              { id: '4', icon: icons.letter, title: 'Write letter…', shortcut: 'L' },
              {
                id: '5',
                icon: icons.pause,
                title: 'Pause the clock…',
                impossible: 'not possible: no clarification has been asked',
              },
              {
                id: '6',
                icon: icons.question,
                title: 'Why this date?',
                meta: 'Monday 6 July 2026',
                shortcut: 'W',
              },
            ],
          },
          {
            id: 'mail',
            label: 'Correspondence',
            items: [
              {
                id: '7',
                icon: icons.mailIn,
                title: 'Re: Which years do you mean?',
                meta: 'from Imogen Sallowby, 8 Jun',
                metaMatch: [12, 18],
              },
              {
                id: '8',
                icon: icons.mailOut,
                title: 'We have your request',
                meta: 'to Imogen Sallowby, 29 May',
                metaMatch: [10, 16],
              },
            ],
          },
        ]}
      />
    </Frame>
  )
}
