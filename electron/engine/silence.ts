/**
 * Imported first by threads that read bytes from outside: their libraries print what they stumble over, and that may be
 * words of a case or a path. What they print ends here; an output that the starter holds back would keep it alive.
 */
process.stdout.write = () => true
process.stderr.write = () => true
