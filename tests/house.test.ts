import { describe, expect, test } from 'vitest'
import { barrelOffences, defaultExportOffences } from './support/house/exports.ts'
import { browserOffences, cycleOffences, nodeInApiOffences } from './support/house/graph.ts'
import { modulesOf } from './support/house/imports.ts'
import { domainOrderOffences, webLayerOffences } from './support/house/layers.ts'
import type { Offence } from './support/house/offence.ts'
import { filesAt, projectFiles } from './support/house/projectFiles.ts'
import { purityOffences } from './support/house/purity.ts'
import { contractValueOffences, mocksOffences, roomOffences } from './support/house/rooms.ts'
import { linkOffences, machineOffences, nameOffences, sizeOffences } from './support/house/tidiness.ts'

/**
 * What a rule lets pass: the offender, as the failure names it, and the reason. A line whose offender has
 * gone fails too, so that this list never outlives its reasons.
 */
const EXCEPTIONS: Record<string, Record<string, string>> = {}

const files = projectFiles()
const ours = modulesOf(filesAt(/^(src|mocks)\//, files))
const all = [...ours, ...modulesOf(filesAt(/^(tests|bench)\//, files))]
const imports = ours.flatMap((each) => each.imports)

const RULES: Record<string, () => Offence[]> = {
  'a room imports only the rooms and packages it may': () => roomOffences(imports),
  'mocks are loaded by main.tsx alone, on demand': () => mocksOffences(imports),
  'web takes only types from the contract': () => contractValueOffences(imports),
  'inside domain, knowledge runs one way from time to meetings': () => domainOrderOffences(imports),
  'inside web, pages use parts, parts use ui, and neither the other way': () => webLayerOffences(imports),
  'no files import one another in a ring': () => cycleOffences(imports),
  'nothing the API reaches needs Node': () => nodeInApiOffences(imports),
  'nothing a browser loads is zod, build code, server or Node': () => browserOffences(imports),
  'domain is told the time and asks nobody': () => purityOffences(ours),
  'every export has a name': () => defaultExportOffences(all),
  'no barrel hides where a thing lives': () => barrelOffences(all),
  'a source file over 250 lines has a reason': () => sizeOffences(files),
  'a file is named for what it is': () => nameOffences(files),
  'nothing holds on one machine only': () => machineOffences(files),
  'every link in our documents leads somewhere': () => linkOffences(files),
}

describe('the house', () => {
  test.for(Object.entries(RULES))('%s', ([rule, offences]) => {
    const allowed = EXCEPTIONS[rule] ?? {}
    const found = offences()
    const broken = found.filter(({ offender }) => !(offender in allowed))
    const outlived = Object.keys(allowed).filter((each) => !found.some(({ offender }) => offender === each))
    expect(broken.map(({ offender, because }) => `${offender}: ${because}`)).toEqual([])
    expect(outlived, 'exceptions whose offender has gone').toEqual([])
  })

  test('the doors that the rules start from are there', () => {
    expect(['src/main.tsx', 'src/server/createApi.ts'].filter((door) => !files.has(door))).toEqual([])
  })

  test('every exception belongs to a rule and gives its reason', () => {
    for (const [rule, allowed] of Object.entries(EXCEPTIONS)) {
      expect(Object.keys(RULES)).toContain(rule)
      for (const reason of Object.values(allowed)) expect(reason.length).toBeGreaterThan(20)
    }
  })
})
