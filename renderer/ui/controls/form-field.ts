/** A value a form holds: text, a date as ISO text, a number, yes or no, several choices, or an amount of money. */
export type FormValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly amount: string; readonly currency: string }

/** One field of a form described as data, with its words. */
export type FormField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly control:
    'line' | 'text' | 'day' | 'time' | 'number' | 'money' | 'yes-no' | 'choice' | 'pick' | 'picks'
  /** For choices: the answers in order. A `pick` may be left empty. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly required?: boolean
  /** Latest day that makes sense; what lies ahead is said under the field. */
  readonly maxDate?: string
}

/** Two short fields may share a line; text takes one of its own. */
export function isShort({ control }: FormField): boolean {
  return ['day', 'time', 'number', 'money', 'choice', 'pick'].includes(control)
}
