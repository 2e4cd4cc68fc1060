import {
  Button,
  icons,
  IconView,
  NoteBox,
  Page,
  SectionTitle,
  Select,
  SettingsFrame,
  SettingsList,
  SettingsRow,
  StateGlyph,
  StateText,
  Switch,
} from '#ui/index.ts'
import { Frame, nothing } from './frame.tsx'

const choose = (label: string, value: string) => (
  <Select
    aria-label={label}
    data={[value, 'Other']}
    defaultValue={value}
    w={150}
    rightSection={<IconView icon={icons.choose} size={14} />}
  />
)

export function SettingsScreen() {
  return (
    <Frame active="settings">
      <Page padded={false} scroll={false}>
        <SettingsFrame
          title="Settings"
          label="Settings"
          activeId="security"
          onSelect={nothing}
          items={[
            { id: 'organisation', label: 'Organisation', icon: icons.organisation },
            { id: 'security', label: 'Security & backup', icon: icons.verified },
            { id: 'handlers', label: 'Handlers', icon: icons.handlers },
            { id: 'appearance', label: 'Appearance', icon: icons.appearance },
            { id: 'reminders', label: 'Reminders', icon: icons.chase },
            { id: 'mail', label: 'E-mail drafts', icon: icons.mail },
            { id: 'keys', label: 'Shortcuts', icon: icons.keyboard },
            { id: 'about', label: 'About', icon: icons.info },
          ]}
        >
          <NoteBox icon={icons.recoveryKit} bordered>
            <b>Without the passphrase or the recovery kit, nobody can open this file, including us.</b>
          </NoteBox>
          <section>
            <SectionTitle>Keys</SectionTitle>
            <SettingsList>
              <SettingsRow
                title="Passphrase"
                text="Changed 12 March 2026. Six random words: strong."
                control={<Button size="sm">Change…</Button>}
              />
              <SettingsRow
                title="Recovery kit"
                text={
                  <StateText state="met" quiet>
                    Printed 3 February, tested 4 May 2026. Opens the file without the passphrase.
                  </StateText>
                }
                control={
                  <>
                    <Button size="sm">Test kit…</Button>
                    <Button size="sm">New kit…</Button>
                  </>
                }
              />
            </SettingsList>
          </section>
          <section>
            <SectionTitle>Lock</SectionTitle>
            <SettingsList>
              <SettingsRow
                title="When nothing is typed for"
                text="Warns 30 seconds before. Half-written text is kept, encrypted."
                control={choose('When nothing is typed for', '10 minutes')}
              />
              <SettingsRow
                title="When the computer sleeps or its screen locks"
                text="Seen working on this computer today, 12:31."
                control={<Switch defaultChecked aria-label="When the computer sleeps" />}
              />
              <SettingsRow
                title="Forget copied text after"
                text="Only what Redress put on the clipboard."
                control={choose('Forget copied text after', '30 seconds')}
              />
            </SettingsList>
          </section>
          <section>
            <SectionTitle
              actions={
                <>
                  <Button variant="quiet" size="sm" icon={icons.restore}>
                    Test restore…
                  </Button>
                  <Button variant="primary" size="sm" icon={icons.backup}>
                    Back up now
                  </Button>
                </>
              }
            >
              Backup
            </SectionTitle>
            <SettingsList>
              <SettingsRow
                lead={<StateGlyph state="met" size={18} />}
                title="Backed up and read back, Monday 22 June, 09:02"
                text="Every page was read again from “Backup disk A” and matches audit trail entry 4,790. 22 changes since then."
              />
              <SettingsRow
                title="Where to"
                text="Backup disk A › Redress. Encrypted with the same keys."
                control={<Button size="sm">Change…</Button>}
              />
              <SettingsRow
                title="How often"
                text="When the disk is connected, at most once a day. Reminder after 7 days."
                control={choose('How often', 'Daily')}
              />
            </SettingsList>
          </section>
        </SettingsFrame>
      </Page>
    </Frame>
  )
}
