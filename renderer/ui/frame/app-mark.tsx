/** The program's mark, `size` px square; hidden from assistive technology because a name always stands beside it. */
export function AppMark({ size = 28, className }: { size?: number; className?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 512 512"
      fill="none"
      aria-hidden="true"
      focusable="false"
      className={className}
    >
      <rect width="512" height="512" rx="112" fill="#0E5666" />
      <path
        fill="#fff"
        d="M146 84H272a118 118 0 0 1 0 236h-66v84a16 16 0 0 1-16 16h-46a16 16 0 0 1-16-16V102a18 18 0 0 1 18-18Z"
      />
      <circle cx="270" cy="202" r="68" fill="#0E5666" />
      <path d="M270 202 374 394" stroke="#0E5666" strokeWidth="96" strokeLinecap="round" />
      <path d="M270 202 374 394" stroke="#F5B942" strokeWidth="54" strokeLinecap="round" />
    </svg>
  )
}
