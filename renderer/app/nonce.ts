/** The nonce that main wrote into the page for its style policy; empty outside the program. */
export function pageNonce(): { nonce?: string } {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  return nonce === '' ? {} : { nonce }
}
