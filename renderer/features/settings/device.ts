import { create } from 'zustand'
import type { DeviceSettings } from '#shared/contract/desktop.ts'
import { main } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'

type Device = {
  readonly settings: DeviceSettings | null
  /** True when an end-of-life runtime shows this window. */
  readonly demonstration: boolean
}

/** The settings of this computer as last received; they hold nothing of any case. */
export const useDevice = create<Device>(() => ({ settings: null, demonstration: false }))

/** Fetches the settings of this computer. */
export async function loadDevice(): Promise<void> {
  const [settings, opening] = await Promise.all([main.settings({}), main.opening({})])
  useDevice.setState({
    ...(settings.ok ? { settings: settings.value } : {}),
    ...(opening.ok ? { demonstration: opening.value.demonstrationRuntime } : {}),
  })
}

/** Changes some of them; answers with the failure, or null. */
export async function changeDevice(change: Partial<DeviceSettings>): Promise<Failure | null> {
  const answer = await main.setSettings(change)
  if (!answer.ok) return answer.failure
  useDevice.setState({ settings: answer.value })
  return null
}
