import type { PageKey } from '../../ui/pageKey.ts'
import type { EarlierKey } from './earlierKeys.ts'

/** A key as the bar names it, in its own short words. */
export type NamedKey = { readonly shown: string; readonly words: string; readonly run: () => void }

/**
 * The keys that the bar names, in the order of the sheet. Where there is much to press, those that act on the earlier
 * decision in hand, and the one that starts or ends the meeting; all keys are on the sheet.
 */
export function keysInBar(
  keys: readonly PageKey[],
  ofEarlier: readonly EarlierKey[],
  isSitting: boolean,
): NamedKey[] {
  return keys.flatMap(({ key, shown, run }) => {
    const own = ofEarlier.find((each) => each.key === key)
    if (ofEarlier.length > 0 && key !== 's' && !own) return []
    const words = own?.short ?? (key === 's' ? (isSitting ? 'end' : 'start') : barWords[key])
    return words && run ? [{ shown: shown ?? (key.length === 1 ? key.toUpperCase() : key), words, run }] : []
  })
}

const barWords: Readonly<Record<string, string>> = {
  o: 'owner',
  d: 'due',
  z: 'undo',
  b: 'blank screen',
}
