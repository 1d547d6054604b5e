// Part of `npm run check:code`, offline: every library is under a licence we can keep, is what it was when it was
// chosen, and comes from whichever registry the machine is set to.
import { readFileSync } from 'node:fs'

/** Each permits use and passing on with its notice kept; MPL-2.0 asks for changes to its own files alone. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  // As one library writes it.
  'MPL 2.0',
  // uri-templates, by its README: in the public domain, to be changed and licensed anew by anybody.
  'http://geraintluff.github.io/tv4/LICENSE.txt',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])
/** The only library that may run a script when it is installed: it brings Node. */
const INSTALLS = new Set(['node_modules/node'])

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const wrong = Object.entries(packages).flatMap(([path, entry]) => (path === '' ? [] : wrongWith(path, entry)))
for (const line of wrong) process.stderr.write(`${line}\n`)
process.exit(wrong.length > 0 ? 1 : 0)

function wrongWith(path, { license, integrity, resolved, hasInstallScript, link }) {
  return [
    ...(isAllowed(license) ? [] : [`${path}: its licence is ${license ?? 'not stated'}`]),
    ...(link || integrity?.startsWith('sha512-')
      ? []
      : [`${path}: nothing says what its files must hash to`]),
    ...(resolved === undefined ? [] : [`${path}: it is tied to one registry (${resolved})`]),
    ...(hasInstallScript && !INSTALLS.has(path) ? [`${path}: it runs a script when it is installed`] : []),
  ]
}

/**
 * An SPDX expression without exceptions: one of its choices must be allowed, with all it joins by AND. Old packages list
 * their choices instead, each with a type.
 */
function isAllowed(license) {
  if (Array.isArray(license)) return license.some(({ type }) => ALLOWED.has(type))
  if (typeof license !== 'string') return false
  const choices = license.replaceAll(/[()]/g, ' ').split(/\sOR\s/)
  return choices.some((choice) => choice.split(/\sAND\s/).every((each) => ALLOWED.has(each.trim())))
}
