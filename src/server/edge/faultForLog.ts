type FaultLine = {
  readonly type: string
  readonly message: string
  readonly code?: string
  readonly stack: readonly string[]
  readonly cause?: FaultLine
}

const MOST_FRAMES = 12
const DEEPEST_CAUSE = 3

/**
 * A fault as the log tells it: what it is and where it happened. A database quotes the values it was given in its
 * messages, and a parser the text it could not read: of a database's errors only the code and the names of its own
 * things are told, of a parser's only where it happened.
 */
export function faultForLog(error: unknown, depth = 0): FaultLine {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: [] }
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  const isOfPostgres = 'severity' in error && 'routine' in error
  const names = [table, constraint].filter((name) => typeof name === 'string')
  return {
    type: error.name,
    message: isOfPostgres ? names.join(' ') : error instanceof SyntaxError ? '' : error.message.slice(0, 300),
    ...(typeof code === 'string' ? { code } : {}),
    stack: framesOf(error),
    ...(error.cause === undefined || depth === DEEPEST_CAUSE
      ? {}
      : { cause: faultForLog(error.cause, depth + 1) }),
  }
}

/** The stack without its first lines, which repeat the message. */
const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim())
