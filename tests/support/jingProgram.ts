import { firstProgram, onPath } from './programs.ts'

/** jing, the RELAX NG validator; null where it is not installed. */
export const jingProgram: string | null = firstProgram([
  ...(process.env.JING ? [process.env.JING] : []),
  ...onPath('jing'),
])

/** Why nothing can be held to a RELAX NG schema here, with how to put that right; empty when it can. */
export const jingAbsence: string =
  jingProgram !== null ? '' : 'no jing here: install it (apt-get install jing), or name its program in JING'
