import { firstProgram, onPath } from './programs.ts'

/** The same engine without windows first: it opens a page in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

/** A Chromium or Chrome on this machine; null where there is none. */
export const chromiumPath: string | null = firstProgram([
  ...(process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []),
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  ...NAMES.flatMap(onPath),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
])

/** Why no page can be opened here, with how to put that right; null when one can. */
export const chromiumAbsence: string | null =
  chromiumPath !== null
    ? null
    : 'no Chromium here: install it (apt-get install chromium-headless-shell), or name one in CHROMIUM_PATH'
