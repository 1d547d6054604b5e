import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rolesThatMay, type Capability } from '../../../src/domain/permissions/permissions.ts'
import { capabilityWords, roleWords } from '../../../src/domain/permissions/roleWords.ts'
import { roles } from '../../../src/domain/permissions/role.ts'

test('docs/roles.md says of each role what the table says', () => {
  const page = readFileSync('docs/roles.md', 'utf8')
  const [heading, , ...lines] = page.split('\n').filter((line) => line.startsWith('|'))
  expect(cells(heading ?? '')).toEqual(['May …', ...roles.map((role) => roleWords[role])])
  const expected = (Object.keys(capabilityWords) as Capability[]).map((capability) => [
    capabilityWords[capability],
    ...roles.map((role) => (rolesThatMay(capability).includes(role) ? 'yes' : '')),
  ])
  expect(lines.map(cells)).toEqual(expected)
})

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
