import type { Problem } from '../store/verify-chain.ts'
import { problems } from '#shared/text/verify.ts'

/** What a finding of the verifier means, for the officer. */
export function problemSentence(problem: Problem): string {
  const sentence = problems[problem.code]
  return problem.caseReference === undefined ? sentence : `${problem.caseReference}: ${sentence}`
}
