import { disclosureText as text } from '#shared/text/disclosure.ts'
import { Button, IconButton, NumberInput, icons, useNarrow } from '#ui/index.ts'
import { showPages } from './disclosure-store.ts'
import { turnTo, undoLast, useViewer } from './viewer-store.ts'
import css from './viewer.module.css'

const STEP = 1.25
const SMALLEST = 0.05
const LARGEST = 8

/** The bar above the page: back, which page, how large, undo, a box by keyboard. */
export function ViewerBar({
  name,
  scale,
  readOnly,
  onDraw,
}: {
  name: string
  scale: number
  readOnly: boolean
  onDraw: () => void
}) {
  const { page, sizes, undo, ground } = useViewer()
  const narrow = useNarrow()
  const zoom = (by: number) => useViewer.setState({ zoom: Math.min(LARGEST, Math.max(SMALLEST, scale * by)) })
  return (
    <div className={css.bar}>
      {narrow ? (
        <IconButton icon={icons.chevronLeft} label={text.viewer.back} onClick={() => showPages(null)} />
      ) : (
        <Button size="sm" variant="quiet" icon={icons.chevronLeft} onClick={() => showPages(null)}>
          {text.viewer.back}
        </Button>
      )}
      <span className={css.name} title={name}>
        {name}
      </span>
      <div className={css.group}>
        <IconButton
          icon={icons.chevronUp}
          label={text.viewer.previous}
          shortcut="Page Up"
          disabled={page <= 1}
          onClick={() => turnTo(page - 1)}
        />
        {sizes.length > 1 && (
          <NumberInput
            aria-label={text.viewer.goTo}
            className={css.pageField}
            size="xs"
            hideControls
            min={1}
            max={sizes.length}
            allowDecimal={false}
            value={page}
            onChange={(value) => typeof value === 'number' && turnTo(value)}
          />
        )}
        <span className={css.pages}>
          {sizes.length > 1 ? text.viewer.of(sizes.length) : text.viewer.page(page, 1)}
        </span>
        <IconButton
          icon={icons.chevronDown}
          label={text.viewer.next}
          shortcut="Page Down"
          disabled={page >= sizes.length}
          onClick={() => turnTo(page + 1)}
        />
      </div>
      <div className={css.group}>
        <IconButton icon={icons.minimise} label={text.viewer.zoomOut} onClick={() => zoom(1 / STEP)} />
        <IconButton
          icon={icons.zoom}
          label={text.viewer.fit}
          onClick={() => useViewer.setState({ zoom: null })}
        />
        <IconButton icon={icons.plus} label={text.viewer.zoomIn} onClick={() => zoom(STEP)} />
      </div>
      <div className={css.group}>
        <IconButton
          icon={icons.undo}
          label={text.viewer.undo}
          shortcut="Ctrl Z"
          disabled={undo.length === 0}
          onClick={() => void undoLast()}
        />
        <Button
          size="sm"
          icon={icons.redaction}
          disabled={readOnly || ground === null || sizes.length === 0}
          title={text.viewer.drawHint}
          {...(narrow ? {} : { shortcut: 'B' })}
          onClick={onDraw}
        >
          {text.viewer.draw}
        </Button>
      </div>
    </div>
  )
}
