import { app, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron'
import { APP_ORIGIN } from './bundle.ts'

/** Nothing leaves this computer: switched off here whatever Chromium would like to fetch in the background. */
export function refuseNetworkInChromium(): void {
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('dns-prefetch-disable')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Denies a session every permission and device, every download and every address but the bundle's. */
export function guardSession(session: Session, development: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !mayLoad(request.url) && !(development && request.url.startsWith('devtools:')) })
  })
  session.on('will-download', (event) => event.preventDefault())
  for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    // the three events differ in their arguments, the first is always the event
    session.on(event as 'select-hid-device', (chosen) => chosen.preventDefault())
  }
}

/** Refuses navigation, new windows and embedded pages for every page that is ever made, print previews included. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('page-title-updated', (event) => event.preventDefault())
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault()
      choose('')
    })
  })
}

/** Whether a message comes from the main frame of one of our live windows, showing our own page. */
export function isOurs(event: IpcMainInvokeEvent, windows: readonly WebContents[]): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    windows.includes(event.sender) &&
    !event.sender.isDestroyed() &&
    frame === event.sender.mainFrame &&
    frame.url.startsWith(`${APP_ORIGIN}/`)
  )
}

function mayLoad(address: string): boolean {
  return (
    address.startsWith(`${APP_ORIGIN}/`) ||
    address.startsWith(`blob:${APP_ORIGIN}/`) ||
    /^data:image\//.test(address)
  )
}
