import type { Organisation } from '#shared/contract/views.ts'
import { settingsText } from '#shared/text/settings.ts'

const words = settingsText.organisation

/** What keeps the form from being saved, by field; empty when nothing does. */
export function organisationProblems(now: Organisation): Partial<Record<keyof Organisation, string>> {
  return {
    ...(now.name.trim() === '' ? { name: words.nameMissing } : {}),
    // ISO 3166-2, or nothing where the law is the same everywhere
    ...(/^([A-Z]{2}-[A-Z0-9]{1,3})?$/.test(now.place) ? {} : { place: words.placeUnfit }),
    ...(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(now.language) ? {} : { language: words.languageUnfit }),
  }
}
