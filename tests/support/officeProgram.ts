import { firstProgram, onPath } from './programs.ts'

/** LibreOffice, which opens and converts what we write; null where it is not installed. */
export const officeProgram: string | null = firstProgram([
  ...(process.env.OFFICE ? [process.env.OFFICE] : []),
  ...onPath('soffice'),
  '/usr/lib/libreoffice/program/soffice',
])

/** Why nothing can be opened in an office here, with how to put that right; empty when it can. */
export const officeAbsence: string =
  officeProgram === null
    ? 'no LibreOffice here: install it (apt-get install libreoffice-writer libreoffice-calc libreoffice-impress), or name its program in OFFICE'
    : ''
