import { useState } from 'react'
import type { DisclosureDocument, DisclosurePlan } from '#shared/contract/disclosure.ts'
import { DocumentDecision, ThirdParty } from '#shared/domain/disclosure.ts'
import { disclosureText as text } from '#shared/text/disclosure.ts'
import { sizeText } from '#shared/text/settings.ts'
import { fileKind, shortHash } from '#shared/text/case-tabs.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import {
  Button,
  IconButton,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  TextInput,
  icons,
  shortDate,
} from '#ui/index.ts'
import { saveCopy } from '../documents-files.ts'
import { decide, move } from './plan-changes.ts'
import { showFailure, showPages } from './disclosure-store.ts'
import { GroundPicker } from './ground-picker.tsx'
import css from './disclosure.module.css'

/** The chosen document: what happens to it, why, where it was found, with which release it goes. */
export function DocumentSide({ document, plan }: { document: DisclosureDocument; plan: DisclosurePlan }) {
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? true)
  const [withholding, setWithholding] = useState(false)
  const change = (decision: Parameters<typeof decide>[1]) => void decide([document], decision)
  const { decision, attachmentId } = document
  const shown = withholding ? 'withhold' : decision
  return (
    <div className={css.side}>
      <SideHead document={document} />
      <RadioGroup
        label={text.side.what}
        value={shown}
        onChange={(value) => {
          const next = DocumentDecision.parse(value)
          // nothing is withheld before its ground is known
          setWithholding(next === 'withhold' && document.ground === null)
          if (next !== 'withhold') change({ decision: next })
        }}
      >
        <div className={css.radios}>
          {DocumentDecision.options.map((each) => (
            <Radio
              key={each}
              value={each}
              disabled={readOnly}
              label={text.decisions[each]}
              description={text.decisionHints[each]}
            />
          ))}
        </div>
      </RadioGroup>
      {shown === 'withhold' && (
        <GroundPicker
          label={text.side.ground}
          options={plan.grounds}
          value={document.ground}
          disabled={readOnly}
          onChange={(ground) => {
            setWithholding(false)
            change({ decision: 'withhold', ground })
          }}
        />
      )}
      {shown === 'include' && <Going document={document} plan={plan} readOnly={readOnly} />}
      <Kept
        key={attachmentId}
        document={document}
        readOnly={readOnly}
        onKeep={(changed) => change(changed)}
      />
      <Select
        label={text.side.thirdParty}
        data={ThirdParty.options.map((value) => ({ value, label: text.thirdParties[value] }))}
        value={document.thirdParty}
        allowDeselect={false}
        disabled={readOnly}
        onChange={(value) => change({ thirdParty: ThirdParty.parse(value) })}
      />
    </div>
  )
}

function SideHead({ document }: { document: DisclosureDocument }) {
  const { name, mediaType, size, sha256, wentOut, decision, pages } = document
  return (
    <div>
      <h3 className={css.sideTitle}>{name}</h3>
      <p className={css.meta}>
        {fileKind(mediaType)}, {sizeText(size)} · <span title={sha256}>{shortHash(sha256)}</span>
      </p>
      {wentOut.length > 0 && <p className={css.meta}>{text.side.wentOut(wentOut.join(', '))}</p>}
      <div className={css.buttons}>
        {decision === 'include' && pages === 'shown' && (
          <Button size="sm" icon={icons.redaction} onClick={() => showPages(document.attachmentId)}>
            {text.side.redact}
          </Button>
        )}
        <Button
          size="sm"
          variant="quiet"
          icon={icons.download}
          onClick={() => void saveCopy({ id: document.attachmentId, name }).then(showFailure)}
        >
          {text.side.saveCopy}
        </Button>
      </div>
    </div>
  )
}

/** Place and release of a document that goes in. */
function Going({
  document,
  plan,
  readOnly,
}: {
  document: DisclosureDocument
  plan: DisclosurePlan
  readOnly: boolean
}) {
  const today = useOpenFile((now) => now.file?.today ?? '')
  const going = plan.documents.filter(({ decision }) => decision === 'include')
  const place = going.findIndex(({ attachmentId }) => attachmentId === document.attachmentId) + 1
  const last = plan.releases.at(-1)?.number ?? 1
  return (
    <>
      <div className={css.place}>
        <span>{text.side.place(place, going.length)}</span>
        <IconButton
          icon={icons.chevronUp}
          label={text.side.earlier}
          disabled={readOnly || place <= 1}
          onClick={() => void move(document, -1)}
        />
        <IconButton
          icon={icons.chevronDown}
          label={text.side.later}
          disabled={readOnly || place >= going.length}
          onClick={() => void move(document, 1)}
        />
      </div>
      <Select
        label={text.side.release}
        data={[
          ...plan.releases.map(({ number, plannedOn }) => ({
            value: String(number),
            label: text.side.releaseNumber(number, plannedOn === null ? '' : shortDate(plannedOn, today)),
          })),
          ...(last < 20 ? [{ value: String(last + 1), label: text.side.newRelease }] : []),
        ]}
        value={String(document.release)}
        allowDeselect={false}
        disabled={readOnly}
        onChange={(value) => void decide([document], { release: Number(value) })}
      />
    </>
  )
}

/** What is typed is kept when the field is left. */
function Kept({
  document,
  readOnly,
  onKeep,
}: {
  document: DisclosureDocument
  readOnly: boolean
  onKeep: (change: { foundIn?: string; note?: string }) => void
}) {
  const [foundIn, setFoundIn] = useState(document.foundIn)
  const [note, setNote] = useState(document.note)
  return (
    <>
      <TextInput
        label={text.side.foundIn}
        description={text.side.foundHint}
        value={foundIn}
        maxLength={300}
        readOnly={readOnly}
        onChange={(event) => setFoundIn(event.currentTarget.value)}
        onBlur={() => foundIn.trim() !== document.foundIn && onKeep({ foundIn })}
      />
      <Textarea
        label={text.side.note}
        description={text.side.noteHint}
        value={note}
        maxLength={2000}
        readOnly={readOnly}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => note !== document.note && onKeep({ note })}
      />
    </>
  )
}
