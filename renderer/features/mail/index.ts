import { commandText } from '#shared/text/commands.ts'
import { mailText } from '#shared/text/mail.ts'
import type { Feature } from '#bridge/feature.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, usePlace } from '#bridge/place.ts'
import { MailScreen } from './mail-screen.tsx'

export { takeDropped } from './take-dropped.ts'

/** Mail in: saved messages are read, given a case and filed. */
export const feature: Feature = {
  screens: { mail: MailScreen },
  commands: [
    {
      id: 'file.mail',
      title: () => mailText.command,
      shortcut: 'mod+shift+M',
      icon: 'mailIn',
      possible: () => (useOpenFile.getState().file === null ? commandText.not.notOpen : true),
      run: () => {
        const { place } = usePlace.getState()
        go(place.screen === 'case' ? { screen: 'mail', caseId: place.caseId } : { screen: 'mail' })
      },
    },
  ],
}
