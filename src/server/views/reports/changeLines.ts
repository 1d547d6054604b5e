import type { ChangeLine } from '../../../contract/changes.ts'
import { linkText } from '../../../domain/reports/reportText.ts'

/**
 * What changed, a line of a report each, of these sections; links to indicators and meetings kept. A report names nobody
 * who recorded something: the record does.
 */
export const changeLines = (changes: readonly ChangeLine[], sections: readonly string[]): string[] =>
  changes.filter(({ section }) => sections.includes(section)).map(({ sentence }) => lineOf(sentence))

const SOMEBODY = '{somebody}'

const lineOf = (sentence: ChangeLine['sentence']): string =>
  sentence
    .map((part) => {
      if ('recordedBy' in part) return SOMEBODY
      const { text, link } = part
      return link?.to === 'indicator' || link?.to === 'meeting' ? linkText(link.to, link.id, text) : text
    })
    .join('')
    .replace(/ \(recorded by \{somebody\}, ([^)]*)\)/g, ' (recorded $1)')
    .replaceAll(SOMEBODY, 'an officer')
    .replace(/\s+/g, ' ')
    .trim()
