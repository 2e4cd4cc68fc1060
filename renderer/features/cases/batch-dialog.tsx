import { useState } from 'react'
import { failureText } from '#shared/text/failures.ts'
import { batchText } from '#shared/text/batch-letters.ts'
import { templatesText } from '#shared/text/templates.ts'
import { TEMPLATE_GROUPS } from '#shared/contract/templates.ts'
import {
  Button,
  Dialog,
  DialogFoot,
  ErrorNote,
  ProgressBar,
  Radio,
  RadioGroup,
  Select,
  Stack,
} from '#ui/index.ts'
import { BatchResult } from './batch-result.tsx'
import { endBatch, printBatch, runBatch, stopBatch, useBatch } from './batch-letters.ts'
import css from './batch.module.css'

/** One letter in every selected case: which, drafts or final, then how far it is and what became of each. */
export function BatchDialog() {
  const phase = useBatch((now) => now.phase)
  return phase === 'closed' ? null : <Opened />
}

function Opened() {
  const { phase, ids, templates, written, stopping, printing, failure } = useBatch()
  const [template, setTemplate] = useState<string | null>(null)
  const [finalise, setFinalise] = useState(false)
  const groups = [
    { group: templatesText.groups.own, items: templates.filter(({ own }) => own !== null) },
    ...TEMPLATE_GROUPS.map((id) => ({
      group: templatesText.groups[id],
      items: templates.filter((each) => each.own === null && each.group === id),
    })),
  ].filter(({ items }) => items.length > 0)
  const finals = written.filter(({ state }) => state === 'final').length
  return (
    <Dialog
      opened
      size={phase === 'done' ? 640 : 520}
      // what runs is stopped by its own button, so that nobody loses sight of it
      onClose={() => phase !== 'writing' && endBatch()}
      title={batchText.title(ids.length)}
      closeLabel={batchText.close}
      footer={
        phase === 'choosing' ? (
          <DialogFoot
            cancel={batchText.cancel}
            onCancel={endBatch}
            confirm={{
              label: template === null ? batchText.chooseFirst : batchText.start(ids.length),
              disabled: template === null,
              onClick: () => {
                if (template !== null) void runBatch(template, finalise)
              },
            }}
          />
        ) : phase === 'done' ? (
          <>
            {finals > 0 && (
              <Button loading={printing} onClick={() => void printBatch()}>
                {batchText.print(finals)}
              </Button>
            )}
            <Button variant="primary" onClick={endBatch}>
              {batchText.close}
            </Button>
          </>
        ) : undefined
      }
    >
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {phase === 'choosing' && (
        <Stack gap={16}>
          <Select
            label={batchText.template}
            description={batchText.templateHint}
            searchable
            allowDeselect={false}
            data-autofocus
            value={template}
            data={groups.map(({ group, items }) => ({
              group,
              items: items.map(({ id, title }) => ({ value: id, label: title })),
            }))}
            onChange={setTemplate}
          />
          <RadioGroup
            label={batchText.how}
            value={finalise ? 'final' : 'drafts'}
            onChange={(value) => setFinalise(value === 'final')}
          >
            <Stack gap={6} className={css.choices ?? ''}>
              <Radio value="drafts" label={batchText.drafts} />
              <Radio value="final" label={batchText.final} />
            </Stack>
          </RadioGroup>
        </Stack>
      )}
      {phase === 'writing' && (
        <ProgressBar
          label={batchText.writing}
          value={(written.length / Math.max(1, ids.length)) * 100}
          right={batchText.progress(written.length, ids.length)}
          note={batchText.stopNote}
          {...(stopping ? {} : { cancel: { label: batchText.stop, onClick: stopBatch } })}
        />
      )}
      {phase === 'done' && <BatchResult written={written} left={ids.length - written.length} />}
    </Dialog>
  )
}
