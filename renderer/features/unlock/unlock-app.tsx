import { useEffect, type ReactNode } from 'react'
import { failureText } from '#shared/text/failures.ts'
import { unlockText } from '#shared/text/unlock.ts'
import { main } from '#bridge/calls.ts'
import { door } from '#bridge/door.ts'
import { Button, ErrorNote, UiRoot, UnlockFrame, WindowBar } from '#ui/index.ts'
import { Broken } from './broken.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { CreateFile } from './create-file.tsx'
import { KitForm } from './kit-form.tsx'
import { loadOpening, useUnlock } from './store.ts'
import { UnlockForm } from './unlock-form.tsx'
import { Welcome } from './welcome.tsx'

/** The window in which a passphrase is typed, and nothing of any case is ever shown. */
export function UnlockApp({ nonce }: { nonce?: string }) {
  const settings = useUnlock((now) => now.opening?.settings)
  useEffect(() => void loadOpening(), [])
  const contrast = settings?.contrast === 'more' ? 'high' : (settings?.contrast ?? 'auto')
  return (
    <UiRoot
      {...(nonce === undefined ? {} : { nonce })}
      colorScheme={settings?.colorScheme ?? 'auto'}
      contrast={contrast}
      density={settings?.density ?? 'compact'}
    >
      <Broken>
        <Shown />
      </Broken>
    </UiRoot>
  )
}

function Shown(): ReactNode {
  const { opening, failure, view } = useUnlock()
  const windowBar = <UnlockBar />
  if (failure !== null) {
    return (
      <UnlockFrame windowBar={windowBar} title={unlockText.cannotStart}>
        <ErrorNote {...failureText(failure)} />
        <Button size="lg" onClick={() => void loadOpening()}>
          {unlockText.broken.again}
        </Button>
      </UnlockFrame>
    )
  }
  if (opening === null) return null
  if (opening.purpose === 'change-passphrase') return <ChangePassphrase windowBar={windowBar} />
  switch (view) {
    case 'welcome':
      return <Welcome windowBar={windowBar} />
    case 'create':
      return <CreateFile windowBar={windowBar} />
    case 'kit':
      return <KitForm windowBar={windowBar} />
    case 'unlock':
      return <UnlockForm windowBar={windowBar} />
  }
}

/** The frameless window's own bar. */
function UnlockBar() {
  return (
    <WindowBar
      windowButtons={
        door.platform === 'darwin'
          ? null
          : {
              onMinimise: () => void main.minimise({}),
              onMaximise: () => void main.toggleMaximise({}),
              onClose: () => void main.closeWindow({}),
            }
      }
      words={unlockText.windowWords}
    />
  )
}
