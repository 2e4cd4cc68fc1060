import { unlockText } from '#shared/text/unlock.ts'
import { daysBetween, LinkButton, RecentFiles } from '#ui/index.ts'
import { forgetRecent, pickedName, pickInDialog, pickRecent, show, useUnlock } from './store.ts'
import { todayHere } from './today-here.ts'

const words = unlockText.unlock
/** From this age on a backup is called old. */
const BACKUP_DAYS = 7

/** The case files opened here before, by name only, and the ways to another one. */
export function RecentList() {
  const { opening, picked } = useUnlock()
  const recent = opening?.recent ?? []
  const selected =
    picked?.from === 'recent'
      ? picked.recent
      : recent.find((entry) => picked !== null && entry.name === pickedName(picked))
  const today = todayHere()
  return (
    <RecentFiles
      label={words.recent}
      selectedId={selected?.id ?? ''}
      onSelect={pickRecent}
      files={recent.map((entry) => {
        const days = entry.backupOn === null ? null : daysBetween(entry.backupOn, today)
        return {
          id: entry.id,
          name: entry.name,
          ...(entry.present ? {} : { note: words.notPresent }),
          backup:
            days === null
              ? { state: 'soft' as const, text: words.neverBackedUp }
              : {
                  state: days > BACKUP_DAYS ? ('soon' as const) : ('met' as const),
                  text: words.backup(days),
                },
        }
      })}
      actions={
        <>
          <LinkButton onClick={() => void pickInDialog()}>{words.openAnother}</LinkButton>
          <LinkButton onClick={() => show('create')}>{words.newFile}</LinkButton>
          {selected !== undefined && (
            <LinkButton strong={false} onClick={() => void forgetRecent(selected.id)}>
              {words.forget(selected.name)}
            </LinkButton>
          )}
        </>
      }
    />
  )
}
