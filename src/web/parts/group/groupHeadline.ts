import type { ManagementGroupPage } from '../../../contract/managementGroups.ts'
import { redsHeadline, total } from '../../format/countWords.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'

/** What a chair needs to know first, in a sentence or two written from the page's own figures. */
export function groupHeadline({ counts, quarter }: ManagementGroupPage): string {
  if (total(counts) === 0) return `No indicator stands with this group in ${quarterLabelOf(quarter)}.`
  return redsHeadline(counts.red)
}
