import { whatIfText } from '#shared/text/what-if.ts'
import { main } from '#bridge/calls.ts'
import { toast } from '#ui/index.ts'

/** Puts the text on the clipboard, which main empties after a while. */
export async function copyText(words: string): Promise<void> {
  const answer = await main.copyText({ text: words })
  const { copied, close } = whatIfText.result
  if (answer.ok) toast({ text: copied, state: 'met', closeLabel: close })
}
