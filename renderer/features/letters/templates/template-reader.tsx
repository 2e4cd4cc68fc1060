import { useState } from 'react'
import type { TemplateView } from '#shared/contract/templates.ts'
import type { FileView } from '#shared/contract/views.ts'
import { templatesText } from '#shared/text/templates.ts'
import { wallOf } from '#bridge/instants.ts'
import { go } from '#bridge/place.ts'
import { Button, icons, LinkButton, longDate, NoteBox, Tabs, Tag } from '#ui/index.ts'
import { CompareDialog } from '../editor/compare-dialog.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { TemplateHistory } from './template-history.tsx'
import { TemplateSample } from './template-sample.tsx'
import { TemplateText } from './template-text.tsx'
import { archive, dropWritten, duplicate, useTemplates } from './templates-store.ts'
import css from './templates.module.css'

type Tab = 'text' | 'sample' | 'history'

/** One template: what it is for, its text, a filled-in sample, and its versions. */
export function TemplateReader({ view, file }: { view: TemplateView; file: FileView }) {
  const written = useTemplates((now) => now.written)
  const [tab, setTab] = useState<Tab>('text')
  const [asking, setAsking] = useState<'copy' | 'save' | 'compare' | null>(null)
  const { summary } = view
  const { own } = summary
  const tabs: readonly Tab[] = own === null ? ['text', 'sample'] : ['text', 'sample', 'history']
  const done = () => setAsking(null)
  const readOnly = file.readOnly
  return (
    <div className={css.reader}>
      <header className={css.head}>
        <div className={css.headLine}>
          <h2 className={css.name}>{summary.title}</h2>
          {own !== null && (
            <Button variant="quiet" onClick={() => setAsking('compare')}>
              {templatesText.compare}
            </Button>
          )}
          {own !== null && !readOnly && (
            <Button variant="quiet" onClick={() => void archive(summary.id, !own.archived)}>
              {own.archived ? templatesText.unarchive : templatesText.archive}
            </Button>
          )}
          {!readOnly && (
            <Button
              variant={own === null ? 'primary' : 'default'}
              icon={icons.copy}
              onClick={() => setAsking('copy')}
            >
              {templatesText.duplicate}
            </Button>
          )}
          {own !== null && !readOnly && (
            <Button
              variant="primary"
              icon={icons.save}
              disabled={written === null}
              onClick={() => setAsking('save')}
            >
              {written === null ? templatesText.unchanged : templatesText.save}
            </Button>
          )}
        </div>
        <p className={css.lead}>{summary.description}</p>
        <Facts view={view} file={file} />
        {own?.shippedChanged === true && (
          <NoteBox state="soon">
            {templatesText.changed}{' '}
            <LinkButton onClick={() => setAsking('compare')}>{templatesText.changedSee}</LinkButton>
          </NoteBox>
        )}
        {written !== null && (
          <p className={css.kept}>
            {templatesText.kept}{' '}
            <LinkButton onClick={() => void dropWritten()}>{templatesText.drop}</LinkButton>
          </p>
        )}
        <Tabs
          label={templatesText.tabsLabel}
          value={tab}
          panelId="template-part"
          onChange={(id) => setTab(tabs.find((each) => each === id) ?? 'text')}
          tabs={tabs.map((id) => ({ id, label: templatesText.tabs[id] }))}
        />
      </header>
      <div id="template-part" role="tabpanel" aria-label={templatesText.tabs[tab]} className={css.part}>
        <div className={css.textPart} hidden={tab !== 'text'}>
          <TemplateText view={view} readOnly={readOnly || own === null} />
        </div>
        {tab === 'sample' && <TemplateSample view={view} />}
        {tab === 'history' && <TemplateHistory view={view} file={file} />}
      </div>
      {asking === 'copy' && (
        <CopyDialog
          title={summary.title}
          onClose={done}
          onCopy={async (name) => {
            const made = await duplicate(summary.id, name)
            done()
            if (made !== null) go({ screen: 'templates', show: made })
          }}
        />
      )}
      {asking === 'save' && <SaveDialog view={view} onClose={done} onSaved={done} />}
      {asking === 'compare' && (
        <CompareDialog
          title={templatesText.sinceTitle}
          before={view.shipped}
          after={written ?? view.wording}
          facts={null}
          labelOf={(name) => view.catalogue.find((field) => field.name === name)?.label ?? name}
          onClose={done}
        />
      )}
    </div>
  )
}

function Facts({ view: { summary, language }, file }: { view: TemplateView; file: FileView }) {
  const { own, laws, version } = summary
  const { facts } = templatesText
  const zone = file.organisation.zone
  return (
    <p className={css.facts}>
      {own !== null && <Tag>{templatesText.own}</Tag>}
      <span>
        {facts.laws}: {laws.length === 0 ? facts.allLaws : laws.join(', ')}
      </span>
      <span>
        {facts.languages}:{' '}
        {own === null ? summary.languages.map(languageName).join(', ') : languageName(language)}
      </span>
      <span>{templatesText.versionOf(version)}</span>
      {own !== null && (
        <>
          <span>
            {facts.from}{' '}
            <LinkButton size="xs" onClick={() => go({ screen: 'templates', show: own.shippedId })}>
              {own.shippedTitle}
            </LinkButton>
          </span>
          <span>{facts.savedBy(own.officerName, longDate(wallOf(own.savedAt, zone).date, file.today))}</span>
        </>
      )}
    </p>
  )
}

function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}
