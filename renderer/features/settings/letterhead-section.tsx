import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { LetterheadText, LetterheadView } from '#shared/contract/letterhead.ts'
import type { FileView } from '#shared/contract/views.ts'
import { failureText } from '#shared/text/failures.ts'
import { letterheadText } from '#shared/text/letterhead.ts'
import { settingsText } from '#shared/text/settings.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { Button, ErrorNote, Fieldset, SectionTitle, Textarea, TextInput, toast } from '#ui/index.ts'
import { LetterheadPage } from './letterhead-page.tsx'
import { isPale, redrawn } from './logo-file.ts'
import css from './letterhead.module.css'

const words = letterheadText
const MOST_LINES = 4

/** Sign, colour, sender and foot of every letter, beside a page that shows them as they print. */
export function LetterheadSection({ file }: { file: FileView }) {
  const [view, setView] = useState<LetterheadView | null>(null)
  const [typed, setTyped] = useState<Partial<LetterheadText>>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => {
    void engine.letterhead.read({}).then((answer) => {
      if (answer.ok) setView(answer.value)
      else setFailure(answer.failure)
    })
  }, [])
  if (view === null) return failure !== null && <ErrorNote {...failureText(failure)} />
  const { accent, sender, footer } = { ...view, ...typed }
  const wrong = accent !== '' && !/^#[0-9A-Fa-f]{6}$/.test(accent)
  const long = footer.split('\n').filter((line) => line.trim() !== '').length > MOST_LINES
  const changed = accent !== view.accent || sender !== view.sender || footer !== view.footer

  async function save(event: FormEvent) {
    event.preventDefault()
    if (!changed || wrong || long) return
    const answer = await engine.letterhead.set({ accent, sender, footer })
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    setView(answer.value)
    setTyped({})
    toast({ state: 'met', text: words.saved, closeLabel: settingsText.closeLabel })
  }
  async function setLogo(chosen: File | null) {
    const png = chosen === null ? null : await redrawn(chosen)
    if (typeof png === 'string') return setProblem(png === 'large' ? words.logoLarge : words.logoUnread)
    setProblem(null)
    const answer = await engine.letterhead.setLogo({ png })
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) setView(answer.value)
  }
  const set = (key: keyof LetterheadText) => (event: { currentTarget: { value: string } }) =>
    setTyped({ ...typed, [key]: event.currentTarget.value })
  const off = file.readOnly
  return (
    <section className={css.section}>
      <SectionTitle>{words.title}</SectionTitle>
      <p className={css.lead}>{words.lead}</p>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <div className={css.columns}>
        <form className={css.form} onSubmit={(event) => void save(event)} noValidate>
          <Fieldset legend={words.logo} variant="unstyled">
            <p className={css.hint}>{words.logoHint}</p>
            {problem !== null && <p className={css.problem}>{problem}</p>}
            <p className={css.buttons}>
              <Button disabled={off} onClick={() => picker.current?.click()}>
                {view.logo === null ? words.choose : words.replace}
              </Button>
              {view.logo !== null && (
                <Button variant="quiet" disabled={off} onClick={() => void setLogo(null)}>
                  {words.remove}
                </Button>
              )}
            </p>
            <input
              ref={picker}
              type="file"
              accept="image/png,image/jpeg"
              hidden
              aria-label={words.logo}
              onChange={(event) => {
                const chosen = event.currentTarget.files?.[0]
                event.currentTarget.value = ''
                if (chosen !== undefined) void setLogo(chosen)
              }}
            />
          </Fieldset>
          <TextInput
            label={words.accent}
            description={words.accentHint}
            value={accent}
            maxLength={7}
            disabled={off}
            error={wrong ? words.accentWrong : undefined}
            leftSection={<span className={css.swatch} style={{ background: wrong ? '' : accent }} />}
            onChange={set('accent')}
          />
          {!wrong && accent !== '' && isPale(accent) && <p className={css.hint}>{words.accentPale}</p>}
          <Textarea
            label={words.sender}
            description={words.senderHint}
            rows={4}
            maxLength={600}
            value={sender}
            disabled={off}
            onChange={set('sender')}
          />
          <Textarea
            label={words.footer}
            description={words.footerHint}
            rows={3}
            maxLength={600}
            value={footer}
            disabled={off}
            error={long ? words.footerLong : undefined}
            onChange={set('footer')}
          />
          <p>
            <Button type="submit" variant="primary" disabled={off || !changed || wrong || long}>
              {changed ? words.save : words.nothingChanged}
            </Button>
          </p>
        </form>
        <LetterheadPage
          organisation={file.organisation}
          text={{ accent: wrong ? '' : accent, sender, footer: long ? '' : footer }}
          logo={view.logo?.png ?? null}
        />
      </div>
    </section>
  )
}
