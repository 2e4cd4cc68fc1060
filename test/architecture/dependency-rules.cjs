/** Who may import whom: the table of the architecture, checked by dependency-cruiser. */

const SHARED = '^shared/'
const NODE = { dependencyTypes: ['core'] }

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    only('domain-is-pure', '^shared/domain/', ['^shared/domain/', '^node_modules/zod/']),
    only('contract-knows-the-domain', '^shared/contract/', [
      '^shared/(contract|domain)/',
      '^node_modules/zod/',
    ]),
    only('text-imports-nothing', '^shared/text/', ['^shared/text/']),
    only('preload-knows-electron', '^electron/preload/', [
      '^electron/preload/',
      '^electron$',
      '^node_modules/electron/',
    ]),
    only(
      'main-never-opens-a-file',
      '^electron/main/',
      ['^electron/main/', SHARED, '^electron$', '^node_modules/(electron|zod)/'],
      { node: true },
    ),
    {
      name: 'engine-without-electron',
      severity: 'error',
      from: { path: '^electron/engine/' },
      to: { path: ['^electron$', '^node_modules/electron/', '^electron/(main|preload|cli)/', '^renderer/'] },
    },
    {
      name: 'engine-without-network',
      severity: 'error',
      from: { path: '^(electron|shared)/' },
      to: {
        path: [
          '^(net|http|https|http2|dgram|tls|dns|inspector)$',
          '^node:(net|http|https|http2|dgram|tls|dns|inspector)$',
        ],
      },
    },
    only('migrations-are-frozen', '^electron/engine/store/migrations/\\d', [
      '^electron/engine/store/sql\\.ts$',
    ]),
    only(
      'command-line-on-the-engine',
      '^electron/cli/',
      ['^electron/(cli|engine)/', SHARED, '^node_modules/'],
      { node: true },
    ),
    {
      name: 'command-line-without-electron',
      severity: 'error',
      from: { path: '^electron/cli/' },
      to: { path: ['^electron$', '^node_modules/electron/'] },
    },
    {
      name: 'window-without-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { ...NODE },
    },
    {
      name: 'window-without-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron', '^node_modules/electron/'] },
    },
    {
      name: 'ui-stands-alone',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(bridge|features|app)/' },
    },
    {
      name: 'bridge-below-everything',
      severity: 'error',
      from: { path: '^renderer/bridge/' },
      to: { path: '^renderer/(ui|features|app)/' },
    },
    {
      name: 'features-do-not-meet',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-register-with-the-app',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'features-use-our-components',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^node_modules/@mantine/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|release|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
    builtInModules: { add: ['electron'] },
  },
}

/** From a folder, nothing but what is listed; Node's own modules only where `node` says so. */
function only(name, from, allowed, { node = false } = {}) {
  const to = node ? { pathNot: allowed, dependencyTypesNot: ['core'] } : { pathNot: allowed }
  return { name, severity: 'error', from: { path: from }, to }
}
