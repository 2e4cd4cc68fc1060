import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundleAnswers } from '#main/bundle.ts'

let answer: (request: Request) => Promise<Response>
const SECRET = 'outside the bundle'

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bundle-'))
  const bundle = join(folder, 'app')
  mkdirSync(join(bundle, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'app-evil'))
  writeFileSync(join(bundle, 'work.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
  writeFileSync(join(bundle, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(bundle, 'assets', 'a.exe'), SECRET)
  writeFileSync(join(folder, 'secret.js'), SECRET)
  writeFileSync(join(folder, 'app-evil', 'a.js'), SECRET)
  symlinkSync(join(folder, 'secret.js'), join(bundle, 'assets', 'link.js'))
  symlinkSync(folder, join(bundle, 'up'))
  answer = bundleAnswers(bundle)
})

const get = (url: string, init: RequestInit = {}) => answer(new Request(url, init))

test('a page comes with the whole policy and a nonce of its own each time', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const page = await get('app://redress/work.html')
      const policy = page.headers.get('content-security-policy') ?? ''
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? []
      expect(await page.text()).toBe(`<meta name="csp-nonce" content="${nonce}">`)
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
      expect(policy).not.toContain('unsafe')
      expect(nonce.length).toBeGreaterThanOrEqual(24)
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

test('a script of the bundle is served with its type and may not be sniffed', async () => {
  const script = await get('app://redress/assets/a.js?x#y')
  expect(script.status).toBe(200)
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('x-content-type-options')).toBe('nosniff')
})

test('no address reaches a file outside the bundle', async () => {
  const paths = [
    '',
    '/',
    '/assets',
    '/assets/',
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/%252e%252e/secret.js',
    '/assets/../../secret.js',
    '/../app-evil/a.js',
    '/assets/link.js',
    '/up/secret.js',
    '/assets/a.js%00.html',
    '/assets/a.exe',
    '//etc/passwd',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    `/${'a/'.repeat(32 * 1024)}`,
    '/constructor',
    '/__proto__',
  ]
  for (const path of paths) {
    const refused = await get(`app://redress${path}`)
    expect(`${path.slice(0, 40)} ${refused.status}`).toBe(`${path.slice(0, 40)} 404`)
    expect(await refused.text()).toBe('')
  }
})

test('another host, another scheme, another method and a range are refused', async () => {
  expect((await get('app://evil/work.html')).status).toBe(403)
  expect((await get('app://redress.evil/work.html')).status).toBe(403)
  expect((await get('file:///work.html')).status).toBe(403)
  expect((await get('app://redress/work.html', { method: 'POST' })).status).toBe(405)
  expect((await get('app://redress/work.html', { method: 'DELETE' })).status).toBe(405)
  expect((await get('app://redress/work.html', { headers: { range: 'bytes=0-1' } })).status).toBe(416)
})
