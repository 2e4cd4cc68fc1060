import type { CivilDate } from '#shared/domain/civil-date.ts'
import { clauseWords } from '#shared/domain/clause-words.ts'
import type { HandlingProfile, PromiseKeeper } from '#shared/domain/handling-profile.ts'
import type { LawBook } from '#shared/domain/law-book.ts'
import type { LetterBlock } from '#shared/domain/letter.ts'
import { blockText } from '#shared/domain/letter-text.ts'
import { momentsOf } from '#shared/domain/profile-fact.ts'
import { retentionWords } from '#shared/domain/retention.ts'
import type { KeeperView, ProfileView } from '#shared/contract/laws.ts'
import type { LetterTemplates } from '../letters/templates.ts'
import { clauseView } from './clause-view.ts'

/** What the view of a profile is made from. */
export type ProfileSources = {
  readonly law: LawBook
  readonly templates: LetterTemplates
  readonly today: CivilDate
  /** The calendar the organisation chose; the profile's own where no file is open. */
  readonly calendar: string
  readonly ours: boolean
}

/** A profile with its laws by place, and every promise with what keeps it. */
export function profileView(profile: HandlingProfile, sources: ProfileSources): ProfileView {
  const { law, today, calendar, ours } = sources
  return {
    id: profile.id,
    name: profile.name,
    summary: profile.summary,
    version: profile.version,
    asAt: profile.asAt,
    ours,
    role: profile.role,
    place: profile.place,
    calendar: nameOf(calendar, law),
    laws: lawsByPlace(profile, sources),
    promises: profile.promises.map(({ id, sentence, keptBy }) => ({
      id,
      sentence,
      keptBy: keptBy.flatMap((keeper) => keeperView(keeper, profile, sources)),
    })),
    commitments: profile.commitments.map((commitment) => clauseView(commitment, calendar, law, today)),
    notices: profile.notices,
    retention: profile.retention.map((rule) => ({ rule, sentence: retentionWords(rule) })),
    channels: profile.channels,
    changes: profile.changes,
  }
}

function lawsByPlace(profile: HandlingProfile, { law, calendar }: ProfileSources): ProfileView['laws'] {
  const processor = profile.role === 'processor'
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({
      id,
      name: law.regime(id)?.name ?? id,
      calendar: nameOf(
        processor ? (law.regime(id)?.calendar ?? calendar) : (profile.calendars[id] ?? calendar),
        law,
      ),
    }))
  const everywhere = processor ? profile.controllerRegimes : profile.regimes
  const places = processor ? [] : Object.entries(profile.regimesByPlace)
  return [
    ...(everywhere.length > 0 ? [{ place: '', laws: named(everywhere) }] : []),
    ...places.map(([place, ids]) => ({ place, laws: named([...profile.regimes, ...ids]) })),
  ]
}

function keeperView(
  keeper: PromiseKeeper,
  profile: HandlingProfile,
  { templates }: ProfileSources,
): KeeperView[] {
  switch (keeper.by) {
    case 'clock': {
      const commitment = profile.commitments.find(({ id }) => id === keeper.commitment)
      if (commitment === undefined) return []
      const { sentence } = clauseWords(commitment)
      return [{ by: 'clock', id: commitment.id, title: commitment.title, detail: sentence, at: [] }]
    }
    case 'notice': {
      const notice = profile.notices.find(({ id }) => id === keeper.notice)
      if (notice === undefined) return []
      return [{ by: 'notice', id: notice.id, title: notice.title, detail: notice.sentence, at: [] }]
    }
    case 'retention': {
      const rule = profile.retention.find(({ category }) => category === keeper.category)
      if (rule === undefined) return []
      return [
        { by: 'retention', id: rule.category, title: rule.category, detail: retentionWords(rule), at: [] },
      ]
    }
    case 'fact':
      return [{ by: 'fact', id: keeper.fact, title: '', detail: '', at: [...momentsOf(keeper.fact)] }]
    case 'letter': {
      const template = templates.byId(keeper.letter, 'en')
      const paragraph = template?.required.find(({ clause }) => clause === keeper.paragraph)
      return [
        {
          by: 'letter',
          id: keeper.letter,
          title: template?.title ?? keeper.letter,
          detail:
            paragraph?.title ??
            (template === undefined ? '' : wordsUnder(keeper.paragraph, template.doc.content)),
          at: [],
        },
      ]
    }
  }
}

/** The text a letter prints for a fact of the profile; fields are left out, because no case fills them here. */
function wordsUnder(fact: string, blocks: readonly LetterBlock[]): string {
  for (const block of blocks) {
    if (block.type !== 'when' && block.type !== 'required') continue
    if (block.type === 'when' && block.attrs.fact === fact) return blockText(block).trim()
    const inside = wordsUnder(fact, block.content)
    if (inside !== '') return inside
  }
  return ''
}

function nameOf(calendar: string, law: LawBook): string {
  return law.calendar(calendar)?.name ?? calendar
}
