import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import createQpdf from '@neslinesli93/qpdf-wasm'
import type { ProtectAnswer, ProtectQuestion } from './protect-pdf.ts'

/** The parts of qpdf that are used; its own types leave out half of them. */
type Qpdf = {
  readonly callMain: (args: readonly string[]) => number
  readonly FS: {
    readonly writeFile: (path: string, bytes: Uint8Array) => void
    readonly readFile: (path: string) => Uint8Array<ArrayBuffer>
  }
}
type QpdfOptions = { readonly locateFile: () => string }

const start = createQpdf as unknown as (options: QpdfOptions) => Promise<Qpdf>

// qpdf looks for its own folder as scripts of another kind have it; packed into one file with us it has none
Object.assign(globalThis, { __dirname: '' })

function wasmPath(): string {
  const built = !import.meta.url.endsWith('.ts')
  if (built) return fileURLToPath(new URL('../qpdf.wasm', import.meta.url))
  return createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm')
}

/** The arguments as a file, one a line, so that the password is bytes all the way and never text. */
function argumentsWith(password: Uint8Array): Uint8Array {
  const text = (part: string) => Buffer.from(part)
  return Buffer.concat([
    text('--encrypt\n--user-password='),
    password,
    text('\n--owner-password='),
    password,
    text('\n--bits=256\n--\n/open.pdf\n/protected.pdf\n'),
  ])
}

async function protectedPdf({ pdf, password }: ProtectQuestion): Promise<ProtectAnswer> {
  const said = argumentsWith(password)
  try {
    const qpdf = await start({ locateFile: wasmPath })
    qpdf.FS.writeFile('/open.pdf', pdf)
    qpdf.FS.writeFile('/arguments', said)
    if (qpdf.callMain(['@/arguments']) !== 0) return null
    return qpdf.FS.readFile('/protected.pdf')
  } catch {
    return null
  } finally {
    said.fill(0)
    password.fill(0)
  }
}

parentPort?.once('message', (question: ProtectQuestion) => {
  void protectedPdf(question).then((answer) => parentPort?.postMessage(answer))
})
