/**
 * The same read for all who ask at once. Whoever asks while one is under way waits for the next, which begins after
 * they asked: nobody is given a value older than their question, and however many ask, one read runs at a time.
 */
export function sharedRead<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | null = null
  let next: Promise<T> | null = null
  const begin = (): Promise<T> => {
    next = null
    const reading = read()
    running = reading
    const ended = () => {
      if (running === reading) running = null
    }
    reading.then(ended, ended)
    return reading
  }
  return () => {
    if (!running) return begin()
    return (next ??= running.then(begin, begin))
  }
}
