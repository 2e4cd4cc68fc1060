import css from './print-pages.module.css'

/**
 * Holds page pictures ready to be printed, one a sheet and nothing else of the window, while `print` shows the system's
 * dialog. Gives what `print` gives.
 */
export async function printPages<Outcome>(
  pictures: readonly Blob[],
  paper: 'a4' | 'us-letter',
  title: string,
  print: () => Promise<Outcome>,
): Promise<Outcome> {
  const urls = pictures.map((picture) => URL.createObjectURL(picture))
  const stack = document.createElement('div')
  stack.className = css.stack ?? ''
  stack.dataset['paper'] = paper
  // what waits for the printer is no part of the screen
  stack.ariaHidden = 'true'
  const images = urls.map((url) => {
    const image = document.createElement('img')
    image.decoding = 'sync'
    image.src = url
    stack.append(image)
    return image
  })
  const before = document.title
  document.body.append(stack)
  // a print dialog offers the title as the name of a file
  document.title = title
  try {
    await Promise.all(images.map(loaded))
    return await print()
  } finally {
    document.title = before
    stack.remove()
    for (const url of urls) URL.revokeObjectURL(url)
  }
}

/** Resolves once the picture is there. Not `decode()`: 200 pages laid open at once are more than a window has room for. */
function loaded(image: HTMLImageElement): Promise<void> {
  return new Promise((resolve, reject) => {
    if (image.complete && image.naturalWidth > 0) return resolve()
    image.addEventListener('load', () => resolve(), { once: true })
    image.addEventListener('error', () => reject(new Error('a page was not drawn')), { once: true })
  })
}
