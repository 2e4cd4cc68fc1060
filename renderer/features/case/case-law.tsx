import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { packs } from '#shared/contract/packs.ts'
import { CaseId } from '#shared/domain/ids.ts'
import { lawUpdatesText } from '#shared/text/law-updates.ts'
import { engine } from '#bridge/calls.ts'
import { go } from '#bridge/place.ts'
import { InspectorSection, LinkButton } from '#ui/index.ts'
import css from './case.module.css'

type OfCase = z.output<(typeof packs)['calls']['ofCase']['output']>

const text = lawUpdatesText.ofCase

/** Under which versions the case was opened, and the way to what a newer one would change. */
export function CaseLaw({ caseId, packVersion }: { caseId: string; packVersion: string }) {
  const [law, setLaw] = useState<OfCase | null>(null)
  useEffect(() => {
    let here = true
    void engine.packs.ofCase({ caseId: CaseId.parse(caseId) }).then((answer) => {
      if (here && answer.ok) setLaw(answer.value)
    })
    return () => {
      here = false
    }
  }, [caseId, packVersion])
  if (law === null) return null
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
