import { TemplateId } from './ids.ts'

const OWN = /^own-[0-9a-f]{12}-(.+)$/

/**
 * The id of a template of the organisation's own: it carries that of the shipped letter it was copied from, so that what
 * sending the letter means follows from its id alone. `mark` is twelve hex digits.
 */
export function ownTemplateId(mark: string, shippedId: string): TemplateId {
  return TemplateId.parse(`own-${mark}-${shippedId}`)
}

/** The shipped letter a template is, or was copied from. */
export function shippedIdOf(templateId: string): string {
  return OWN.exec(templateId)?.[1] ?? templateId
}

/** Whether the template is the organisation's own. */
export function isOwnTemplate(templateId: string): boolean {
  return OWN.test(templateId)
}
