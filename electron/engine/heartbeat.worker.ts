import { writeSync } from 'node:fs'

/**
 * Beats from a thread of its own, so that main can tell an engine that is busy (a key being derived, a file re-keyed)
 * from one that is stopped. It writes to the process's standard output, the one line out that does not pass through
 * the engine's main thread.
 */
const BEAT_MS = 250
const STDOUT = 1

const beat = () => {
  try {
    writeSync(STDOUT, '.')
  } catch {
    // main is not reading at the moment, or is gone; the engine ends by itself when its line closes
  }
}

// at once, and then on: whoever waits for this thread before saying "ready" has said it with a heart that beats
beat()
setInterval(beat, BEAT_MS)
