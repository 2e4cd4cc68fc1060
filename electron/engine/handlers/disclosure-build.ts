import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define.ts'
import type { disclosure as group, BuildProgress } from '#shared/contract/disclosure.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { templatesOf } from '../casework/templates-of.ts'
import { prepareDisclosure } from '../casework/build-disclosure.ts'
import { caseView } from '../casework/case-view.ts'
import { planOf } from '../casework/disclosure-plan.ts'
import { answer, onFile, Refusal, refuse, type EngineContext } from '../context.ts'
import { lawOfFile } from '../law-of-file.ts'
import { buildPackage, passwordFits } from '../packages/access-package.ts'
import { createDocumentPages } from '../renditions/document-pages.ts'
import type { CaseFile } from '../store/case-file.ts'
import { appendExport } from '../store/exports.ts'
import { appendPackageBuilt } from '../store/packages-built.ts'
import { write } from '../store/write.ts'
import { saveTo } from './save-to.ts'

type BuildCalls = Pick<Handlers<typeof group>, 'build' | 'progress' | 'cancel'>

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
  return {
    build: ({ caseId, token, password, release, recipient, tellWithheld }) =>
      onFile(context, async (open) => {
        const { file } = open
        if (jobOf(caseId) !== null) return refuse('package-under-way')
        const grant = context.grants.take(token, ['save'])
        if (!grant.ok) return grant
        if (file.readOnly) return refuse('file-read-only')
        if (!passwordFits(password)) return refuse('password-too-short')
        const view = caseView(file, lawOfFile(context, open), templatesOf(context, open), caseId)
        const job: Job = {
          phase: 'redacting',
          done: 0,
          total: 0,
          stopped: false,
          startedAt: performance.now(),
        }
        const jobs = jobsOfFiles.get(file) ?? new Map<CaseId, Job>()
        jobsOfFiles.set(file, jobs.set(caseId, job))
        // a thread of its own: somebody may look at pages meanwhile
        const pages = createDocumentPages()
        let drop = () => undefined as void
        try {
          const prepared = await prepareDisclosure(context, open, pages, {
            view,
            plan: planOf(context, open, view),
            release,
            recipient,
            tellWithheld,
            password,
            onCopies: (total) => Object.assign(job, { total }),
            onPage: () => step(job, 1),
          })
          drop = prepared.drop
          const pack = buildPackage(prepared.input)
          Object.assign(job, { phase: 'packing', done: 0, total: pack.size })
          const written = await saveTo(open, grant.value, counted(pack.chunks, job))
          if (!written.ok) return refuse(written.failure)
          const name = basename(grant.value.path)
          const contents = { recipient, name, ...written.value, files: pack.files, ...prepared.contents }
          write(file, 'disclosure.build', (db) => {
            appendExport(db, 'disclosure.build', caseId, written.value.sha256)
            appendPackageBuilt(db, caseId, release, contents)
          })
          return answer(contents)
        } finally {
          pages.end()
          jobs.delete(caseId)
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

/** Thrown out of the source of bytes, so that nothing of the file stays. */
function step(job: Job, by: number): void {
  job.done += by
  if (job.stopped) throw new Refusal('package-cancelled')
}

async function* counted(chunks: AsyncIterable<Uint8Array>, job: Job): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    step(job, chunk.length)
  }
}
