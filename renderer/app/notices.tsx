import { useState, type ReactNode } from 'react'
import { appText } from '#shared/text/app.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { icons, IconView, LinkButton, VisuallyHidden, type Icon } from '#ui/index.ts'
import { useDevice, useJobs } from '../features/settings/index.ts'
import { runCommand } from './commands.ts'
import { useIdleWarning } from './idle-warning.ts'
import css from './app.module.css'

const words = appText.notice

/** The lines under the title bar: what the officer must know all the time. Undefined when there is none. */
export function useNotices(): ReactNode | undefined {
  const file = useOpenFile((now) => now.file)
  const demonstration = useDevice((now) => now.demonstration)
  const making = useJobs((now) => now.running === 'kit')
  const idle = useIdleWarning()
  const [kitLater, setKitLater] = useState(false)
  if (file === null) return undefined
  const kit =
    file.kit.current || file.readOnly || kitLater
      ? null
      : file.kit.madeOn === null
        ? words.noKit
        : words.oldKit
  const lines = [
    idle === null ? null : (
      <Line key="idle" icon={icons.lock} urgent>
        {/* read out once, not at every second */}
        <VisuallyHidden>{appText.idle.spoken}</VisuallyHidden>
        <span aria-hidden="true">
          {appText.idle.warning(idle)} {appText.idle.what}
        </span>
        {/* any key or movement keeps it open; the button is for whoever looks for one */}
        <LinkButton>{appText.idle.stay}</LinkButton>
      </Line>
    ),
    demonstration ? (
      <Line key="demonstration" icon={icons.info}>
        {words.demonstration}
      </Line>
    ) : null,
    file.readOnly ? (
      <Line key="read-only" icon={icons.struck}>
        {words.readOnly}
      </Line>
    ) : null,
    kit === null ? null : (
      <Line key="kit" icon={icons.recoveryKit}>
        {making ? words.makingKit : kit}
        {!making && (
          <>
            <LinkButton onClick={() => runCommand('file.make-kit')}>{words.makeKit}</LinkButton>
            <LinkButton strong={false} onClick={() => setKitLater(true)}>
              {words.later}
            </LinkButton>
          </>
        )}
      </Line>
    ),
  ].filter((line) => line !== null)
  return lines.length === 0 ? undefined : <div className={css.notices}>{lines}</div>
}

function Line({ icon, urgent = false, children }: { icon: Icon; urgent?: boolean; children: ReactNode }) {
  return (
    <div className={css.notice} role={urgent ? 'alert' : 'status'}>
      <IconView icon={icon} />
      <span className={css.noticeText}>{children}</span>
    </div>
  )
}
