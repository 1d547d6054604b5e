import type { Me } from '../../../contract/signIn.ts'
import type { Database } from '../../database/database.ts'
import type { ProviderSettings } from '../signInSettings.ts'
import type { SessionFacts } from '../sessionStore.ts'
import type { Tries } from '../tries.ts'
import type { EngineSource } from './engineCall.ts'
import type { PasswordRules } from './passwordRules.ts'
import type { Sessions } from './sessions.ts'

/** What the answers of signing in share. */
export type EngineRoom = {
  readonly database: Database
  readonly now: () => Date
  readonly engine: EngineSource
  readonly sessions: Sessions
  readonly tries: Tries
  readonly passwordRules: PasswordRules
  readonly provider: ProviderSettings | null
  /** Where the product is reached. */
  readonly origin: () => string
  /** Whether others than this computer reach the product. */
  readonly servesOthers: boolean
  readonly allowsPasskeys: (request: Request) => boolean
  readonly allowsDemonstration: (request: Request) => boolean
  readonly me: (request: Request, session: SessionFacts | null) => Promise<Me>
}
