import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../../src/domain/time/parsePeriod.ts'
import { nationalIndicator } from '../../../src/domain/indicators/catalogue/nationalIndicators.ts'
import {
  exampleCommentary,
  exampleFigureFiles,
  exampleIndicators,
  exampleMeetings,
  examplePartnership,
  exampleTargets,
} from '../../../src/server/example/exampleFiles.ts'
import { figuresCsv } from '../../../src/server/example/figures.ts'
import { EXAMPLE_BUSINESS_DATE } from '../../../src/server/example/loadExample.ts'

type Figure = Record<'known on' | 'reference' | 'period' | 'value' | 'absence' | 'source' | 'note', string>

const figures = parse<Figure>(figuresCsv, { columns: true })
const references = exampleIndicators.map(({ reference }) => reference)

describe('the example’s indicators', () => {
  test('have references of their own, and the national ones are in the catalogue', () => {
    expect(new Set(references).size).toBe(references.length)
    for (const { reference, kind } of exampleIndicators)
      if (kind === 'national') expect(nationalIndicator(reference.replace(/[a-c]$/, ''))).toBeDefined()
  })

  test('are in one of the five management groups and led by one of the partners', () => {
    const groups = examplePartnership.managementGroups.map(({ name }) => name)
    const partners = examplePartnership.partners.map(({ name }) => name)
    expect(groups).toHaveLength(5)
    for (const { group, leadPartner } of exampleIndicators) {
      expect(groups).toContain(group)
      expect(partners).toContain(leadPartner)
    }
  })

  test('are all that the figures, targets, meetings and commentary speak of', () => {
    const named = [
      ...figures.map(({ reference }) => reference),
      ...Object.keys(exampleTargets.yearly),
      ...exampleTargets.stretch.map(({ reference }) => reference),
      ...exampleMeetings.flatMap(({ recommendations }) => recommendations.flatMap(({ about = [] }) => about)),
      ...exampleCommentary.map(({ reference }) => reference),
    ]
    expect(named.filter((reference) => !references.includes(reference))).toEqual([])
  })

  test('join a scorecard by a decision that was agreed', () => {
    const agreed = exampleMeetings.flatMap(({ recommendations }) =>
      recommendations.filter(({ outcome }) => outcome === 'agreed').flatMap(({ key }) => key ?? []),
    )
    const joining = exampleIndicators.flatMap(({ joins }) => joins?.decision ?? [])
    expect(joining).toHaveLength(32)
    expect(joining.filter((decision) => !agreed.includes(decision))).toEqual([])
  })
})

describe('the example’s figures', () => {
  test('are each for one period and no other, known after it ended and by the example’s own date', () => {
    const outOfTime = figures.filter(({ period, 'known on': knownOn }) => {
      const reading = parsePeriod({ text: period })
      return reading.outcome !== 'ok' || knownOn <= reading.period.end || knownOn > EXAMPLE_BUSINESS_DATE
    })
    expect(outOfTime).toEqual([])
  })

  test('say either a value or why there is none', () => {
    for (const { value, absence } of figures) expect((value === '') === (absence !== '')).toBe(true)
    expect(
      figures.filter(({ absence }) => absence).map(({ reference, absence }) => [reference, absence]),
    ).toEqual([
      ['NI 136', 'late'],
      ['NI 1', 'notCollected'],
      ['NI 6', 'notCollected'],
      ['NI 7', 'notDue'],
    ])
  })

  test('give a source only where they were published; for crime that is the two quarters of 2010/11', () => {
    const published = figures.filter(({ source }) => source !== '')
    expect([...new Set(published.map(({ reference }) => reference))].toSorted()).toEqual([
      'L 02',
      'L 03',
      'NI 117',
      'NI 151',
      'NI 152',
      'NI 154',
      'NI 186',
      'NI 192',
      'NI 47',
    ])
    expect(
      published
        .filter(({ reference }) => reference.startsWith('L '))
        .map(({ reference, period, value }) => [reference, period, value]),
    ).toEqual([
      ['L 02', 'Q1 2010/11', '391'],
      ['L 03', 'Q1 2010/11', '656'],
      ['L 02', 'Q2 2010/11', '412'],
      ['L 03', 'Q2 2010/11', '510'],
    ])
  })

  test('are revised three times', () => {
    const seen = new Map<string, string>()
    const revisions: string[][] = []
    for (const { reference, period, value, 'known on': knownOn } of figures) {
      const before = seen.get(`${reference} ${period}`)
      if (before !== undefined) revisions.push([reference, period, before, value, knownOn])
      seen.set(`${reference} ${period}`, value)
    }
    expect(revisions).toEqual([
      ['NI 134', 'Q1 2009/10', '161.2', '159.9', '2010-02-22'],
      ['NI 16', 'Q4 2009/10', '5.7', '5.6', '2010-07-22'],
      ['NI 62', 'Q1 2010/11', '10.3', '10.1', '2010-10-22'],
    ])
  })

  test('come in files by the day they became known, none left out', () => {
    const lines = [...exampleFigureFiles.values()].flatMap((file) => parse<Figure>(file, { columns: true }))
    expect(lines).toEqual(figures)
  })
})

test('twelve of the example’s indicators carry a stretch target', () => {
  expect(new Set(exampleTargets.stretch.map(({ reference }) => reference)).size).toBe(12)
})
