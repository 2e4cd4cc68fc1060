import { z } from 'zod'
import { SignOffRule } from '../domain/guard-sign-off.ts'
import { call, group } from './define.ts'

const output = z.strictObject({ rule: SignOffRule })

/** The organisation's rule on second readers: which decisions somebody else signs off before the answer goes out. */
export const signOff = group('signOff', {
  rule: call({ input: z.strictObject({}), output, fails: ['locked'] }),
  setRule: call({
    writes: true,
    input: output,
    output,
    fails: ['locked', 'file-read-only', 'disk-full', 'write-failed'],
  }),
})
