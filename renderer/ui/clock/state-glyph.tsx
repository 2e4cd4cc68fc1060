import css from './state.module.css'

/** How a clock stands; each state has its own shape, so it reads without colour. */
export type ClockState =
  'overdue' | 'soon' | 'running' | 'paused' | 'waiting' | 'met' | 'met-late' | 'soft' | 'safe' | 'extended'

function Pie({ share }: { share: number }) {
  const part = Math.min(Math.max(share, 0), 1)
  const angle = 2 * Math.PI * part
  const x = 7 + 3.6 * Math.sin(angle)
  const y = 7 - 3.6 * Math.cos(angle)
  return (
    <>
      <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {part >= 0.999 ? (
        <circle cx="7" cy="7" r="3.6" fill="currentColor" />
      ) : (
        part > 0 && (
          <path
            d={`M7 7V3.4A3.6 3.6 0 ${part > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`}
            fill="currentColor"
          />
        )
      )}
    </>
  )
}

const tick = (
  <path
    d="M4.3 7.2 6.2 9.1 9.8 5.3"
    fill="none"
    stroke="var(--rd-surface)"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
)

function shapeOf(state: ClockState, share: number) {
  switch (state) {
    case 'overdue':
      return (
        <>
          <path
            d="M7 1.2 13.2 12.4H.8Z"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.2"
            strokeLinejoin="round"
          />
          <path d="M7 5v3.4M7 10.2v.6" stroke="var(--rd-surface)" strokeWidth="1.5" strokeLinecap="round" />
        </>
      )
    case 'soon':
      return <path d="M7 1.2 12.8 7 7 12.8 1.2 7Z" fill="currentColor" />
    case 'running':
      return <Pie share={share} />
    case 'paused':
      return (
        <>
          <rect
            x="1.25"
            y="1.25"
            width="11.5"
            height="11.5"
            rx="2.2"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
          <path d="M5.4 4.5v5M8.6 4.5v5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </>
      )
    case 'waiting':
      return (
        <path
          d="M2.8 1.5h8.4M2.8 12.5h8.4M3.8 1.8c0 2.8 2 3.7 3.2 5.2 1.2-1.5 3.2-2.4 3.2-5.2M3.8 12.2C3.8 9.4 5.8 8.5 7 7c1.2 1.5 3.2 2.4 3.2 5.2Z"
          fill="currentColor"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )
    case 'met':
    case 'met-late':
      return (
        <>
          <circle cx="7" cy="7" r="6.2" fill="currentColor" />
          {tick}
        </>
      )
    case 'soft':
      return (
        <circle
          cx="7"
          cy="7"
          r="5.6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2.2 1.6"
        />
      )
    case 'safe':
      return <circle cx="7" cy="7" r="4.8" fill="var(--rd-surface)" stroke="currentColor" strokeWidth="2" />
    case 'extended':
      return (
        <path
          d="M7 1.6 12.4 7 7 12.4 1.6 7Z"
          fill="var(--rd-surface)"
          stroke="currentColor"
          strokeWidth="1.4"
        />
      )
  }
}

/** The glyph of a clock state, 14 px; `share` is the elapsed part (0 to 1) of a running clock. Hidden from assistive technology. */
export function StateGlyph({
  state,
  share = 0,
  size = 14,
}: {
  state: ClockState
  share?: number
  size?: number
}) {
  return (
    <svg
      className={css.glyph}
      data-state={state}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {shapeOf(state, share)}
    </svg>
  )
}
