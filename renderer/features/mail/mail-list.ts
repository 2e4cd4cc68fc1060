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
  const { view } = item
  const done = item.state === 'filed'
  return {
    id: item.id,
    icon: item.direction === 'out' ? icons.mailOut : icons.mailIn,
    title: view === null ? item.name : nameOf(view.direction === 'out' ? view.to : view.from),
    date: item.date === null ? '' : dayMonth(item.date, today),
    subject:
      view === null
        ? mailText.state[item.state === 'failed' ? 'failed' : 'waiting']
        : view.subject || mailText.noSubject,
    note: stateWords(item),
    ...(done
      ? { noteIcon: icons.check }
      : item.state === 'failed' || item.failure !== null
        ? { noteIcon: icons.info }
        : {}),
  }
}

function stateWords({ state, choice, filedIn, failure }: Item): string {
  const words = mailText.state
  if (state === 'filed') return words.filed(filedIn?.reference ?? '')
  if (state === 'failed' || failure !== null) return words.failed
  if (state === 'waiting' || state === 'reading') return words[state]
  if (choice === null) return words.open
  return choice.do === 'add' ? words.add(choice.reference) : words.leave
}
