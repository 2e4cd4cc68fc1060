import { useEffect, useState } from 'react'
import type { FoundPlace } from '#shared/contract/search.ts'
import { failureText } from '#shared/text/failures.ts'
import { searchText } from '#shared/text/search.ts'
import { sheetText } from '#shared/text/sheets.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { go, type CaseTab, type Place } from '#bridge/place.ts'
import {
  EmptyState,
  ErrorNote,
  IconView,
  NoteBox,
  Page,
  SearchInput,
  icons,
  shortDate,
  useDebouncedValue,
  type Icon,
} from '#ui/index.ts'
import { MOST_PLACES, followSearch, look, useSearch } from './search-store.ts'
import css from './search.module.css'

const LOOK_AFTER_MS = 120

const ICONS: Readonly<Record<FoundPlace['part'], Icon>> = {
  person: icons.person,
  reference: icons.access,
  request: icons.access,
  issue: icons.complaint,
  message: icons.mail,
  document: icons.attachment,
  sheet: icons.list,
}
const TABS: Readonly<Partial<Record<FoundPlace['part'], CaseTab>>> = {
  message: 'correspondence',
  document: 'documents',
  sheet: 'decision',
}

/** Every place where the words stand, the last written first. */
export function SearchScreen({ place }: { place: Extract<Place, { screen: 'search' }> }) {
  const [typed, setTyped] = useState(place.words)
  const [words] = useDebouncedValue(typed, LOOK_AFTER_MS)
  const { found, failure, reading } = useSearch()
  useEffect(followSearch, [])
  useEffect(() => setTyped(place.words), [place])
  useEffect(() => void look(words), [words])
  return (
    <Page>
      <div className={css.screen}>
        <h1 className={css.title}>{searchText.title}</h1>
        <div className={css.field}>
          <SearchInput
            label={searchText.label}
            placeholder={searchText.placeholder}
            value={typed}
            onChange={setTyped}
          />
        </div>
        <p className={css.hint}>{searchText.hint}</p>
        {reading.waiting > 0 && <NoteBox icon={icons.info}>{searchText.reading(reading.waiting)}</NoteBox>}
        {failure !== null && <ErrorNote {...failureText(failure)} />}
        {found === null ? (
          <EmptyState icon={icons.search} {...searchText.start} />
        ) : found.length === 0 ? (
          <EmptyState icon={icons.search} {...searchText.none} />
        ) : (
          <Places found={found} />
        )}
        {reading.unread > 0 && found !== null && (
          <p className={css.hint}>{searchText.unread(reading.unread)}</p>
        )}
      </div>
    </Page>
  )
}

function Places({ found }: { found: readonly FoundPlace[] }) {
  return (
    <>
      <p role="status" className={css.count}>
        {searchText.found(found.length, MOST_PLACES)}
      </p>
      <ul className={css.places}>
        {found.map((place) => (
          <li key={`${place.part}/${place.partId}`}>
            <FoundButton found={place} />
          </li>
        ))}
      </ul>
    </>
  )
}

function FoundButton({ found }: { found: FoundPlace }) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const { row, part, title, date, snippet } = found
  const tab = TABS[part]
  const open = () => go({ screen: 'case', caseId: row.id, ...(tab === undefined ? {} : { tab }) })
  return (
    <button type="button" className={css.place} onClick={open}>
      <IconView icon={ICONS[part]} />
      <span className={css.words}>
        <span className={css.head}>
          <b>{row.person === '' ? row.reference : row.person}</b>
          <span className={css.meta}>
            {[row.reference, searchText.parts[part], part === 'sheet' ? sheetTitle(title) : title]
              .filter((word) => word !== '')
              .join(' · ')}
          </span>
          <span className={css.date}>{shortDate(date, today)}</span>
        </span>
        <span className={css.snippet}>
          {snippet.map(({ text, marked }, index) =>
            marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </span>
      </span>
    </button>
  )
}

/** The name of a kind of sheet; a kind of a later version keeps its id. */
function sheetTitle(kind: string): string {
  const known: Readonly<Record<string, { readonly name: string }>> = sheetText
  return known[kind]?.name ?? kind
}
