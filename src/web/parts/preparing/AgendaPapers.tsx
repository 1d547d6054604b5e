import { useQuery } from '@tanstack/react-query'
import { recordPaths } from '../../../contract/recordPaths.ts'
import { papersQuery } from '../../api/paperQueries.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'

type Props = { readonly paperIds: readonly string[] }

/** The issued papers an item is taken with. One that the reader may not see is counted and not named. */
export function AgendaPapers({ paperIds }: Props) {
  const { data: papers = [] } = useQuery({ ...papersQuery(), enabled: paperIds.length > 0 })
  if (paperIds.length === 0) return null
  const there = papers.filter(({ id }) => paperIds.includes(id))
  const others = paperIds.length - there.length
  return (
    <p className="small">
      Papers:{' '}
      {there.map(({ id, title, quarter, format, fileName }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={recordPaths.paperFile(id)} download={fileName}>
            {title}, {quarterLabelOf(quarter)}, {format.toUpperCase()}
          </a>
        </span>
      ))}
      {others > 0 && `${there.length > 0 ? ', and ' : ''}${others} with figures you may not see yet`}
    </p>
  )
}
