import type { DisclosurePlan } from '#shared/contract/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { sizeText } from '#shared/text/settings.ts'
import { grouped } from '#shared/text/words.ts'
import { KeyValues } from '#ui/index.ts'
import { sourceOf, useDisclosure } from './disclosure-store.ts'

/** What a release holds: documents, pages, redactions, what is withheld, about how much. */
export function PackageFacts({ plan, release }: { plan: DisclosurePlan; release: number }) {
  const counts = useDisclosure((now) => now.counts)
  const going = plan.documents.filter((each) => each.decision === 'include' && each.release === release)
  const pages = going.reduce((sum, document) => {
    const count = counts[sourceOf(document)]
    return sum + (count?.unit === 'pages' ? count.count : 0)
  }, 0)
  const { facts } = text.build
  return (
    <KeyValues
      items={[
        { label: facts.documents, value: grouped(going.length) },
        { label: facts.pages, value: grouped(pages) },
        {
          label: facts.redactions,
          value: grouped(going.reduce((sum, { redactions }) => sum + redactions, 0)),
        },
        {
          label: facts.withheld,
          value: grouped(plan.documents.filter(({ decision }) => decision === 'withhold').length),
        },
        { label: facts.size, value: sizeText(going.reduce((sum, { size }) => sum + size, 0)) },
      ]}
    />
  )
}
