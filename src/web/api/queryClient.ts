import { QueryClient } from '@tanstack/react-query'
import { isRefusal } from './apiFailure.ts'

declare module '@tanstack/react-query' {
  interface Register {
    // Every query here goes through client.ts, which throws nothing else.
    defaultError: import('./apiFailure.ts').ApiFailure
  }
}

const SECOND = 1000

/** A refusal is final; a lost connection or a fault is tried twice more. The service may be on this very machine, so the browser's notion of being online is not asked. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30 * SECOND,
        networkMode: 'always',
        refetchOnReconnect: 'always',
        retry: (failures, failure) => !isRefusal(failure) && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
