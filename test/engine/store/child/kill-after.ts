import { spawn } from 'node:child_process'

/** Has another process end this one with SIGKILL; a timer here could not fire in the middle of synchronous work. */
export async function killAfter(milliseconds: number): Promise<void> {
  spawn('sh', ['-c', `sleep ${(milliseconds / 1000).toFixed(3)}; kill -9 ${process.pid}`], {
    stdio: 'ignore',
  })
  await new Promise((resolve) => setTimeout(resolve, milliseconds + 5000))
}
