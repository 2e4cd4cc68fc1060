import { settingsText } from '#shared/text/settings.ts'
import { Select, SettingsList, SettingsRow, Switch } from '#ui/index.ts'
import { changeDevice, useDevice } from './device.ts'
import { toastFailure } from './file-jobs.ts'
import css from './settings.module.css'

const words = settingsText.appearance

/** Colours, contrast, density, and whether names of case files are remembered: all of this computer. */
export function AppearanceSection() {
  const settings = useDevice((now) => now.settings)
  if (settings === null) return null
  const change = async (next: Parameters<typeof changeDevice>[0]) => {
    const failure = await changeDevice(next)
    if (failure !== null) toastFailure(failure)
  }
  return (
    <>
      <p className={css.lead}>{words.lead}</p>
      <SettingsList>
        <SettingsRow
          title={words.colours}
          text={words.coloursText}
          control={
            <Choice
              label={words.colours}
              names={words.colourNames}
              value={settings.colorScheme}
              onChange={(colorScheme) => void change({ colorScheme })}
            />
          }
        />
        <SettingsRow
          title={words.contrast}
          text={words.contrastText}
          control={
            <Choice
              label={words.contrast}
              names={words.contrastNames}
              value={settings.contrast}
              onChange={(contrast) => void change({ contrast })}
            />
          }
        />
        <SettingsRow
          title={words.density}
          text={words.densityText}
          control={
            <Choice
              label={words.density}
              names={words.densityNames}
              value={settings.density}
              onChange={(density) => void change({ density })}
            />
          }
        />
        <SettingsRow
          title={words.recent}
          text={words.recentText}
          control={
            <Switch
              aria-label={words.recent}
              checked={settings.rememberRecent}
              onChange={(event) =>
                void change({ rememberRecent: event.currentTarget.checked, askedToRemember: true })
              }
            />
          }
        />
      </SettingsList>
    </>
  )
}

function Choice<Value extends string>({
  label,
  names,
  value,
  onChange,
}: {
  label: string
  names: Readonly<Record<Value, string>>
  value: Value
  onChange: (value: Value) => void
}) {
  const values = Object.keys(names).filter((key): key is Value => Object.hasOwn(names, key))
  return (
    <Select
      aria-label={label}
      w={180}
      allowDeselect={false}
      data={values.map((one) => ({ value: one, label: names[one] }))}
      value={value}
      onChange={(next) => {
        const chosen = values.find((one) => one === next)
        if (chosen !== undefined) onChange(chosen)
      }}
    />
  )
}
