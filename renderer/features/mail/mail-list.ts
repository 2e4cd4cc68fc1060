import { failureText } from '#shared/text/failures.ts'
import { mailText } from '#shared/text/mail.ts'
import { dayMonth, icons, type MessageItem } from '#ui/index.ts'
import type { Item } from './mail-item.ts'

/** "Imogen Sallowby", or the address where there is no name. */
export function nameOf(people: readonly { readonly name: string; readonly address: string }[]): string {
  const [first] = people
  return first === undefined ? mailText.nobody : first.name || first.address
}

/** A mail as a row of the list: who, when, about what, and what is to become of it. */
export function listItem(item: Item, today: string): MessageItem {
  const { view, failure } = item
  const icon = item.direction === 'out' ? icons.mailOut : icons.mailIn
  if (view === null) {
    const state = item.state === 'failed' || item.state === 'waiting' ? item.state : 'reading'
    const why = failure === null ? {} : { note: failureText(failure).what, noteIcon: icons.info }
    return { id: item.id, icon, title: item.name, date: '', subject: mailText.state[state], ...why }
  }
  return {
    id: item.id,
    icon,
    title: nameOf(view.direction === 'out' ? view.to : view.from),
    date: item.date === null ? '' : dayMonth(item.date, today),
    subject: view.subject || mailText.noSubject,
    note: stateWords(item),
    ...(item.state === 'filed'
      ? { noteIcon: icons.check }
      : failure === null
        ? {}
        : { noteIcon: icons.info }),
  }
}

function stateWords({ state, choice, filedIn, failure }: Item): string {
  const words = mailText.state
  if (state === 'filed') return words.filed(filedIn?.reference ?? '')
  if (failure !== null) return words.notFiled
  if (choice === null) return words.open
  return choice.do === 'add' ? words.add(choice.reference) : words.leave
}
