import type { LawInList, ProfileInList } from '#shared/contract/laws.ts'
import { lawsText } from '#shared/text/laws.ts'
import { go } from '#bridge/place.ts'
import { icons, LiveRegion, NavRow, SearchInput, type Icon } from '#ui/index.ts'
import { findLaws, useLaws } from './laws-store.ts'
import css from './laws.module.css'

const { groups } = lawsText

/** The field to find in, then our own profile and laws, the other laws, the other profiles, and where calendars are. */
export function LawsList({ activeId }: { activeId: string }) {
  const { words, laws, profiles } = useLaws()
  const known = laws ?? []
  const none = laws !== null && known.length + profiles.length === 0
  return (
    <>
      <h1 className={css.title}>{lawsText.title}</h1>
      <SearchInput
        label={lawsText.find}
        placeholder={lawsText.findHint}
        value={words}
        onChange={(typed) => void findLaws(typed)}
        width="100%"
      />
      <LiveRegion>{words === '' ? '' : lawsText.found(known.length, profiles.length)}</LiveRegion>
      {none && <p className={css.quiet}>{lawsText.none}</p>}
      <Group title={groups.own} items={profiles.filter(({ ours }) => ours)} activeId={activeId} />
      <Group title={groups.ownLaws} items={known.filter(({ ours }) => ours)} activeId={activeId} law />
      <Group title={groups.laws} items={known.filter(({ ours }) => !ours)} activeId={activeId} law />
      <Group title={groups.profiles} items={profiles.filter(({ ours }) => !ours)} activeId={activeId} />
    </>
  )
}

function Group({
  title,
  items,
  activeId,
  law = false,
}: {
  title: string
  items: readonly (LawInList | ProfileInList)[]
  activeId: string
  law?: boolean
}) {
  if (items.length === 0) return null
  return (
    <section>
      <h2 className={css.group}>{title}</h2>
      <ul className={css.items}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            icon={law ? icons.profiles : icons.promise}
            active={item.id === activeId}
            law={law}
          />
        ))}
      </ul>
    </section>
  )
}

function Item({
  item,
  icon,
  active,
  law,
}: {
  item: LawInList | ProfileInList
  icon: Icon
  active: boolean
  law: boolean
}) {
  const open = (clause?: string) =>
    go({ screen: 'laws', show: item.id, ...(clause === undefined || !law ? {} : { clause }) })
  return (
    <li>
      <NavRow icon={icon} label={item.name} active={active} onClick={() => open()} />
      {item.matches.map((match) => (
        <button key={match.id} type="button" className={css.match} onClick={() => open(match.id)}>
          {match.title}
        </button>
      ))}
    </li>
  )
}
