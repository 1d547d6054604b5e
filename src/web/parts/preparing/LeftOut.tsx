import { whyWords } from '../../../domain/meetings/agenda/whyWords.ts'
import type { ArrangedItem } from '../../../domain/meetings/agenda/arranged.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly items: readonly ArrangedItem[]
  readonly mayRecord: boolean
  readonly onPutBack: (key: string) => void
}

/** What the record calls for and the officers left out. */
export function LeftOut({ items, mayRecord, onPutBack }: Props) {
  return (
    <div className="left-out">
      <h3>Left out</h3>
      <ul>
        {items.map(({ key, title, why }) => (
          <li key={key}>
            <span>
              {title} {why.length > 0 && <span className="small quiet">{whyWords(why)}</span>}
            </span>
            {mayRecord && (
              <Button className="screen-only" onClick={() => onPutBack(key)}>
                Put back<span className="vh"> {title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
