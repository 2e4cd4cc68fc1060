import type { ElectronApplication, Page } from '@playwright/test'

/** Writes down what goes wrong in any window: console errors (breaches of the policy among them) and exceptions. */
export function watchForProblems(app: ElectronApplication, problems: string[]): void {
  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${nameOf(page)}: ${message.text()}`)
    })
    page.on('pageerror', (error) => problems.push(`${nameOf(page)}: ${error.message}`))
  }
  app.windows().forEach(watch)
  app.on('window', watch)
}

/** Takes the problems a test provoked on purpose off the list, and returns them. */
export function takeProblems(problems: string[]): string[] {
  return problems.splice(0)
}

function nameOf(page: Page): string {
  return page.url().split('/').at(-1) ?? ''
}
