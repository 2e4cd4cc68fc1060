import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    // the SQLite addon wants a process of its own
    pool: 'forks',
    // by itself it leaves one processor idle; the machine that counts has two
    maxWorkers: 2,
    testTimeout: 20_000,
  },
})
