// The one file in plain old JavaScript: it must run on whatever Node the host has.
import { existsSync } from 'node:fs'

const OLDEST = 24
const found = process.versions.node

if (Number(found.split('.')[0]) < OLDEST) {
  process.stderr.write(
    'Partnership Scorecard needs Node ' +
      OLDEST +
      ' and found ' +
      found +
      ': run "npm ci" again with install ' +
      'scripts allowed, which brings Node ' +
      OLDEST +
      ' into this folder, or install Node ' +
      OLDEST +
      ' yourself.\n',
  )
  process.exit(1)
}

if (!existsSync(new URL('../../node_modules/vite/package.json', import.meta.url))) {
  process.stderr.write('Partnership Scorecard is not installed yet: run "npm ci" in its folder first.\n')
  process.exit(1)
}
