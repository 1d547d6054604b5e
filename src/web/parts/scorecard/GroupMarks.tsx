import { memo } from 'react'
import { Link } from 'wouter'
import { Glyph } from '../Glyph.tsx'
import { glyphOf, isStatusLetter, markLook, type StatusLetter } from './statusLetters.ts'
import type { ScorecardGroup } from './tableEntries.ts'
import { redWords } from '../../../papers/words/countWords.ts'

/** More marks than this in one group can no longer be taken in one by one: they are counted by kind. */
const MARKS_DRAWN = 40
/** So many stand on one line. */
const MARKS_IN_LINE = 12

type Props = {
  readonly groups: readonly ScorecardGroup[]
  readonly groupHrefOf: (groupId: string) => string
}

/** Every indicator as one mark, worst first, with a worded column: nothing is averaged. */
export const GroupMarks = memo(function GroupMarks({ groups, groupHrefOf }: Props) {
  const counted = groups.some(({ marks }) => marks.length > MARKS_DRAWN)
  const few = groups.every(({ marks }) => marks.length <= MARKS_IN_LINE)
  const heading = counted
    ? 'Indicators by status, worst first'
    : 'Every indicator, one mark each, worst first'
  return (
    <section aria-labelledby="marks-heading">
      <h3 id="marks-heading">{heading}</h3>
      <table className="unit">
        <caption className="vh">{heading}</caption>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                <Link href={groupHrefOf(group.id)}>{group.name}</Link>
              </th>
              <td aria-hidden="true" className={few ? 'few' : undefined}>
                {counted ? <CountedMarks marks={group.marks} /> : <EachMark marks={group.marks} />}
              </td>
              <td className="words">
                {group.counts.red > 0 ? <b>{redWords(group.counts)}</b> : redWords(group.counts)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">No average or score is given: a group with a red always says so.</p>
    </section>
  )
})

function EachMark({ marks }: { readonly marks: string }) {
  return [...marks].filter(isStatusLetter).map((letter, at) => (
    <span key={at} className={markLook(letter)}>
      <Glyph name={glyphOf(letter)} />
    </span>
  ))
}

const kinds: readonly StatusLetter[] = ['r', 'a', 'l', 'n', 'd', 'g']

function CountedMarks({ marks }: { readonly marks: string }) {
  return kinds
    .map((letter) => ({ letter, count: marks.split(letter).length - 1 }))
    .filter(({ count }) => count > 0)
    .map(({ letter, count }) => (
      <span key={letter} className="counted">
        <span className={markLook(letter)}>
          <Glyph name={glyphOf(letter)} />
        </span>
        {count}
      </span>
    ))
}
