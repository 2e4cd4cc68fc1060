import { createRoot } from 'react-dom/client'
import { UiRoot } from '#ui/index.ts'
import { CaseScreen } from './case-screen.tsx'
import { CasesScreen } from './cases-screen.tsx'
import { ComponentsScreen } from './components-screen.tsx'
import { CorrespondenceScreen } from './correspondence-screen.tsx'
import { UnlockScreen, WelcomeScreen } from './entry-screens.tsx'
import { PaletteScreen } from './palette-screen.tsx'
import { SettingsScreen } from './settings-screen.tsx'
import { TodayScreen } from './today-screen.tsx'
import { WizardScreen } from './wizard-screen.tsx'

const screens = {
  today: TodayScreen,
  cases: CasesScreen,
  case: CaseScreen,
  correspondence: CorrespondenceScreen,
  wizard: WizardScreen,
  unlock: UnlockScreen,
  welcome: WelcomeScreen,
  settings: SettingsScreen,
  palette: PaletteScreen,
  components: ComponentsScreen,
}

const asked = new URLSearchParams(location.search)
const name = asked.get('screen') ?? ''
const Screen = Object.entries(screens).find(([id]) => id === name)?.[1] ?? ComponentsScreen
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content')
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <UiRoot
      colorScheme={asked.get('scheme') === 'dark' ? 'dark' : 'light'}
      contrast={asked.get('contrast') === 'high' ? 'high' : 'normal'}
      {...(nonce ? { nonce } : {})}
    >
      <Screen />
    </UiRoot>,
  )
