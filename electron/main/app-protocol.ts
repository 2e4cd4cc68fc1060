import { protocol, type Session } from 'electron'
import { bundleAnswers } from './bundle.ts'

/** Makes `app:` a standard, secure scheme. Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the renderer's bundle, and nothing else, to one session. */
export function serveApp(session: Session, bundleDir: string): void {
  const answer = bundleAnswers(bundleDir)
  session.protocol.handle('app', (request) => answer(request))
}
