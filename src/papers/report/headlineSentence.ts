import type { Pack } from '../pack.ts'
import { packIndicators, packReds } from '../pack.ts'
import { quarterWords } from '../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import { openRecommendations } from './packRecommendations.ts'
import { capitalised } from '../../domain/sentence.ts'
import { numberWords } from '../../domain/numberWords.ts'
import { listWords } from '../../domain/listWords.ts'
import { unbroken } from '../../chart/unbroken.ts'
import { redsOfWords } from '../words/countWords.ts'

/** More late figures than this are counted, not named. */
const NAMED = 3

/** What the paper opens with: how many are red, what is to be decided, what has not arrived. */
export function headlineSentence(pack: Pack): string {
  const count = packIndicators(pack).length
  if (count === 0)
    return `No indicator stands ${placeWords[pack.subject.kind]} in ${quarterWords(quarterFromSlug(pack.quarter))}.`
  return unbroken(
    [`${redsOfWords(packReds(pack).length, count)}.`, decisionSentence(pack), lateSentence(pack)]
      .filter(Boolean)
      .join(' '),
  )
}

const placeWords = {
  scorecard: 'on this scorecard',
  group: 'with this group',
  indicator: 'here',
} as const

function decisionSentence(pack: Pack): string {
  const open = openRecommendations(pack).length
  if (open === 0) return ''
  return `${capitalised(numberWords(open))} ${open === 1 ? 'recommendation needs' : 'recommendations need'} a decision.`
}

function lateSentence(pack: Pack): string {
  const late = packIndicators(pack).filter(
    ({ row }) => row.status.status === 'notRated' && row.status.because === 'late',
  )
  if (late.length === 0) return ''
  const figures = `${capitalised(numberWords(late.length))} ${late.length === 1 ? 'figure' : 'figures'}`
  const isLate = late.length === 1 ? 'is late.' : 'are late.'
  if (late.length > NAMED) return `${figures} ${isLate}`
  return `${figures}, ${listWords(late.map(({ row }) => row.reference))}, ${isLate}`
}
