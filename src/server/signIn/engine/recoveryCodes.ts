import { randomInt } from 'node:crypto'
import { digestOf } from '../secretToken.ts'

const CODES = 10
/** Without those that are taken for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const OF_A_GROUP = 7

/** Ten codes of 28 letters and digits, 138 bits each: as random as a key, so that a plain digest keeps them (ASVS 6.5.2). */
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, code)

/** A code as it is kept and looked for: a digest, whatever case, spaces or hyphens it was typed with. */
export const keptForm = (typed: string): Promise<string> =>
  digestOf(`recovery ${typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)

const code = () => Array.from({ length: GROUPS }, group).join('-')
const group = () =>
  Array.from({ length: OF_A_GROUP }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
