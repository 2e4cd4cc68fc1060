import { looseText, plainText, type ValueField } from './fields.ts'
import {
  CHANNEL_GUESSES,
  CHANNEL_TARGETS,
  KIND_GUESSES,
  KIND_TARGETS,
  OUTCOME_GUESSES,
  OUTCOME_TARGETS,
  STATUS_GUESSES,
  STATUS_TARGETS,
} from './value-words.ts'

/** Names that exist only in this file or build: officers and laws. */
export type KnownNames = {
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly laws: readonly { readonly id: string; readonly names: readonly string[] }[]
}

/** Nobody handles it, or the law of the profile applies. */
export const NONE = 'none'

/** What a word of the officer's probably means, or null when nothing suggests anything. */
export function guessValue(field: ValueField, raw: string, known: KnownNames): string | null {
  const text = plainText(raw)
  if (text === '') return null
  if (targetFits(field, text, known)) return text
  switch (field) {
    case 'kind':
      return kindGuess(raw)
    case 'outcome':
      return guessFrom(OUTCOME_GUESSES, raw)
    case 'status':
      return guessFrom(STATUS_GUESSES, raw)
    case 'channel':
      return guessFrom(CHANNEL_GUESSES, raw)
    case 'handler':
      return known.officers.find(({ name }) => looseText(name) === looseText(raw))?.id ?? null
    case 'law':
      return lawGuess(raw, known)
  }
}

/** Whether a target is one the field can take. */
export function targetFits(field: ValueField, target: string, known: KnownNames): boolean {
  switch (field) {
    case 'kind':
      return target.split('+').every((part) => KIND_TARGETS.includes(part))
    case 'outcome':
      return OUTCOME_TARGETS.includes(target)
    case 'status':
      return STATUS_TARGETS.some((each) => each === target)
    case 'channel':
      return CHANNEL_TARGETS.includes(target)
    case 'handler':
      return target === NONE || known.officers.some(({ id }) => id === target)
    case 'law':
      return target === NONE || target.split('+').every((part) => known.laws.some(({ id }) => id === part))
  }
}

/** The words of a cell that are mapped one by one: our own register writes "access: granted; erasure: refused". */
export function wordsOf(field: ValueField, raw: string): readonly string[] {
  if (raw.trim() === '') return []
  return field === 'outcome' ? partsOf(raw).map(({ text }) => text) : [raw.trim()]
}

/** A cell with one part for each request, by the request's kind or number; one part without a name otherwise. */
export function partsOf(raw: string): readonly { readonly of: string | null; readonly text: string }[] {
  const parts = raw.split(';').map((part) => /^\s*([a-z-]+|\d{1,2}):\s+(.+)$/su.exec(part))
  if (
    parts.every(
      (part) => part !== null && (/^\d/.test(part[1] ?? '') || KIND_TARGETS.includes(part[1] ?? '')),
    )
  )
    return parts.map((part) => ({ of: part?.[1] ?? null, text: (part?.[2] ?? '').trim() }))
  return [{ of: null, text: raw.trim() }]
}

/** "Access and erasure", "access; portability": each part on its own, all of them or none. */
function kindGuess(raw: string): string | null {
  const parts = raw.split(/[;,/+&\n]| and | und | et | y /iu).filter((part) => part.trim() !== '')
  const each = parts.map((part) => guessFrom(KIND_GUESSES, part) ?? exactKind(part))
  if (parts.length > 1 && each.every((target) => target !== null)) return [...new Set(each)].join('+')
  return exactKind(raw) ?? guessFrom(KIND_GUESSES, raw)
}

function exactKind(raw: string): string | null {
  const word = plainText(raw)
  return KIND_TARGETS.includes(word) ? word : null
}

function lawGuess(raw: string, { laws }: KnownNames): string | null {
  const parts = raw.split(/[;+]/).map(looseText)
  const found = parts.map((part) =>
    laws.find(({ id, names }) => [id, ...names].some((name) => looseText(name) === part)),
  )
  return found.every((law) => law !== undefined) ? found.map((law) => law.id).join('+') : null
}

function guessFrom(guesses: readonly (readonly [string, RegExp])[], raw: string): string | null {
  const text = looseText(raw)
  return guesses.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
