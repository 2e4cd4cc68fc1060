import type { PlaybookOffer } from '#shared/contract/tasks.ts'
import type { PlaybookStart } from '#shared/domain/playbook.ts'
import type { NewCaseForm } from './form.ts'

/** What is worth starting with a case. A playbook for any case whatever that ships belongs to its end. */
export function startingOffers(offers: readonly PlaybookOffer[]): PlaybookOffer[] {
  return offers.filter(({ own, playbook }) => own || playbook.kinds.some((kind) => kind !== 'any'))
}

/**
 * The steps of a playbook that become tasks. Untouched, all of one the organisation made itself, because somebody wrote
 * down that it is wanted; none of one that ships, because it is guidance of the program.
 */
export function wantedSteps({ tasks }: Pick<NewCaseForm, 'tasks'>, offer: PlaybookOffer): string[] {
  const all = offer.steps.map(({ step }) => step.id)
  const chosen = tasks[offer.playbook.id] ?? (offer.own ? all : [])
  return all.filter((id) => chosen.includes(id))
}

/** What is started together with the case. */
export function playbooksToStart(form: NewCaseForm, offers: readonly PlaybookOffer[]): PlaybookStart[] {
  return startingOffers(offers)
    .map((offer) => ({ playbookId: offer.playbook.id, steps: wantedSteps(form, offer) }))
    .filter(({ steps }) => steps.length > 0)
}
