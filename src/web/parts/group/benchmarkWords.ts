import type { AreaBenchmark } from '../../../contract/managementGroups.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { ordinalWords } from '../../format/ordinalWords.ts'
import { capitalised } from '../../../domain/sentence.ts'

/** "3rd of 33", and beneath it what that means: the quarter of areas it is in, or why none is named, and the median. */
export type BenchmarkWords = { readonly place: string; readonly more: string }

export function benchmarkWords(benchmark: AreaBenchmark, decimals: number): BenchmarkWords {
  const median = `median ${figureWords(benchmark.median, decimals)}`
  if (benchmark.outcome === 'notRanked') {
    return benchmark.because === 'count'
      ? { place: 'Not ranked', more: 'a count: areas differ in size' }
      : { place: 'No figure here', more: `${median} of ${benchmark.areas}` }
  }
  const { position, areas, isShared, from } = benchmark
  const highest = position === 1 ? 'highest' : `${ordinalWords(position)} highest`
  const place = `${isShared ? 'joint ' : ''}${from === 'best' ? ordinalWords(position) : highest} of ${areas}`
  return { place: capitalised(place), more: `${quarterOfAreas(benchmark)}, ${median}` }
}

type Ranked = Extract<AreaBenchmark, { outcome: 'ranked' }>

/** The four bands in the words of the time: best quarter, above median, below median, worst quarter. */
function quarterOfAreas({ quartile, noQuartile }: Ranked): string {
  switch (quartile) {
    case 1:
      return 'best quarter'
    case 2:
      return 'second quarter'
    case 3:
      return 'third quarter'
    case 4:
      return 'worst quarter'
    case null:
      return noQuartile === null ? '' : noQuartileWords[noQuartile]
  }
}

const noQuartileWords: Readonly<Record<NonNullable<Ranked['noQuartile']>, string>> = {
  tooFewAreas: 'too few areas for quarters',
  noSpread: 'areas too alike for quarters',
  noJudgement: 'neither way is better',
}
