import type { PageKey } from '../../ui/pageKey.ts'
import type { Earlier } from './useEarlier.ts'

/** A key that acts on the earlier decision in hand, with the bar’s own short words. */
export type EarlierKey = PageKey & { readonly run: () => void; readonly short: string }

/** The keys of the item that goes back to earlier decisions; K, C and O for those who may record. */
export function earlierKeys(earlier: Earlier, mayRecord: boolean): EarlierKey[] {
  const { isHere, current, opened, entries } = earlier
  if (!isHere || current === null) return []
  const way =
    opened === null
      ? { words: 'Open the indicator of the decision', short: 'open the indicator' }
      : { words: 'On from the indicator', short: 'back to the decisions' }
  const open = current.indicators.length === 0 ? [] : [{ key: 'Enter', ...way, run: earlier.openNext }]
  if (opened !== null) return open
  const records = mayRecord && current.actions.length > 0 && !earlier.refused
  return [
    ...(records
      ? [
          { key: 'k', words: 'Keep the decision open', short: 'keep open', run: earlier.keepOpen },
          { key: 'c', words: 'Close the decision: done', short: 'close', run: earlier.close },
          { key: 'o', words: 'Who answers for the decision', short: 'owner', run: earlier.name },
        ]
      : []),
    ...open,
    ...(entries.length > 1
      ? [
          { key: 'ArrowDown', shown: '↓', words: 'Next decision', short: '', run: earlier.goDown },
          { key: 'ArrowUp', shown: '↑', words: 'Decision before', short: '', run: earlier.goUp },
        ]
      : []),
  ]
}
