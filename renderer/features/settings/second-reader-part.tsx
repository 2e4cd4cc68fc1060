import { useEffect, useState } from 'react'
import type { FileView } from '#shared/contract/views.ts'
import { SIGN_OFF_RULES, type SignOffRule } from '#shared/domain/guard-sign-off.ts'
import { failureText } from '#shared/text/failures.ts'
import { settingsText } from '#shared/text/settings.ts'
import { signOffText } from '#shared/text/sign-off.ts'
import { engine } from '#bridge/calls.ts'
import type { Failure } from '#bridge/door.ts'
import { ErrorNote, SectionTitle, Select, toast } from '#ui/index.ts'

/** Which decisions somebody else reads before the answer goes out. */
export function SecondReaderPart({ file }: { file: FileView }) {
  const [rule, setRule] = useState<SignOffRule | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    void engine.signOff.rule({}).then((answer) => {
      if (answer.ok) setRule(answer.value.rule)
      else setFailure(answer.failure)
    })
  }, [])

  async function choose(wanted: SignOffRule) {
    const answer = await engine.signOff.setRule({ rule: wanted })
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    setRule(answer.value.rule)
    toast({ state: 'met', text: signOffText.saved, closeLabel: settingsText.closeLabel })
  }

  return (
    <section>
      <SectionTitle>{signOffText.title}</SectionTitle>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      <Select
        label={signOffText.label}
        description={signOffText.hint}
        data={SIGN_OFF_RULES.map((each) => ({ value: each, label: signOffText.rules[each] }))}
        value={rule}
        allowDeselect={false}
        disabled={file.readOnly || rule === null}
        onChange={(wanted) => {
          const known = SIGN_OFF_RULES.find((each) => each === wanted)
          if (known !== undefined && known !== rule) void choose(known)
        }}
      />
    </section>
  )
}
