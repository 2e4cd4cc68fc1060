import { useState } from 'react'
import type { LetterView } from '#shared/contract/letters.ts'
import { lettersText } from '#shared/text/letters.ts'
import { ConfirmDialog, Select } from '#ui/index.ts'
import { setLanguage } from './letter-jobs.ts'
import { useLetter } from './letter-store.ts'
import css from './letter-language.module.css'

const text = lettersText.language

/** The language of a draft, to be changed; nothing where the letter has only one for its case. */
export function LetterLanguage({ view }: { view: LetterView }) {
  const busy = useLetter((now) => now.busy)
  const [asked, setAsked] = useState<string | null>(null)
  const { language } = view.letter
  // a draft whose text does not speak for a law added since keeps its language in the list until another is chosen
  const languages = view.languages.includes(language) ? view.languages : [...view.languages, language]
  if (languages.length < 2) return null
  return (
    <>
      <Select
        className={css.select}
        aria-label={text.label}
        disabled={busy}
        data={languages.map((each) => ({ value: each, label: text.name(each) }))}
        value={language}
        onChange={(value) => {
          if (value === null || value === language) return
          if (view.writing?.own === true) setAsked(value)
          else void setLanguage(value)
        }}
      />
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={text.title(asked ?? language)}
        closeLabel={lettersText.close}
        cancelLabel={text.cancel}
        confirm={{
          label: text.confirm,
          danger: true,
          onClick: () => {
            if (asked !== null) void setLanguage(asked)
            setAsked(null)
          },
        }}
      >
        {text.text}
      </ConfirmDialog>
    </>
  )
}
