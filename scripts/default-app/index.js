/**
 * Stands in for the default app that Electron's own download carries and the demonstration runtime lacks:
 * takes `-r module` arguments, then loads the application folder named in argv.
 */
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

const modules = []
let folder = null
const rest = process.argv.slice(1)
for (let i = 0; i < rest.length && folder === null; i += 1) {
  if (rest[i] === '-r' || rest[i] === '--require') modules.push(rest[(i += 1)])
  else if (!rest[i].startsWith('-')) folder = resolve(rest[i])
}
if (folder === null) {
  process.stderr.write('An application folder is needed.\n')
  app.exit(2)
} else {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setAppPath(folder)
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
  for (const name of modules) require(name)
  require(join(folder, manifest.main))
}
