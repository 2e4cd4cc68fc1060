import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { disclosure as group, DisclosurePlan } from '#shared/contract/disclosure.ts'
import type { BuildProgress } from '#shared/contract/disclosure-pages.ts'
import type { BuiltContents } from '#shared/domain/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { findingPlaces, findingWords } from '#shared/text/safe-to-send.ts'
import { counted } from '#shared/text/words.ts'
import { templatesOf } from '../casework/templates-of.ts'
import { prepareDisclosure } from '../casework/build-disclosure.ts'
import { caseView } from '../casework/case-view.ts'
import { checkPackage, checkPrepared, type CheckWatch } from '../casework/check-package.ts'
import { disclosurePlan, planOf } from '../casework/disclosure-plan.ts'
import { allFindings, openFindings, withFindings } from '../casework/package-findings.ts'
import { answer, onFile, Refusal, refuse, type EngineContext, type OpenFile } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { rememberPassword } from '../mail/known-passwords.ts'
import { buildPackage, passwordFits } from '../packages/access-package.ts'
import { createDocumentPages } from '../renditions/document-pages.ts'
import type { CaseFile } from '../store/case-file.ts'
import { appendExport } from '../store/exports.ts'
import { appendPackageBuilt } from '../store/packages-built.ts'
import { write } from '../store/write.ts'
import { saveTo } from './save-to.ts'

type BuildCalls = Pick<Handlers<typeof group>, 'check' | 'build' | 'progress' | 'cancel'>

/** A package under way. */
type Job = {
  phase: BuildProgress['phase']
  done: number
  total: number
  stopped: boolean
  readonly startedAt: number
}

const jobsOfFiles = new WeakMap<CaseFile, Map<CaseId, Job>>()

/** Handlers for building a package: one at a time a case, told step by step, stopped on demand. */
export function disclosureBuildHandlers(context: EngineContext): BuildCalls {
  const jobOf = (caseId: CaseId): Job | null => {
    const open = context.open()
    return (open === null ? undefined : jobsOfFiles.get(open.file)?.get(caseId)) ?? null
  }
  const begin = (open: OpenFile, caseId: CaseId, phase: Job['phase']): Job => {
    const job: Job = { phase, done: 0, total: 0, stopped: false, startedAt: performance.now() }
    const jobs = jobsOfFiles.get(open.file) ?? new Map<CaseId, Job>()
    jobsOfFiles.set(open.file, jobs.set(caseId, job))
    return job
  }
  const read = (open: OpenFile, caseId: CaseId) =>
    caseView(open.file, lawOfFile(context, open), templatesOf(context, open), caseId)
  return {
    check: ({ caseId }) =>
      onFile(context, async (open) => {
        if (jobOf(caseId) !== null) return refuse('package-under-way')
        const view = read(open, caseId)
        const job = begin(open, caseId, 'checking')
        const pages = createDocumentPages()
        try {
          await checkPackage(open, pages, view, planOf(context, open, view), watching(job))
          return answer(disclosurePlan(context, open, caseId))
        } finally {
          pages.end()
          jobsOfFiles.get(open.file)?.delete(caseId)
        }
      }),
    build: ({ caseId, token, password, release, recipient, tellWithheld }) =>
      onFile(context, async (open) => {
        const { file } = open
        if (jobOf(caseId) !== null) return refuse('package-under-way')
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        if (file.readOnly) return refuse('file-read-only')
        if (!passwordFits(password)) return refuse('password-too-short')
        // a draft of mail must not hold it
        rememberPassword(file, password)
        const view = read(open, caseId)
        const forPerson = recipient.kind === 'person'
        const plan = planOf(context, open, view)
        refuseOpen(plan, release, forPerson)
        const job = begin(open, caseId, 'redacting')
        // a thread of its own: somebody may look at pages meanwhile
        const pages = createDocumentPages()
        let drop = () => undefined as void
        try {
          const prepared = await prepareDisclosure(context, open, pages, {
            view,
            plan,
            release,
            recipient,
            tellWithheld,
            password,
            onCopies: (total) => Object.assign(job, { total }),
            onPage: () => step(job, 1),
          })
          drop = prepared.drop
          job.phase = 'checking'
          const tells = await checkPrepared(open, view, plan, release, prepared, watching(job))
          if (tells !== null) return refuse('password-in-package', { name: tells })
          // the same decisions, now with what was found in the very bytes
          const looked = { ...plan, ...withFindings(open, view, plan.documents) }
          refuseOpen(looked, release, forPerson)
          const pack = buildPackage(prepared.input)
          Object.assign(job, { phase: 'packing', done: 0, total: pack.size })
          const written = await saveTo(open, grant.value, countedChunks(pack.chunks, job))
          if (!written.ok) return refuse(written.failure)
          const name = basename(grant.value.path)
          const leftIn = leftInOf(looked, release, forPerson)
          const contents = {
            recipient,
            name,
            ...written.value,
            files: pack.files,
            ...prepared.contents,
            leftIn,
          }
          write(file, 'disclosure.build', (db) => {
            appendExport(db, 'disclosure.build', caseId, written.value.sha256)
            appendPackageBuilt(db, caseId, release, contents)
          })
          return answer(contents)
        } finally {
          pages.end()
          jobsOfFiles.get(file)?.delete(caseId)
          // locked meanwhile: the next opening sweeps what was staged
          if (context.open()?.file === file) drop()
        }
      }),
    progress: ({ caseId }) => {
      if (context.open() === null) return refuse('locked')
      const job = jobOf(caseId)
      if (job === null) return answer(null)
      const { phase, done, total, startedAt } = job
      return answer({ phase, done, total, elapsedMs: Math.round(performance.now() - startedAt) })
    },
    cancel: ({ caseId }) => {
      if (context.open() === null) return refuse('locked')
      const job = jobOf(caseId)
      if (job !== null) job.stopped = true
      return answer(null)
    },
  }
}

function watching(job: Job): CheckWatch {
  return {
    onFiles: (total) => Object.assign(job, { total, done: 0 }),
    onFile: () => step(job, 1),
  }
}

/** Findings told in one sentence of a failure. */
const MOST_TOLD = 3

/** Refuses while anything that was found is neither put right nor left in with a reason. */
function refuseOpen(plan: DisclosurePlan, release: number, withLetter: boolean): void {
  const open = openFindings(plan, release, withLetter)
  if (open.length === 0) return
  const told = open
    .slice(0, MOST_TOLD)
    .map(({ name, finding }) => `${findingWords[finding.kind].title} (${name})`)
  const more = open.length > MOST_TOLD ? [findingPlaces.more(open.length - MOST_TOLD)] : []
  throw new Refusal('findings-open', {
    count: counted(open.length, 'finding'),
    list: [...told, ...more].join(', '),
  })
}

function leftInOf(plan: DisclosurePlan, release: number, withLetter: boolean): BuiltContents['leftIn'] {
  return allFindings(plan, release, withLetter).flatMap(({ name, finding: { kind, places, override } }) =>
    override === null
      ? []
      : [{ name, kind, places, reason: override.reason, officerName: override.officerName }],
  )
}

/** Thrown out of the source of bytes, so that nothing of the file stays. */
function step(job: Job, by: number): void {
  job.done += by
  if (job.stopped) throw new Refusal('package-cancelled')
}

async function* countedChunks(chunks: AsyncIterable<Uint8Array>, job: Job): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    step(job, chunk.length)
  }
}
