import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { differingClauses } from '#shared/domain/law-changes.ts'
import type { RulePack } from '#shared/domain/rule-pack.ts'
import type { HandlingProfile } from '#shared/domain/handling-profile.ts'
import { law } from '../domain/shipped-law.ts'
import released from './released-law.json' with { type: 'json' }

const Version = z.object({ name: z.string(), path: z.string(), hash: z.string() })
const list: Readonly<Record<string, string>> = released
const path = (from: string) => fileURLToPath(new URL(from, import.meta.url))

async function versions() {
  const module: unknown = await import(path('../../scripts/law-versions.mjs'))
  const { lawVersions } = z.object({ lawVersions: z.custom<(folder: string) => unknown>() }).parse(module)
  return z.array(Version).parse(lawVersions(path('../../resources')))
}

/** What has to be done about a version that is not what the list says; null when it is. */
function taskFor({ name, path: file, hash }: z.infer<typeof Version>): string | null {
  const [folder, version] = name.split(' ')
  if (list[name] === undefined) {
    return `${file}: version ${version} is not frozen. When it is finished: node scripts/freeze-law.mjs`
  }
  if (list[name] === hash) return null
  return file.includes('/earlier/')
    ? `${file} was changed. Earlier versions never change, because cases were answered by them: put it back.`
    : `${file} was changed, and ${version} is released. Put the released text as resources/${folder}/earlier/${version}.json (git log has it), raise "version" here, and say under "changes" what it changes and in which clauses. Then: node scripts/freeze-law.mjs`
}

describe('a released version of a law or profile', () => {
  it('never changes; a change is a new version beside it', async () => {
    const tasks = (await versions()).map(taskFor).filter((task) => task !== null)
    expect(tasks.join('\n')).toBe('')
  })

  it('never goes, because open cases may have it', async () => {
    const there = new Set((await versions()).map(({ name }) => name))
    expect(Object.keys(list).filter((name) => !there.has(name))).toEqual([])
  })

  it('counts by its content: neither its place nor the order of its keys make it another', async () => {
    const found = await versions()
    expect(found.length).toBeGreaterThanOrEqual(law.regimes.length + law.profiles.length)
    expect(found.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  })
})

/** A source without what says only how well it was checked and where it can be read. */
function asSaid<Source extends RulePack | HandlingProfile>(source: Source): Source {
  const quiet = (key: string, value: unknown) =>
    key === 'confidence' || key === 'sourceUrl' ? undefined : value
  return JSON.parse(JSON.stringify(source, quiet)) as Source
}

describe('what a version says it changed', () => {
  const editions = [
    ...law.regimes.map(({ id }): readonly (RulePack | HandlingProfile)[] => law.regimeEditions(id)),
    ...law.profiles.map(({ id }): readonly (RulePack | HandlingProfile)[] => law.profileEditions(id)),
  ]
  const steps = editions.flatMap((all) =>
    all
      .slice(1)
      .map((edition, at) => [`${edition.id} ${edition.version}`, all[at] ?? edition, edition] as const),
  )

  it('names every clause whose dates or words differ from the version before', () => {
    for (const [name, before, after] of steps) {
      const named = new Set(
        after.changes.filter(({ version }) => version === after.version).flatMap(({ clauses }) => clauses),
      )
      const silent = [...differingClauses(asSaid(before), asSaid(after))].filter(
        (clause) => !named.has(clause),
      )
      expect(silent, `${name} changes these clauses and does not say so`).toEqual([])
    }
    expect(steps.length).toBe(editions.flat().length - editions.length)
  })
})
