import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CivilDate } from '#shared/domain/civil-date.ts'
import { deadlinesOf } from '#shared/domain/deadline.ts'
import { HandlingProfile, type PromiseKeeper } from '#shared/domain/handling-profile.ts'
import { noticePlanOf } from '#shared/domain/notice.ts'
import { PROFILE_FACTS } from '#shared/domain/profile-fact.ts'
import { retentionEndOf } from '#shared/domain/retention.ts'
import { Situation } from '#shared/domain/situation.ts'
import { foldersWith, law, readResource } from '../domain/shipped-law.ts'

const PromiseExamples = z.strictObject({
  notices: z.array(
    z.strictObject({
      notice: z.string(),
      effective: CivilDate,
      announceBy: CivilDate,
      objectionsUntil: CivilDate.nullable(),
      why: z.string().min(1),
    }),
  ),
  retention: z.array(
    z.strictObject({
      category: z.string(),
      event: CivilDate.nullable(),
      ends: z.union([CivilDate, z.enum(['not-yet', 'review'])]),
      why: z.string().min(1),
    }),
  ),
})
const Situations = z.array(z.object({ situation: Situation }))

const counted = (names: readonly string[]) =>
  names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>())
const rare = (all: readonly string[], used: readonly string[]) => {
  const counts = counted(used)
  return all.filter((name) => (counts.get(name) ?? 0) < 2)
}
const file = (path: string) => fileURLToPath(new URL(`../../resources/${path}`, import.meta.url))

for (const profile of law.profiles) {
  describe(`the promises of ${profile.id}`, () => {
    const examples = PromiseExamples.parse(readResource(`profiles/${profile.id}/promise-examples.json`))
    const keepers = profile.promises.flatMap((promise) => promise.keptBy)
    const by = <By extends PromiseKeeper['by']>(way: By) =>
      keepers.filter((keeper): keeper is Extract<PromiseKeeper, { by: By }> => keeper.by === way)

    it('have two worked examples for each commitment', () => {
      const shown = Situations.parse(readResource(`profiles/${profile.id}/examples.json`)).flatMap(
        ({ situation }) => {
          const found = deadlinesOf(situation, law)
          const clocks = found.ok ? found.value.flatMap((clock) => [clock, ...(clock.also ?? [])]) : []
          return [
            ...new Set(clocks.filter(({ source }) => source === profile.id).map(({ clause }) => clause)),
          ]
        },
      )
      const commitments = profile.commitments.map(({ id }) => id)
      expect(rare(commitments, shown)).toEqual([])
    })

    it('have two worked examples for each notice and each end of keeping', () => {
      const notices = profile.notices.map(({ id }) => id)
      const categories = profile.retention.map(({ category }) => category)
      expect(
        rare(
          notices,
          examples.notices.map(({ notice }) => notice),
        ),
      ).toEqual([])
      expect(
        rare(
          categories,
          examples.retention.map(({ category }) => category),
        ),
      ).toEqual([])
      expect(new Set(categories).size).toBe(categories.length)
    })

    it.each(examples.notices)('$notice taking effect on $effective: by $announceBy', (example) => {
      const notice = profile.notices.find(({ id }) => id === example.notice)
      if (notice === undefined) throw new Error(`no notice ${example.notice}`)
      const { announceBy, objectionsUntil } = noticePlanOf(notice, example.effective)
      expect({ announceBy, objectionsUntil }, example.why).toEqual({
        announceBy: example.announceBy,
        objectionsUntil: example.objectionsUntil,
      })
    })

    it.each(examples.retention)('$category from $event: $ends', (example) => {
      const promise = profile.retention.find(({ category }) => category === example.category)
      if (promise === undefined) throw new Error(`no category ${example.category}`)
      const end = retentionEndOf(promise, example.event)
      expect(end.kind === 'ends' ? end.date : end.kind, example.why).toBe(example.ends)
    })

    it('are each kept by something that exists', () => {
      expect(profile.promises.filter(({ keptBy }) => keptBy.length === 0)).toEqual([])
      const known = [
        ...profile.commitments.map(({ id }) => `clock ${id}`),
        ...profile.notices.map(({ id }) => `notice ${id}`),
        ...profile.retention.map(({ category }) => `retention ${category}`),
        ...profile.facts.map((fact) => `fact ${fact}`),
      ]
      const named = [
        ...by('clock').map(({ commitment }) => `clock ${commitment}`),
        ...by('notice').map(({ notice }) => `notice ${notice}`),
        ...by('retention').map(({ category }) => `retention ${category}`),
        ...by('fact').map(({ fact }) => `fact ${fact}`),
      ]
      expect(named.filter((name) => !known.includes(name))).toEqual([])
      expect(known.filter((name) => !named.includes(name))).toEqual([])
    })

    it('that letters keep stand in those letters', () => {
      for (const { letter, paragraph } of by('letter')) {
        const folder = file(`letters/${letter}`)
        expect(existsSync(folder), letter).toBe(true)
        const text = readFileSync(`${folder}/en.json`, 'utf8')
        const mark = paragraph.startsWith('profile=') ? `"fact": "${paragraph}"` : `"clause": "${paragraph}"`
        expect(text, `${letter} ${paragraph}`).toContain(mark)
        if (paragraph.startsWith('profile='))
          expect(profile.facts.map((fact) => `profile=${fact}`)).toContain(paragraph)
      }
    })

    it('keep a time after the event only where an event ends the keeping', () => {
      expect(profile.retention.filter(({ end, then }) => end === 'condition' && then !== undefined)).toEqual(
        [],
      )
    })

    it('say what changed, and the version before is kept and can be read', () => {
      const [latest, ...older] = profile.changes
      expect(latest?.version).toBe(profile.version)
      const earlier = HandlingProfile.parse(
        readResource(`profiles/${profile.id}/earlier/${older[0]?.version ?? '2026.1'}.json`),
      )
      expect(earlier.id).toBe(profile.id)
      expect(earlier.version < profile.version).toBe(true)
      const clauses = [...profile.commitments, ...earlier.commitments].map(({ id }) => id)
      expect(latest?.clauses.filter((id) => !clauses.includes(id))).toEqual([])
      const differs = profile.commitments
        .filter((now) => {
          const then = earlier.commitments.find(({ id }) => id === now.id)
          return JSON.stringify(then) !== JSON.stringify(now)
        })
        .map(({ id }) => id)
      expect(latest?.clauses.toSorted()).toEqual(differs.toSorted())
    })
  })
}

it('letters ask only for facts of profiles that exist', () => {
  const asked = foldersWith('letters', 'en.json').flatMap((letter) =>
    [...readFileSync(file(`letters/${letter}/en.json`), 'utf8').matchAll(/!?profile=([a-z-]+)/g)].map(
      (match) => match[1] ?? '',
    ),
  )
  const known: readonly string[] = PROFILE_FACTS
  expect(asked.filter((fact) => !known.includes(fact))).toEqual([])
})
