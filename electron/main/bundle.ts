import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** Scheme and host of everything a window may load. */
export const APP_ORIGIN = 'app://redress'

const NONCE_PLACEHOLDER = '__CSP_NONCE__'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const

/**
 * The handler behind `app://`. The list of files is made once from the bundle and a URL is looked up in it, so no URL
 * can name a file outside, whatever its encoding. Refusals carry no body.
 */
export function bundleAnswers(bundleDir: string): (request: Request) => Promise<Response> {
  const files = filesOf(bundleDir)
  return async (request) => {
    if (request.method !== 'GET') return refusal(405)
    if (request.headers.has('range')) return refusal(416)
    const url = new URL(request.url)
    if (url.protocol !== 'app:' || url.host !== 'redress') return refusal(403)
    const file = files.get(url.pathname)
    const type = TYPES[extname(url.pathname)]
    if (file === undefined || type === undefined) return refusal(404)
    const bytes = await readFile(file)
    if (type !== TYPES['.html']) return new Response(bytes, { headers: { ...HEADERS, 'Content-Type': type } })
    const nonce = randomBytes(18).toString('base64')
    return new Response(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), {
      headers: { ...HEADERS, 'Content-Type': type, 'Content-Security-Policy': contentSecurityPolicy(nonce) },
    })
  }
}

/** The policy of every page. Style nonces are for the component library; scripts come from the bundle only. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** Regular files only, so that a link planted in the bundle leads nowhere. */
function filesOf(folder: string, prefix = '/'): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return [...filesOf(path, `${prefix}${entry.name}/`)]
      return entry.isFile() ? [[`${prefix}${entry.name}`, path]] : []
    }),
  )
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: HEADERS })
}
