import { icons, type Icon } from '#ui/index.ts'

const BY_KIND: Readonly<Record<string, Icon>> = {
  access: icons.access,
  erasure: icons.erasure,
  correction: icons.correction,
  restriction: icons.restriction,
  objection: icons.objection,
  portability: icons.portability,
  'opt-out': icons.optOut,
  'automated-decision': icons.automatedDecision,
  complaint: icons.complaint,
  appeal: icons.appeal,
  breach: icons.breaches,
  'breach-authority': icons.breaches,
  'breach-people': icons.breaches,
}

/** The icon of a right, complaint, appeal or breach. */
export function kindIcon(kind: string): Icon {
  return BY_KIND[kind] ?? icons.document
}
