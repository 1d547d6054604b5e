import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from '../settings.ts'
import { faultForLog } from './faultForLog.ts'

/**
 * The program's log: a line of JSON an event, on standard output unless another destination is given. It holds no
 * personal data, no figures, no query strings and no tokens, because nothing that is logged is given any.
 */
export function openLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { fault: faultForLog },
  }
  return destination ? pino(options, destination) : pino(options)
}
