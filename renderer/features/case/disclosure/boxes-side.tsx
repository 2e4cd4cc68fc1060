import { useState } from 'react'
import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { PageHit } from '#shared/contract/disclosure-pages.ts'
import type { Redaction } from '#shared/domain/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { Button, IconButton, LinkButton, TextInput, Textarea, icons } from '#ui/index.ts'
import { GroundPicker } from './ground-picker.tsx'
import { boxesOn, changeBox, drawBoxes, eraseBox, findInPages, turnTo, useViewer } from './viewer-store.ts'
import css from './viewer.module.css'

/** Beside the page: the ground for new boxes, words to look for, and the boxes of the page. */
export function BoxesSide({ plan, readOnly }: { plan: DisclosurePlan; readOnly: boolean }) {
  const ground = useViewer((now) => now.ground)
  return (
    <aside className={css.side} aria-label={text.boxes.label} tabIndex={0}>
      <GroundPicker
        label={text.boxes.ground}
        options={plan.grounds}
        value={ground}
        disabled={readOnly}
        onChange={(chosen) => useViewer.setState({ ground: chosen })}
      />
      <FindWords readOnly={readOnly} />
      <BoxList plan={plan} readOnly={readOnly} />
    </aside>
  )
}

function FindWords({ readOnly }: { readOnly: boolean }) {
  const hits = useViewer((now) => now.hits)
  const ground = useViewer((now) => now.ground)
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const open = (hits ?? []).filter(({ covered }) => !covered)
  async function search() {
    if (words.trim() === '') return
    setBusy(true)
    await findInPages(words)
    setBusy(false)
  }
  const black = (some: readonly PageHit[]) =>
    void drawBoxes(some.flatMap(({ page, boxes }) => boxes.map((box) => ({ ...box, page }))))
  const may = !readOnly && ground !== null
  return (
    <div className={css.part}>
      <form
        className={css.find}
        onSubmit={(event) => {
          event.preventDefault()
          void search()
        }}
      >
        <TextInput
          label={text.boxes.find}
          value={words}
          maxLength={200}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" icon={icons.search} loading={busy}>
          {text.boxes.search}
        </Button>
      </form>
      <div role="status">
        {hits === null && <p className={css.meta}>{text.boxes.findHint}</p>}
        {hits !== null && (
          <p className={css.meta}>
            {hits.length === 0 ? text.boxes.noHits : text.boxes.hits(hits.length, open.length)}
          </p>
        )}
      </div>
      {open.length > 1 && may && (
        <Button size="sm" icon={icons.redaction} onClick={() => black(open)}>
          {text.boxes.all(open.length)}
        </Button>
      )}
      {hits !== null && hits.length > 0 && (
        <ul className={css.hits}>
          {hits.map((hit, index) => (
            <li key={index}>
              <button type="button" className={css.excerpt} onClick={() => turnTo(hit.page)}>
                <span className={css.meta}>{text.boxes.onPage(hit.page)}</span> {hit.before}{' '}
                <mark className={css.mark}>{hit.found}</mark> {hit.after}
              </button>
              {hit.covered ? (
                <span className={css.meta}>{text.boxes.done}</span>
              ) : (
                may && (
                  <LinkButton
                    aria-label={text.boxes.oneOf(hit.found, hit.page)}
                    onClick={() => {
                      turnTo(hit.page)
                      black([hit])
                    }}
                  >
                    {text.boxes.one}
                  </LinkButton>
                )
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function BoxList({ plan, readOnly }: { plan: DisclosurePlan; readOnly: boolean }) {
  const { boxes, page, selected } = useViewer()
  const here = boxesOn(boxes, page)
  return (
    <div className={css.part}>
      <h3 className={css.partTitle}>{text.boxes.title}</h3>
      <p className={css.meta}>
        {here.length === 0 && boxes.length === 0
          ? text.boxes.none
          : text.boxes.here(here.length, boxes.length)}
      </p>
      <ul className={css.boxes}>
        {here.map((box, index) => (
          <li key={box.id} data-selected={box.id === selected || undefined}>
            <div className={css.boxRow}>
              <button
                type="button"
                className={css.boxName}
                aria-expanded={box.id === selected}
                onClick={() => useViewer.setState({ selected: box.id === selected ? null : box.id })}
              >
                <b>{text.boxes.box(index + 1)}</b>
                <span className={css.meta}>{box.title}</span>
              </button>
              {!readOnly && (
                <IconButton
                  icon={icons.remove}
                  label={`${text.boxes.erase}: ${text.boxes.box(index + 1)}`}
                  onClick={() => void eraseBox(box)}
                />
              )}
            </div>
            {box.id === selected && <BoxDetails key={box.id} box={box} plan={plan} readOnly={readOnly} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function BoxDetails({ box, plan, readOnly }: { box: Redaction; plan: DisclosurePlan; readOnly: boolean }) {
  const [note, setNote] = useState(box.note)
  return (
    <div className={css.details}>
      <GroundPicker
        label={text.boxes.boxGround}
        options={plan.grounds}
        value={box}
        disabled={readOnly}
        onChange={(ground) => void changeBox(box, { ground })}
      />
      <Textarea
        label={text.boxes.note}
        value={note}
        maxLength={2000}
        readOnly={readOnly}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => note !== box.note && void changeBox(box, { note })}
      />
    </div>
  )
}
