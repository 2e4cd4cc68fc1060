import { counted } from './words.ts'

/** The words at a password that is made up, twice typed, with one suggested: for what goes out locked. */
export const newPasswordText = {
  password: 'Password',
  again: 'Password again',
  passwordHint: 'At least 12 characters.',
  tooShort: (left: number) => `${counted(left, 'character')} more.`,
  differs: 'This is not the same.',
  suggest: 'Suggest words',
  suggested: (words: string) => `Write it down now: ${words}`,
} as const
