/**
 * Runs every check and every test, prints what went wrong, and ends with one line that counts:
 * `N passed, N failed`. A failed check counts as a failure; passed checks are not counted as tests.
 *
 *   node scripts/test.mjs [check | types] [unit] [e2e]     without arguments: all of them
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './fingerprint.mjs'
import { withDisplay } from './display.mjs'

const RULES = 'test/architecture'
const CACHE = 'node_modules/.cache/redress'
const RULE_CHECKS = [
  ['lint', 'eslint', '--config', `${RULES}/eslint.config.js`, '--max-warnings=0', ...cached('eslint'), '.'],
  ['format', 'prettier', '--check', '--log-level=warn', ...cached('prettier'), '.'],
  [
    'imports',
    'depcruise',
    '--config',
    `${RULES}/dependency-rules.cjs`,
    'electron',
    'renderer',
    'shared',
    'test',
  ],
  ['unused', 'knip', '--config', `${RULES}/knip.json`, '--no-progress'],
]
const results = join(root, 'build', 'test-results')
const asked = process.argv.slice(2)
const wants = (part) => asked.length === 0 || asked.includes(part)
let passed = 0
let failed = 0

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
if (wants('check')) await runChecks([...RULE_CHECKS, ...typeChecks()])
else if (wants('types')) await runChecks(typeChecks())
if (wants('unit')) await runUnitTests()
if (wants('e2e')) await runWindowTests()
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function runChecks(checks) {
  // two at a time: the machine that counts has two cores
  const next = async () => {
    for (let check = checks.shift(); check; check = checks.shift()) await runCheck(...check)
  }
  await Promise.all([next(), next()])
}

async function runCheck(name, tool, ...args) {
  const started = performance.now()
  const { code, output } = await run(tool, args, { quiet: true })
  console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds(started)}`)
  if (code !== 0) {
    failed += 1
    console.log(output)
  }
}

async function runUnitTests() {
  const file = join(results, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await run('vitest', ['run', '--config', 'test/vitest.config.ts', ...reporters])
  if (!existsSync(file)) return countBroken('The unit tests did not run.')
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  // a file that does not even load has no tests to fail
  const broken = testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  )
  count(numPassedTests, numFailedTests + broken.length, code)
}

async function runWindowTests() {
  const file = join(results, 'e2e.json')
  const { code } = await withDisplay((display) =>
    run('playwright', ['test', '--config', 'test/e2e/playwright.config.ts'], {
      env: { ...display, PLAYWRIGHT_JSON_OUTPUT_FILE: file, REDRESS_PICTURES: 'none' },
    }),
  )
  if (!existsSync(file)) return countBroken('The window tests did not run.')
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  count(stats.expected, stats.unexpected + stats.flaky + errors.length, code)
}

function count(good, bad, code) {
  passed += good
  failed += bad
  if (code !== 0 && bad === 0) countBroken('The test runner ended with an error that belongs to no test.')
}

function countBroken(sentence) {
  failed += 1
  console.log(`✗ ${sentence}`)
}

function typeChecks() {
  const folders = [
    'test',
    'renderer',
    'electron/cli',
    'electron/engine',
    'electron/main',
    'electron/preload',
    'shared',
  ]
  return folders.map((folder) => {
    const memory = `${CACHE}/${folder.replace('/', '-')}.tsbuildinfo`
    return [`types in ${folder}`, 'tsc', '-p', folder, '--incremental', '--tsBuildInfoFile', memory]
  })
}

function cached(tool) {
  return ['--cache', '--cache-strategy=content', `--cache-location=${CACHE}/${tool}.json`]
}

function run(tool, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binOf(tool), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    let output = ''
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The script behind a tool's command, so that it runs under this Node on every system. */
function binOf(tool) {
  const PACKAGES = { tsc: 'typescript', depcruise: 'dependency-cruiser', playwright: '@playwright/test' }
  const folder = join(root, 'node_modules', PACKAGES[tool] ?? tool)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[tool])
}

function seconds(started) {
  return `(${((performance.now() - started) / 1000).toFixed(1)} s)`
}
