/**
 * Does the main job through the command line for all five profiles, on invented data, where there is no display to
 * open a window on. Leaves the case files, letters and exports in `sample/` and prints what is there.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matters } from './demo-matters.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sample = join(root, 'sample')
const cli = join(root, 'build', 'cli', 'index.mjs')

rmSync(sample, { recursive: true, force: true })
mkdirSync(sample, { recursive: true })
const secrets = {
  passphrase: 'practice only: seven invented herons',
  password: 'practice-package-2026',
}
for (const [name, text] of Object.entries(secrets)) writeFileSync(join(sample, `${name}.txt`), `${text}\n`)

/** Runs the command line; what is given as `input` goes to its standard input. */
function redress(args, input) {
  const text = execFileSync(process.execPath, [cli, ...args, '--json'], {
    input: input === undefined ? '' : JSON.stringify(input),
    encoding: 'utf8',
    env: { ...process.env, REDRESS_USER_DATA: join(sample, 'user-data') },
  })
  return text.trim() === '' ? null : JSON.parse(text)
}

for (const matter of matters) {
  const folder = join(sample, matter.profile)
  mkdirSync(folder)
  const file = join(folder, `${matter.profile}.redress`)
  const key = ['--passphrase-file', join(sample, 'passphrase.txt')]
  redress([
    'create',
    file,
    '--profile',
    matter.profile,
    '--organisation',
    matter.organisation,
    '--officer',
    matter.officer,
    '--prefix',
    matter.prefix,
    ...key,
  ])
  const day = ['--today', matter.today]
  const { reference } = redress(['log', file, ...key, ...day], matter.intake)
  for (const event of matter.events) redress(['event', file, reference, ...key, ...day], event)
  for (const { template, fields } of matter.letters) {
    const values = join(folder, `${template}-fields.json`)
    writeFileSync(values, JSON.stringify(fields, null, 2))
    redress([
      'letter',
      file,
      reference,
      '--template',
      template,
      '--fields',
      values,
      '--out',
      join(folder, `${template}.pdf`),
      ...key,
      ...day,
    ])
    rmSync(values)
  }
  redress(['register', file, '--out', join(folder, 'register.csv'), ...key, ...day])
  redress([
    'package',
    file,
    reference,
    '--out',
    join(folder, `${reference}.zip`),
    '--password-file',
    join(sample, 'password.txt'),
    ...key,
    ...day,
  ])
  redress(['recovery-kit', file, '--out', join(folder, 'recovery-kit.pdf'), ...key, ...day])
  const view = redress(['show', file, reference, ...key, ...day])
  console.log(`\n${matter.organisation} (${matter.profile}): ${reference}, ${matter.what}`)
  for (const clock of view.groups.flatMap((group) => group.clocks)) {
    console.log(
      `  ${clock.clock.padEnd(12)} ${(clock.extendedDue ?? clock.due ?? 'no fixed date').padEnd(26)} ${clock.citation}`,
    )
  }
}
rmSync(join(sample, 'user-data'), { recursive: true, force: true })

console.log(
  `\nEverything above is in ${relative(process.cwd(), sample) || '.'}/ (the passphrase of the practice files is in passphrase.txt):`,
)
for (const matter of matters) {
  const folder = join(sample, matter.profile)
  for (const name of readdirSync(folder))
    console.log(
      `  ${relative(sample, join(folder, name)).padEnd(54)} ${statSync(join(folder, name)).size} bytes`,
    )
}
