import { spawn } from 'node:child_process'

const START_WITHIN_MS = 10_000

/**
 * Runs work with a display of its own. On Linux that is an Xvfb which ends with the work, so that tests never draw on
 * a desktop; elsewhere it is the desktop. Nobody touches its keys or mouse, because tests press them inside the window:
 * a display that counted the time since then would lock every case file ten minutes into a run, so it does not count.
 * @template Result
 * @param {(environment: Record<string, string>) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withDisplay(work) {
  if (process.platform !== 'linux') return work({})
  const screen = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-extension', 'MIT-SCREEN-SAVER']
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  try {
    const number = await displayNumber(server)
    return await work({ DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' })
  } finally {
    server.kill()
  }
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start in time.')), START_WITHIN_MS)
    server.on('error', reject)
    server.on('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)))
    server.stdio[3].once('data', (data) => {
      clearTimeout(timer)
      resolve(String(data).trim())
    })
  })
}
