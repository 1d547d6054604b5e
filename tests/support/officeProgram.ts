import { firstProgram, onPath } from './programs.ts'

/** LibreOffice's own `soffice`, which opens and converts office files; null where it is not installed. */
export const officeProgram: string | null = firstProgram([
  ...(process.env.SOFFICE ? [process.env.SOFFICE] : []),
  ...onPath('soffice'),
  '/usr/lib/libreoffice/program/soffice',
])

/** Why no file can be converted here, with how to put that right; empty when one can. */
export const officeAbsence: string =
  officeProgram !== null
    ? ''
    : 'no LibreOffice here: install it (apt-get install libreoffice-impress), or name its program in SOFFICE'
