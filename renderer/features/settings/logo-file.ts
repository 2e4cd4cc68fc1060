const LARGEST = 10 * 1024 * 1024
const [WIDEST, HIGHEST] = [1600, 800]

/**
 * The picture drawn anew as PNG, at most 1,600 by 800 points: nothing of the file but its picture comes along. The window
 * reads it, because it can reach neither the case file's key nor the disk. `large` or `unread` when it cannot be.
 */
export async function redrawn(file: File): Promise<Uint8Array | 'large' | 'unread'> {
  if (file.size > LARGEST) return 'large'
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') return 'unread'
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, WIDEST / picture.width, HIGHEST / picture.height)
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(picture.width * scale)),
      Math.max(1, Math.round(picture.height * scale)),
    )
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  } catch {
    return 'unread'
  }
}

/** Whether a colour is too pale to read on white paper: contrast below 4.5 (WCAG 1.4.3), as the printer has it. */
export function isPale(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) < 4.5
}
