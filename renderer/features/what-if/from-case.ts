import type { z } from 'zod'
import type { deadlines } from '#shared/contract/deadlines.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { isWorthARow, lawChoice, type LawChoice, type WhatIfForm } from './form.ts'
import { optionOf, type Options } from './law-choices.ts'

/** One situation of a case, as the engine gives it. */
export type CaseSituation = z.output<typeof deadlines.calls.situations.output>['situations'][number]

/** The form that asks what the case asks. Events that move no date anywhere are left out. */
export function filledFrom(situation: CaseSituation, options: Options): WhatIfForm {
  const { received, kind } = situation
  const [day = '', time = ''] = received.split('T')
  return {
    laws: [choiceFrom(situation, options)],
    kind,
    received: day,
    time: time.slice(0, 5),
    // the case has its times on the organisation's clock
    zone: time === '' ? '' : (useOpenFile.getState().file?.organisation.zone ?? ''),
    today: '',
    events: situation.events
      .filter(({ type }) => isWorthARow(type))
      .map((event, at) => ({
        key: at + 1,
        type: event.type,
        date: event.date,
        time: event.time ?? '',
        until: event.until ?? '',
      })),
  }
}

function choiceFrom({ target }: CaseSituation, options: Options): LawChoice {
  const { profile, regimes = [], place = '', calendar = '' } = target
  const bare = lawChoice(profile === undefined ? `regime/${regimes[0] ?? ''}` : `profile/${profile}`)
  const usual = optionOf(bare, options)?.calendarId
  return {
    ...bare,
    regimes: profile === undefined ? [] : regimes,
    place,
    calendar: calendar === usual ? '' : calendar,
  }
}
