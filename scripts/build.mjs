/**
 * Builds everything into `build/`: main and preload (CommonJS), engine and command line (ESM for Node 24),
 * the renderer's two pages, and the resources beside them. `build/stamp` then holds the fingerprint of the
 * sources, by which the bootstrap knows whether to build again.
 */
import react from '@vitejs/plugin-react'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { root, sourceFingerprint } from './fingerprint.mjs'
import { licencesOf } from './licences.mjs'
import { withoutNetwork } from './without-network.mjs'

const finished = join(root, 'build')
// made beside and moved in whole, so that what runs meanwhile never meets half a build
const out = join(finished, `.next-${process.pid}`)
const require = createRequire(import.meta.url)
const started = performance.now()
const fingerprint = sourceFingerprint()
const workers = workersOf('electron/engine')

rmSync(join(finished, 'stamp'), { force: true })
mkdirSync(out, { recursive: true })
await Promise.all([
  node(
    'main',
    { index: 'electron/main/index.ts' },
    { format: 'cjs', target: 'node18', external: ['electron'] },
  ),
  node(
    'preload',
    { index: 'electron/preload/index.ts' },
    { format: 'cjs', target: 'node18', external: ['electron'] },
  ),
  node('engine', { index: 'electron/engine/index.ts', ...workers }),
  node('relay', { index: 'electron/engine/relay.ts' }, { format: 'cjs', target: 'node18' }),
  node('cli', { index: 'electron/cli/index.ts', ...workers }),
  renderer(),
])
const licences = licencesOf(out, ['main', 'preload', 'engine', 'relay', 'cli', 'renderer'])
writeFileSync(join(out, 'renderer', 'licences.md'), licences)
copyResources()
const fonts = join(root, 'scripts', 'copy-fonts.mjs')
if (existsSync(fonts)) execFileSync(process.execPath, [fonts, join(out, 'resources', 'fonts')])
for (const part of readdirSync(out)) {
  rmSync(join(finished, part), { recursive: true, force: true })
  renameSync(join(out, part), join(finished, part))
}
rmSync(out, { recursive: true })
writeFileSync(join(finished, 'stamp'), fingerprint)
if (!process.argv.includes('--silent'))
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)

function node(name, input, { format = 'esm', target = 'node24', external = ['better-sqlite3'] } = {}) {
  const extension = format === 'cjs' ? 'cjs' : 'mjs'
  return build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [withoutNetwork()],
    ssr: { noExternal: true, external },
    define: { REDRESS_BUILD: JSON.stringify(fingerprint) },
    build: {
      ssr: true,
      target,
      outDir: join(out, name),
      emptyOutDir: true,
      minify: false,
      license: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([key, path]) => [key, join(root, path)])),
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  })
}

/** Worker threads are files of their own (`<name>.worker.ts`), because a thread starts from a file. */
function workersOf(folder) {
  const paths = readdirSync(join(root, folder), { recursive: true }).map((path) => path.replaceAll('\\', '/'))
  return Object.fromEntries(
    paths.flatMap((path) =>
      path.endsWith('.worker.ts') ? [[basename(path, '.ts'), `${folder}/${path}`]] : [],
    ),
  )
}

function renderer() {
  return build({
    configFile: false,
    root: join(root, 'renderer'),
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target: 'chrome114',
      cssTarget: 'chrome114',
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: ['unlock', 'work'].map((page) => join(root, 'renderer', `${page}.html`)) },
    },
  })
}

function copyResources() {
  const target = join(out, 'resources')
  rmSync(target, { recursive: true, force: true })
  cpSync(join(root, 'resources'), target, { recursive: true })
  cpSync(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'), join(out, 'typst.wasm'))
  cpSync(require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'), join(out, 'qpdf.wasm'))
  cpSync(require.resolve('@hyzyla/pdfium/pdfium.wasm'), join(out, 'pdfium.wasm'))
}
