import { useState } from 'react'
import type { Destruction } from '#shared/domain/destruction.ts'
import { failureText } from '#shared/text/failures.ts'
import { retentionText } from '#shared/text/retention.ts'
import { grouped } from '#shared/text/words.ts'
import { fullDateWords } from '#bridge/day-words.ts'
import type { Failure } from '#bridge/door.ts'
import { Button, ErrorNote, InspectorSection, KeyValues, icons } from '#ui/index.ts'
import { saveCertificate } from './save-certificate.ts'
import css from './retention.module.css'

const words = retentionText.certificateFacts

/** One certificate whole, and its PDF. */
export function CertificateFacts({ certificate }: { certificate: Destruction }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const { rule, reason, officerName, rows, attachments, bytes, people, backups, destroyedAt } = certificate
  return (
    <InspectorSection title={`${retentionText.inspector.certificate} ${certificate.reference}`}>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <KeyValues
        labelWidth={84}
        items={[
          { label: words.destroyed, value: fullDateWords(destroyedAt.slice(0, 10)) },
          { label: words.by, value: officerName },
          { label: words.rule, value: rule === '' ? words.noRule : rule },
          { label: words.reason, value: reason },
          { label: words.records, value: grouped(rows) },
          { label: words.files, value: words.sized(attachments, bytes) },
          { label: words.people, value: grouped(people) },
          { label: words.backups, value: grouped(backups) },
        ]}
      />
      <div className={css.below}>
        <Button icon={icons.download} onClick={() => void saveCertificate([certificate]).then(setFailure)}>
          {retentionText.selection.pdf}
        </Button>
      </div>
    </InspectorSection>
  )
}
