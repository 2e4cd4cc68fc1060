import type { FileView } from '#shared/contract/views.ts'
import { newCaseText } from '#shared/text/new-case.ts'
import { channelNames, joinWords, kindInSentence, kindNames } from '#shared/text/words.ts'
import { shortDate } from '#ui/dates.ts'
import { rightsOf, type NewCaseForm } from './form.ts'

const text = newCaseText.answers

/** What was answered on each of the first four steps, in a few words; empty where nothing was yet. */
export function answersOf(form: NewCaseForm, file: FileView): readonly string[] {
  const when = form.received === file.today ? text.today : shortDate(form.received ?? '', file.today)
  const name = form.name.trim()
  const agent = form.agentName.trim()
  return [
    form.received === null ? '' : text.received(channelNames[form.channel], when),
    name === '' ? '' : form.hasAgent && agent !== '' ? text.throughAgent(name, agent) : text.noAgent(name),
    asksWords(form),
    lawWords(form, file),
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

function lawWords(form: NewCaseForm, file: FileView): string {
  const names = file.regimes.map((regime) => regime.name)
  if (form.regimes.length > 0) return form.regimes.join(' · ')
  return names.length === 0 ? file.profileName : names.join(' · ')
}
