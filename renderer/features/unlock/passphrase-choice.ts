import { useEffect, useRef, useState, type RefObject } from 'react'
import type { z } from 'zod'
import type { caseFile } from '#shared/contract/case-file.ts'
import { createText } from '#shared/text/create.ts'
import { failures, failureText } from '#shared/text/failures.ts'
import { engine } from '#bridge/calls.ts'
import { secretBytes, secretText } from '#bridge/secret.ts'
import { useDebouncedValue } from '#ui/index.ts'

type Strength = z.output<(typeof caseFile)['calls']['strength']['output']>

/** The shortest passphrase a case file takes, in characters. */
export const PASSPHRASE_MIN = 15
export const PASSPHRASE_MAX = 1000
const MEASURE_AFTER_MS = 250
const words = createText.passphrase

/** How a new passphrase is chosen: typed twice, or taken from random words that are written down. */
export type PassphraseChoice = {
  readonly mode: 'own' | 'words'
  readonly typed: string
  readonly again: string
  readonly suggested: string
  readonly written: boolean
  /** The meter under the field; null while nothing is typed. */
  readonly meter: { readonly score: 0 | 1 | 2 | 3 | 4; readonly text: string } | null
  /** What is wrong, and in which field, since the last `check`. */
  readonly problem: { readonly at: 'typed' | 'again' | 'written'; readonly text: string } | null
  readonly typedField: RefObject<HTMLInputElement | null>
  readonly setMode: (mode: 'own' | 'words') => void
  readonly setTyped: (text: string) => void
  readonly setAgain: (text: string) => void
  readonly setWritten: (written: boolean) => void
  readonly suggest: () => void
  /** The bytes of the chosen passphrase, or null after noting what is wrong with it. */
  readonly check: () => Promise<Uint8Array | null>
  readonly clear: () => void
}

/** State of choosing a passphrase. It stays in the component and goes with it; no store ever holds it. */
export function usePassphraseChoice(organisation: string): PassphraseChoice {
  const [mode, setMode] = useState<'own' | 'words'>('own')
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [suggested, setSuggested] = useState('')
  const [written, setWritten] = useState(false)
  const [problem, setProblem] = useState<PassphraseChoice['problem']>(null)
  const [strength, setStrength] = useState<{ of: string; result: Strength } | null>(null)
  const typedField = useRef<HTMLInputElement>(null)
  const [settled] = useDebouncedValue(typed, MEASURE_AFTER_MS)

  useEffect(() => {
    if (settled.length < PASSPHRASE_MIN) return
    let wanted = true
    void measure(settled, organisation).then((result) => {
      if (wanted && result !== null) setStrength({ of: settled, result })
    })
    return () => {
      wanted = false
    }
  }, [settled, organisation])

  const wrong = (at: 'typed' | 'again' | 'written', text: string) => {
    setProblem({ at, text })
    if (at === 'typed') typedField.current?.focus()
    return null
  }

  async function check(): Promise<Uint8Array | null> {
    setProblem(null)
    if (mode === 'words') return written ? secretBytes(suggested) : wrong('written', words.writtenMissing)
    if (typed === '') return wrong('typed', words.missing)
    const result = await measure(typed, organisation)
    if (result !== null && !result.fits) return wrong('typed', problemText(result.problem))
    return typed === again ? secretBytes(typed) : wrong('again', words.differs)
  }

  function suggest() {
    setWritten(false)
    void engine.caseFile.suggestPassphrase({}).then((answer) => {
      if (answer.ok) setSuggested(secretText(answer.value.passphrase))
    })
  }

  return {
    mode,
    typed,
    again,
    suggested,
    written,
    meter: meterOf(typed, strength),
    problem,
    typedField,
    setMode: (next) => {
      setMode(next)
      setProblem(null)
      if (next === 'words' && suggested === '') suggest()
    },
    setTyped: (text) => {
      setTyped(text)
      setProblem(null)
    },
    setAgain: (text) => {
      setAgain(text)
      setProblem(null)
    },
    setWritten: (next) => {
      setWritten(next)
      setProblem(null)
    },
    suggest,
    check,
    clear: () => {
      setTyped('')
      setAgain('')
      setSuggested('')
      setWritten(false)
      setStrength(null)
    },
  }
}

async function measure(typed: string, organisation: string): Promise<Strength | null> {
  const answer = await engine.caseFile.strength({ passphrase: secretBytes(typed), organisation })
  return answer.ok ? answer.value : null
}

function meterOf(typed: string, known: { of: string; result: Strength } | null): PassphraseChoice['meter'] {
  if (typed === '') return null
  if (typed.length < PASSPHRASE_MIN) {
    return { score: 0, text: createText.tooShort(PASSPHRASE_MIN - typed.length) }
  }
  if (known === null) return { score: 0, text: createText.measuring }
  const { score, problem, fits } = known.result
  const level = score >= 4 ? 4 : score >= 3 ? 3 : score >= 2 ? 2 : score >= 1 ? 1 : 0
  return { score: level, text: fits ? createText.strength[level] : problemText(problem) }
}

function problemText(problem: string | null): string {
  const code = (Object.keys(failures) as (keyof typeof failures)[]).find((known) => known === problem)
  return failureText({ code: code ?? 'passphrase-too-common' }).what
}
