import { templatesText } from '#shared/text/templates.ts'
import type { Feature } from '#bridge/feature.ts'
import { go } from '#bridge/place.ts'
import { letterCommands } from './letter-commands.ts'
import { LetterScreen } from './letter-screen.tsx'
import { TemplatesScreen } from './templates/templates-screen.tsx'

/** One letter of a case: writing it, checking it, freezing it, and recording that it left; and the letter templates. */
export const feature: Feature = {
  screens: { letter: LetterScreen, templates: TemplatesScreen },
  commands: [
    ...letterCommands,
    {
      id: 'go.templates',
      title: () => templatesText.command,
      icon: 'templates',
      possible: () => true,
      run: () => go({ screen: 'templates' }),
    },
  ],
}
