import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * A thread for bytes from outside. What its libraries print stays in it: they print what they stumble over, and that may
 * be words of a case or a path.
 */
export function quietWorker(script: URL, options: WorkerOptions): Worker {
  const worker = new Worker(script, { ...options, stdout: true, stderr: true })
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}
