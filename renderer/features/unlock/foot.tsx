import { nobodyElse, unlockText } from '#shared/text/unlock.ts'
import { FootNote, icons } from '#ui/index.ts'
import { useUnlock } from './store.ts'

/** What stands at the foot of every screen of this window: the two promises, and the warning of a test runtime. */
export function Foot() {
  const demonstration = useUnlock((now) => now.opening?.demonstrationRuntime ?? false)
  return (
    <>
      <FootNote icon={icons.offline}>{unlockText.neverNetwork}</FootNote>
      <FootNote>{demonstration ? unlockText.demonstration : nobodyElse}</FootNote>
    </>
  )
}
