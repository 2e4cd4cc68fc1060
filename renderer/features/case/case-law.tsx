import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { packs } from '#shared/contract/packs.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { engine } from '#bridge/calls.ts'
import { door } from '#bridge/door.ts'
import { go } from '#bridge/place.ts'
import { InspectorSection, LinkButton } from '#ui/index.ts'
import css from './case.module.css'

type OfCase = z.output<(typeof packs)['calls']['ofCase']['output']>

const text = lawUpdatesText.ofCase

/** Under which versions the case was opened; null until the engine has answered. */
export function useCaseLaw(caseId: string, packVersion: string): OfCase | null {
  const [law, setLaw] = useState<OfCase | null>(null)
  useEffect(() => {
    const ask = () =>
      void engine.packs.ofCase({ caseId: CaseId.parse(caseId) }).then((answer) => {
        if (answer.ok) setLaw(answer.value)
      })
    ask()
    return door.onChanged(ask)
  }, [caseId, packVersion])
  return law
}

/** Under which versions the case was opened, and the way to what a newer one would change. */
export function CaseLaw({ caseId, law }: { caseId: string; law: OfCase }) {
  return (
    <InspectorSection title={text.title}>
      <ul className={css.laws}>
        {law.sources.map(({ id, name, version, newest, known }) => (
          <li key={id}>
            {name} {version}
            {!known && <span className={css.lawNote}>{text.unknown(newest)}</span>}
          </li>
        ))}
      </ul>
      {law.newer && (
        <LinkButton onClick={() => go({ screen: 'law-updates', caseId })}>
          {law.kept ? text.kept : text.newer}
        </LinkButton>
      )}
    </InspectorSection>
  )
}
