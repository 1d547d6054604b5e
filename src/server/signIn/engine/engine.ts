import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { Kysely } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { ProviderSettings } from '../signInSettings.ts'
import type { WayIn } from '../signInTables.ts'
import { codeCheck } from './codeCheck.ts'
import { hashPassword, verifyPassword } from './passwordHash.ts'
import { LONGEST_SESSION } from '../sessionLimits.ts'
import { discoveryAddress, issuerProfile } from './issuerProfile.ts'
import { issuerProof } from './issuerProof.ts'
import { versionedSecrets, type SignInSecrets } from './secretKeys.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwordRules.ts'
import { isVerifiedAddress } from './verifiedAddress.ts'
import { storeDialect } from './storeDialect.ts'

export const PRODUCT = 'Partnership Scorecard'
/** The one provider’s name in addresses. */
export const PROVIDER = 'oidc'

export type EngineOptions = {
  readonly database: Database
  readonly secrets: SignInSecrets
  /** Where the product is reached: `https://scorecard.example.org`. */
  readonly origin: string
  readonly provider: ProviderSettings | null
  readonly now: () => Date
  /** The machine’s clock, which authenticators go by. */
  readonly machine: () => Date
  /** Whether a provider’s account may be joined to a person. */
  readonly mayLink: (personId: string) => Promise<boolean>
  readonly onFault: (reference: string, error: unknown) => void
}

export type Engine = ReturnType<typeof createEngine>

/**
 * better-auth over our store, called as functions by the operations and never served by itself: none of its addresses
 * is reachable. Accounts are made by invitation only, its own limits and expiries are the outermost ones, and of a
 * provider’s answer nothing is kept but which account it was.
 */
export function createEngine(options: EngineOptions) {
  const { origin, now, provider } = options
  const isSecure = origin.startsWith('https://')
  const keepNoTokens = <T extends object>(account: T) => ({
    ...account,
    accessToken: undefined,
    refreshToken: undefined,
    idToken: undefined,
    accessTokenExpiresAt: undefined,
    refreshTokenExpiresAt: undefined,
  })
  return betterAuth({
    appName: PRODUCT,
    baseURL: origin,
    basePath: '/api/sign-in',
    secret: options.secrets.present,
    secrets: versionedSecrets(options.secrets),
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...more) => options.onFault('sign-in', new Error(message, { cause: more[0] })),
    },
    // Instants are text and flags 0 or 1 in both databases, as better-auth has them on SQLite.
    database: {
      db: new Kysely({ dialect: storeDialect(options.database) }),
      type: 'sqlite',
      transaction: false,
    },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', createdAt: 'recorded_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sign_in_sessions',
      expiresIn: LONGEST_SESSION / 1000,
      disableSessionRefresh: true,
      freshAge: 0,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        way: { type: 'string', required: false, input: false },
        signedInAt: { type: 'date', required: false, input: false, fieldName: 'signed_in_at' },
        lastSeenAt: { type: 'date', required: false, input: false, fieldName: 'last_seen_at' },
        confirmedAt: { type: 'date', required: false, input: false, fieldName: 'confirmed_at' },
      },
    },
    account: {
      modelName: 'sign_in_accounts',
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, updateUserInfoOnLink: false },
      fields: {
        userId: 'person_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'sign_in_challenges',
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    hooks: { before: codeCheck(options) },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const proof = issuerProof.getStore()?.told
            return {
              data: {
                ...session,
                ipAddress: null,
                way: wayOf(context?.path, proof?.hasSecondFactor ?? false),
                signedInAt: now(),
                lastSeenAt: now(),
                confirmedAt: earlier(proof?.at ?? now(), now()),
              },
            }
          },
        },
      },
      account: {
        create: {
          before: async (account) =>
            (await options.mayLink(account.userId)) && { data: keepNoTokens(account) },
        },
      },
    },
    advanced: {
      cookiePrefix: isSecure ? '__Host-scorecard' : 'scorecard',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
      // It knows columns it never writes here (tokens, pictures), and not those of the record, which are ours to fill.
      database: { generateId: () => crypto.randomUUID(), validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor({
        issuer: PRODUCT,
        allowPasswordless: true,
        twoFactorTable: 'sign_in_authenticators',
        schema: {
          user: { fields: { twoFactorEnabled: 'has_authenticator' } },
          twoFactor: {
            fields: {
              userId: 'person_id',
              backupCodes: 'recovery_codes',
              verified: 'is_verified',
              failedVerificationCount: 'failures',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: PRODUCT,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: {
          passkey: {
            modelName: 'sign_in_passkeys',
            fields: {
              userId: 'person_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
      genericOAuth({
        config: provider
          ? [
              {
                providerId: PROVIDER,
                name: provider.name,
                // With a header of ours a redirect to another origin is not followed.
                discoveryHeaders: { accept: 'application/json' },
                discoveryUrl: discoveryAddress(provider.issuer),
                clientId: provider.clientId,
                clientSecret: provider.clientSecret,
                scopes: ['openid', 'email', 'profile'],
                pkce: true,
                requireIdTokenVerification: true,
                disableSignUp: true,
                disableImplicitSignUp: true,
                getUserInfo: (tokens) => issuerProfile(provider, tokens),
                mapProfileToUser: (profile) => ({
                  emailVerified: isVerifiedAddress(provider.issuer, profile),
                }),
              },
            ]
          : [],
      }),
    ],
  })
}

function wayOf(path: string | undefined, hasIssuersSecondFactor: boolean): WayIn {
  if (path?.includes('passkey')) return 'passkey'
  if (path?.includes('callback')) return hasIssuersSecondFactor ? 'providerWithSecondFactor' : 'provider'
  return 'password'
}

const earlier = (one: Date, other: Date) => (one < other ? one : other)
