/** Node-API version that the SQLite addon needs; older runtimes end while loading it. */
const NODE_API = 10

if (Number(process.versions.napi) < NODE_API) {
  const message = `Redress needs Node.js 24 here; this is ${process.versions.node}. Run it as npm run --silent redress -- COMMAND.`
  process.stderr.write(`${JSON.stringify({ error: { code: 'unexpected', message } })}\n`)
  process.exitCode = 1
} else {
  const { runCommandLine } = await import('./run.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2))
}

export {}
