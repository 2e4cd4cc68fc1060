import type { ClockGroup, FileView } from '#shared/contract/views.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { channelNames, joinWords, kindInSentence, kindNames } from '#shared/text/words.ts'
import { shortDate } from '#ui/dates.ts'
import { rightsOf, type NewCaseForm } from './form.ts'
import type { Law } from './new-case-store.ts'
import { timeOf } from './preview.ts'

const text = newCaseText.answers

/** What was answered on each step before the last, in a few words; empty where nothing was yet. */
export function answersOf(
  form: NewCaseForm,
  file: FileView,
  laws: readonly Law[],
  shown: readonly ClockGroup[] | null,
): readonly string[] {
  const when = form.received === file.today ? text.today : shortDate(form.received ?? '', file.today)
  const name = form.name.trim()
  const agent = form.agentName.trim()
  if (form.path === 'breach') {
    const time = timeOf(form)
    const since = time === null ? when : text.at(when, time)
    return [name === '' || form.received === null ? name : text.awareSince(name, since)]
  }
  return [
    form.received === null ? '' : text.received(channelNames[form.channel], when),
    name === '' || form.asks.includes('breach')
      ? name
      : form.hasAgent && agent !== ''
        ? text.throughAgent(name, agent)
        : text.noAgent(name),
    asksWords(form),
    lawWords(form, file, laws, shown),
  ]
}

function asksWords(form: NewCaseForm): string {
  if (form.asks.includes('complaint')) return kindNames.complaint
  if (form.asks.includes('breach')) return kindNames.breach
  const [first, ...rest] = rightsOf(form)
  if (first === undefined) return ''
  return rest.length < 2
    ? joinWords([kindNames[first], ...rest.map((kind) => kindInSentence[kind])])
    : text.rights(rest.length + 1)
}

/** The names of the laws that apply: those chosen, those of the profile, or those the shown clocks come from. */
export function lawNames(
  chosen: readonly string[],
  file: FileView,
  laws: readonly Law[],
  shown: readonly ClockGroup[] | null,
): string[] {
  const named = (ids: readonly string[]) => laws.filter((law) => ids.includes(law.id)).map((law) => law.name)
  if (chosen.length > 0) return named(chosen)
  if (file.regimes.length > 0) return file.regimes.map((regime) => regime.name)
  const sources = (shown ?? []).flatMap((group) =>
    group.clocks.flatMap((clock) => [clock.source, ...(clock.also ?? []).map((other) => other.source)]),
  )
  return named(sources)
}

function lawWords(
  form: NewCaseForm,
  file: FileView,
  laws: readonly Law[],
  shown: readonly ClockGroup[] | null,
): string {
  const names = lawNames(form.regimes, file, laws, shown)
  return names.length === 0 ? file.profileName : names.join(' · ')
}
