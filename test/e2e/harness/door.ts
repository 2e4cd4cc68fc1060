import type { Page } from '@playwright/test'

type Door = {
  readonly redress: Record<'toMain' | 'toEngine', (name: string, input: unknown) => Promise<unknown>>
}

/** Asks main from inside a page, as the page's own script would. */
export function toMain(page: Page, name: string, input: unknown = {}): Promise<unknown> {
  return page.evaluate(([call, given]) => (window as unknown as Door).redress.toMain(call, given), [
    name,
    input,
  ] as const)
}

/** Asks the engine from inside a page, as the page's own script would. */
export function toEngine(page: Page, name: string, input: unknown = {}): Promise<unknown> {
  return page.evaluate(([call, given]) => (window as unknown as Door).redress.toEngine(call, given), [
    name,
    input,
  ] as const)
}
