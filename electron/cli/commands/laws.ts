import { laws as group, type ClauseView, type LawView, type ProfileView } from '#shared/contract/laws.ts'
import { civilDate, isCivilDate } from '#shared/domain/civil-date.ts'
import { noticePlanOf } from '#shared/domain/notice.ts'
import { confidenceNames } from '#shared/text/confidence.ts'
import { lawsText, reminders } from '#shared/text/laws.ts'
import { wordFor } from '#shared/text/words.ts'
import { CommandFailure } from '../command-failure.ts'
import { textOption, type Command, type CommandInput, type CommandOutput } from '../command.ts'

/** `laws [ID]`: the laws and profiles Redress knows, or one of them in plain words. */
export const laws: Command = {
  name: 'laws',
  usage: 'laws [ID] [--find WORDS] [--effective YYYY-MM-DD]',
  about: 'Lists the laws and profiles Redress knows, or tells one of them in plain words.',
  help: [
    'ID is a law (uk-gdpr) or a handling profile (nz-imaging).',
    '  --find WORDS            only laws and profiles that hold every one of the words',
    '  --effective YYYY-MM-DD  with a profile: by when its notices of a change have to go out',
  ],
  words: ['[ID]'],
  options: { find: { type: 'string' }, effective: { type: 'string' } },
  needs: [],
  async run(input) {
    const [id] = input.words
    if (id === undefined) return listed(input)
    const known = await input.engine.ask(group, 'list', {})
    if (known.profiles.some((profile) => profile.id === id)) return profileTold(input, id)
    if (!known.laws.some((law) => law.id === id)) {
      const ids = [...known.laws, ...known.profiles].map((each) => each.id).join(', ')
      throw new CommandFailure('law-unknown', `There is no law or profile ${id}. Known are: ${ids}.`)
    }
    const view = await input.engine.ask(group, 'view', { id })
    return { json: view, lines: lawLines(view) }
  },
}

async function listed(input: CommandInput): Promise<CommandOutput> {
  const found = await input.engine.ask(group, 'list', { words: textOption(input, 'find') })
  const line = ({ id, version, name }: { id: string; version: string; name: string }) =>
    `  ${id.padEnd(22)}${version.padEnd(9)}${name}`
  const lines = [...found.laws, ...found.profiles].flatMap((each) => [
    line(each),
    ...each.matches.map((match) => `    ${[match.title, match.sentence].filter(Boolean).join(': ')}`),
  ])
  return { json: found, lines: lines.length > 0 ? lines : [lawsText.none] }
}

async function profileTold(input: CommandInput, id: string): Promise<CommandOutput> {
  const view = await input.engine.ask(group, 'profile', { id })
  const day = textOption(input, 'effective')
  if (day === '') return { json: view, lines: profileLines(view) }
  if (!isCivilDate(day)) {
    throw new CommandFailure('date-unknown', `There is no such day: ${day}. Write it as 2026-05-28.`)
  }
  const plans = view.notices.map((notice) => ({ notice: notice.id, ...noticePlanOf(notice, civilDate(day)) }))
  return {
    json: plans,
    lines: plans.flatMap((plan) => [
      `${plan.notice}: ${plan.announceBy}`,
      ...plan.because.map(({ sentence }) => `  ${sentence}`),
    ]),
  }
}

function lawLines(view: LawView): string[] {
  const { regulator, fees } = view
  const checked = (confidence: keyof typeof confidenceNames) => `[${confidenceNames[confidence]}]`
  return [
    view.name,
    lawsText.law.version(view.version, view.asAt),
    '',
    `${lawsText.law.regulator}: ${regulator.name} ${checked(regulator.confidence)}`,
    ...[regulator.address.join(', '), regulator.web, regulator.phone, regulator.email, regulator.note]
      .filter((line) => line !== undefined && line !== '')
      .map((line) => `  ${line}`),
    ...view.clauses.flatMap(clauseLines),
    '',
    `${lawsText.law.fees}: ${fees.sentence} (${fees.citation}) ${checked(fees.confidence)}`,
    ...view.grounds.map(
      (ground) =>
        `${lawsText.law.grounds}: ${ground.title}. ${ground.sentence} (${ground.citation}) ${checked(ground.confidence)}`,
    ),
    ...view.remedies.map(
      (remedy) =>
        `${lawsText.law.remedyTo[remedy.to]}: ${remedy.sentence} (${remedy.citation}) ${checked(remedy.confidence)}`,
    ),
    ...view.changes.map((change) => `${lawsText.law.changes}, ${change.version}: ${change.sentence}`),
  ]
}

function clauseLines(clause: ClauseView): string[] {
  return [
    '',
    `${clause.title} (${clause.id})`,
    `  ${clause.sentence}`,
    ...clause.parts.map(({ part, sentence }) => `    ${lawsText.parts[part]}: ${sentence}`),
    ...clause.notes.map((note) => `    ${note}`),
    `  ${clause.citation} [${confidenceNames[clause.confidence]}]${clause.sourceUrl === null ? '' : ` ${clause.sourceUrl}`}`,
  ]
}

function profileLines(view: ProfileView): string[] {
  const words = lawsText.profile
  return [
    view.name,
    words.version(view.version, view.asAt),
    view.summary,
    `${words.role}: ${words[view.role]}`,
    `${words.calendar}: ${view.calendar}`,
    ...view.laws.map(
      ({ place, laws: here }) =>
        `${words.laws} ${place === '' ? '' : `(${place}) `}${here.map(({ name }) => name).join(', ') || words.noLaw}`,
    ),
    ...view.promises.flatMap(({ sentence, keptBy }) => [
      '',
      sentence,
      ...keptBy.map(
        (keeper) =>
          `  ${words.by[keeper.by]}: ${keeper.by === 'fact' ? wordFor(reminders, keeper.id) : [keeper.title, keeper.detail].filter(Boolean).join(': ')}`,
      ),
    ]),
  ]
}
