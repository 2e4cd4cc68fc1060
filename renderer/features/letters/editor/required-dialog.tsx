import { editorText } from '#shared/text/letter-editor.ts'
import { lettersText } from '#shared/text/letters.ts'
import { Button, Dialog } from '#ui/index.ts'
import { useScene } from './scene.ts'

const words = editorText.required

/** Asks before a required paragraph goes; what was swept along with other text only says why nothing happened. */
export function RequiredDialog({
  asked,
  onKeep,
  onTakeOut,
}: {
  asked: { readonly clause: string; readonly swept: boolean } | null
  onKeep: () => void
  onTakeOut: (clause: string) => void
}) {
  const scene = useScene()
  const title = asked === null ? '' : scene.titleOf(asked.clause)
  const swept = asked?.swept === true
  return (
    <Dialog
      opened={asked !== null}
      onClose={onKeep}
      title={words.asideTitle(title)}
      closeLabel={lettersText.close}
      footer={
        <>
          {asked !== null && !swept && (
            <Button variant="quiet" onClick={() => onTakeOut(asked.clause)}>
              {words.takeOutAll}
            </Button>
          )}
          <Button variant="primary" data-autofocus onClick={onKeep}>
            {words.keep}
          </Button>
        </>
      }
    >
      <p>{swept ? words.swept(title) : words.refusal(scene.citationOf(asked?.clause ?? ''))}</p>
    </Dialog>
  )
}
