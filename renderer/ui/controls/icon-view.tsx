import type { Icon } from '../icons.ts'

/** One icon at 16 px and stroke 1.75 unless told otherwise; hidden from assistive technology, the word beside it speaks. */
export function IconView({
  icon: Shape,
  size = 16,
  className,
}: {
  icon: Icon
  size?: number
  className?: string | undefined
}) {
  return (
    <Shape
      size={size}
      strokeWidth={1.75}
      aria-hidden="true"
      focusable="false"
      {...(className ? { className } : {})}
    />
  )
}
