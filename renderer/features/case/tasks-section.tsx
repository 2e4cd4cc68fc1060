import { useState } from 'react'
import type { CaseView } from '#shared/contract/views.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { sheetsOf, type SheetOf } from '#shared/domain/sheets/sheet.ts'
import { failureText } from '#shared/text/failures.ts'
import { tasksText } from '#shared/text/tasks.ts'
import { initialsOf } from '#shared/text/words.ts'
import { engine } from '#bridge/calls.ts'
import { shortMoment } from '#bridge/clock-words.ts'
import type { Failure } from '#bridge/door.ts'
import { useOpenFile } from '#bridge/open-file.ts'
import { tieWords, toDoState } from '#bridge/task-words.ts'
import {
  Avatar,
  Button,
  Checkbox,
  Collapse,
  ErrorNote,
  IconButton,
  LinkButton,
  Menu,
  SectionTitle,
  StateText,
  icons,
} from '#ui/index.ts'
import { showDialog } from './case-store.ts'
import { SheetDialog } from './sheet-dialog.tsx'
import { takeSheet, useSheets } from './sheets-store.ts'
import css from './tasks.module.css'

type Task = SheetOf<'task'>
const words = tasksText

/** What is to be done in the case, ticked off here; playbooks put the usual steps on the list. */
export function TasksSection({ view }: { view: CaseView }) {
  const tasks = sheetsOf(
    useSheets((now) => now.sheets),
    'task',
  )
  const readOnly = useOpenFile((now) => now.file?.readOnly ?? false)
  const [dialog, setDialog] = useState<'add' | Task | null>(null)
  const [all, setAll] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const open = tasks.filter(({ doneOn }) => doneOn === null)
  // what was ticked off today stays in its place: a list that jumps under the pointer loses one's way
  const shown = tasks.filter(({ doneOn }) => doneOn === null || doneOn === today).toSorted(byDue)
  const done = tasks.filter((task) => !shown.includes(task))
  const saved = (answer: { ok: true } | { ok: false; failure: Failure }) =>
    setFailure(answer.ok ? null : answer.failure)
  return (
    <section>
      <SectionTitle
        {...(tasks.length === 0 ? {} : { meta: words.open(open.length, tasks.length) })}
        {...(readOnly
          ? {}
          : {
              actions: <Actions any={tasks.length > 0} onAdd={() => setDialog('add')} />,
            })}
      >
        {words.title}
      </SectionTitle>
      {failure !== null && <ErrorNote {...failureText(failure)} />}
      {tasks.length === 0 && (
        <div className={css.empty}>
          <p>{words.empty}</p>
          {!readOnly && <Button onClick={() => showDialog({ kind: 'playbook' })}>{words.start}</Button>}
        </div>
      )}
      <ul className={css.list}>
        {[...shown, ...(all ? done : [])].map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            fixed={readOnly}
            onSaved={saved}
            onChange={() => setDialog(task)}
          />
        ))}
      </ul>
      {done.length > 0 && (
        <LinkButton onClick={() => setAll(!all)}>
          {all ? words.fewer : `${words.before} (${done.length})`}
        </LinkButton>
      )}
      {dialog !== null && (
        <SheetDialog
          view={view}
          kind="task"
          sheet={dialog === 'add' ? undefined : dialog}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}

function Actions({ any, onAdd }: { any: boolean; onAdd: () => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="quiet" size="sm" icon={icons.plus}>
          {words.add}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onAdd}>{words.add}</Menu.Item>
        <Menu.Item onClick={() => showDialog({ kind: 'playbook' })}>{words.start}</Menu.Item>
        {any && <Menu.Item onClick={() => showDialog({ kind: 'keep-playbook' })}>{words.keep}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

type Saved = (answer: { ok: true } | { ok: false; failure: Failure }) => void

function TaskRow({
  task,
  fixed,
  onSaved,
  onChange,
}: {
  task: Task
  fixed: boolean
  onSaved: Saved
  onChange: () => void
}) {
  const [opened, setOpened] = useState(false)
  const today = useOpenFile((now) => now.file?.today ?? '')
  const officers = useOpenFile((now) => now.file?.officers ?? [])
  const { body } = task.content
  const owner = officers.find(({ id }) => id === body.ownerId)
  const [ticked, setTicked] = useState<boolean | null>(null)
  const tick = async (now: boolean) => {
    // shown at once; the answer confirms it or takes it back
    setTicked(now)
    const doneOn = now ? (today as CivilDate) : null
    const content = { kind: 'task', body: { ...body, doneOn } } as const
    const answer = await engine.sheets.change({ sheetId: task.id, content })
    if (answer.ok) takeSheet(answer.value)
    setTicked(null)
    onSaved(answer)
  }
  return (
    <li className={css.task} data-done={body.doneOn !== null || undefined}>
      <div className={css.row}>
        <Checkbox
          label={body.title}
          classNames={{ label: css.name ?? '' }}
          checked={ticked ?? body.doneOn !== null}
          disabled={fixed}
          onChange={(event) => void tick(event.currentTarget.checked)}
        />
        <span className={css.due}>
          <Due task={task} today={today} />
        </span>
        {owner !== undefined && <Avatar initials={initialsOf(owner.name)} name={owner.name} />}
        <IconButton
          icon={opened ? icons.chevronUp : icons.chevronDown}
          label={words.more(body.title)}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        />
      </div>
      <Collapse expanded={opened}>
        <div className={css.more}>
          {body.guidance !== '' && <p>{body.guidance}</p>}
          {body.hangsOn !== null && <p className={css.quiet}>{tieWords(body.hangsOn)}</p>}
          {!fixed && (
            <p className={css.acts}>
              <LinkButton onClick={onChange}>{words.change}</LinkButton>
              <LinkButton onClick={() => void engine.sheets.remove({ sheetId: task.id }).then(onSaved)}>
                {words.remove}
              </LinkButton>
            </p>
          )}
        </div>
      </Collapse>
    </li>
  )
}

function Due({ task, today }: { task: Task; today: string }) {
  const { due, doneOn, hangsOn } = task.content.body
  if (doneOn !== null) return <>{words.doneOn(shortMoment(doneOn, today))}</>
  if (due === null) return <span className={css.quiet}>{hangsOn === null ? words.noDay : words.waits}</span>
  return (
    <StateText state={toDoState(due, doneOn, today)} quiet>
      {shortMoment(due, today)}
    </StateText>
  )
}

/** Those with a day first, the nearest on top; then in the order they were added. */
function byDue(a: Task, b: Task): number {
  const [one, two] = [a.due ?? '9999', b.due ?? '9999']
  return one < two ? -1 : one > two ? 1 : 0
}
