import { z } from 'zod'
import { op } from './operation.ts'
import { instantText } from './shapes.ts'

const standing = {
  database: z.enum(['sqlite', 'postgres']),
  schemaVersion: z.int(),
  checkedAt: instantText,
}

/** What those who run the service ask of it, and how pages hear that something has changed. */
export const serviceOperations = {
  getHealth: op('get', '/api/health', 'Service', 'Whether the process answers, whatever the database does', {
    needs: 'askWhetherItRuns',
    response: z.object({ running: z.literal(true), ...standing }),
  }),
  getReadiness: op('get', '/api/ready', 'Service', 'Whether requests may be sent here', {
    description:
      'Ready: the database answers, its schema is this release’s, and the service is not stopping. Otherwise a problem of status 503.',
    needs: 'askWhetherItRuns',
    response: z.object({ ready: z.literal(true), ...standing }),
  }),
  watchChanges: op('get', '/api/changes', 'Service', 'The store’s revision, which moves with every change', {
    description:
      'With Accept: text/event-stream, server-sent events: the revision at once, at each change and every 20 seconds. Otherwise the revision once. It says that something changed, never what.',
    needs: 'readWhatIsPublished',
    response: z.object({ revision: z.int() }),
  }),
} as const
