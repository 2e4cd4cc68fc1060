import { execFileSync } from 'node:child_process'

/** What another program says of a PDF: its facts and its text. */
export function readPdf(path: string): {
  readonly tagged: boolean
  readonly title: string
  readonly text: string
} {
  // Debian 12's pdfinfo complains on stderr about every PDF that Typst writes
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return {
    tagged: /^Tagged:\s+yes$/m.test(info),
    title: /^Title:\s+(.*)$/m.exec(info)?.[1] ?? '',
    text: execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }),
  }
}

/** The rows of a CSV as Python's csv module reads them. */
export function readCsv(path: string): Record<string, string>[] {
  const script =
    'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline="")))))'
  return JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as Record<
    string,
    string
  >[]
}

/** What 7z says of an encrypted ZIP: whether it tests well with the password, its methods, and its names. */
export function readZip(
  path: string,
  password: string,
): { readonly whole: boolean; readonly methods: string[]; readonly names: string[] } {
  const listing = execFileSync('7z', ['l', '-slt', `-p${password}`, path], { encoding: 'utf8' })
  const values = (key: string) =>
    [...listing.matchAll(new RegExp(`^${key} = (.+)$`, 'gm'))].map((match) => match[1] ?? '')
  return {
    whole: execFileSync('7z', ['t', `-p${password}`, path], { encoding: 'utf8' }).includes(
      'Everything is Ok',
    ),
    methods: values('Method'),
    names: values('Path').slice(1),
  }
}

/** Whether 7z refuses the ZIP with another password. */
export function refusesPassword(path: string, password: string): boolean {
  try {
    execFileSync('7z', ['t', `-p${password}`, path], { stdio: 'pipe' })
    return false
  } catch {
    return true
  }
}
