import type { KeeperView, ProfileView } from '#shared/contract/laws.ts'
import { lawsText, reminders } from '#shared/text/laws.ts'
import { eventNames, wordFor } from '#shared/text/words.ts'
import { Card, icons, IconView, type Icon } from '#ui/index.ts'
import css from './laws.module.css'

const words = lawsText.profile
const looks = {
  clock: icons.date,
  notice: icons.chase,
  retention: icons.retention,
  fact: icons.flag,
  letter: icons.letter,
} as const satisfies Record<KeeperView['by'], Icon>

/** Every promise as a sentence, and below it what keeps it. */
export function PromiseList({ promises }: { promises: ProfileView['promises'] }) {
  return (
    <Card>
      <ul className={css.promises}>
        {promises.map(({ id, sentence, keptBy }) => (
          <li key={id}>
            <p className={css.promise}>{sentence}</p>
            <ul className={css.keepers}>
              {keptBy.map((keeper) => (
                <li key={`${keeper.by} ${keeper.id} ${keeper.detail}`}>
                  <IconView icon={looks[keeper.by]} size={14} />
                  <span>
                    <b>{words.by[keeper.by]}</b> {keeperWords(keeper)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function keeperWords(keeper: KeeperView): string {
  switch (keeper.by) {
    case 'clock':
      return `${keeper.title}. ${keeper.detail}`
    case 'notice':
    case 'retention':
      return keeper.detail
    case 'fact': {
      const events = keeper.at.map((event) => eventNames[event].toLowerCase())
      const when = events.length === 0 ? words.reminderNever : words.reminderAt(events.join(', '))
      return `${wordFor(reminders, keeper.id)} ${when}`
    }
    case 'letter':
      return words.letterSays(keeper.title, keeper.detail)
  }
}
