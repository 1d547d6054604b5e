import { whyWords } from '../../../domain/meetings/agenda/whyWords.ts'
import { Link } from 'wouter'
import type { Morning } from '../../../contract/morning.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { isFree } from '../../../domain/meetings/agenda/agendaKey.ts'
import type { ArrangedItem, Arrangement } from '../../../domain/meetings/agenda/arranged.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { AgendaBox } from './AgendaBox.tsx'
import { AgendaPapers } from './AgendaPapers.tsx'
import { RecommendationLines } from './RecommendationLines.tsx'

type Props = {
  readonly item: ArrangedItem
  /** Empty where no start is settled. */
  readonly startsAt: string
  readonly place: { readonly index: number; readonly of: number }
  readonly morning: Morning
  readonly partnership: Partnership
  readonly mayRecord: boolean
  readonly onStep: (key: string, by: -1 | 1, button: HTMLElement) => void
  readonly onChange: (part: Partial<Arrangement>) => void
  /** Takes an item away for good: one of the officers’ own, or one that nothing calls for. */
  readonly onTake: () => void
}

/** One item: when, what and why, the recommendations under it, and the officers’ hand on it. */
export function AgendaRow(props: Props) {
  const { item, startsAt, place, morning, partnership, mayRecord, onStep, onChange, onTake } = props
  const { isOpen, button, toggle, close } = useUnfolded()
  const { key, title, why, minutes, presenter, note, isNew, gone, isRed, indicatorId } = item
  const ofOwn = isFree(key) || gone !== ''
  const stepButton = (words: string, by: -1 | 1, atEdge: boolean) => (
    <Button
      aria-disabled={atEdge}
      aria-label={`Move “${title}” ${words.toLowerCase()}`}
      onClick={(event) => atEdge || onStep(key, by, event.currentTarget)}
    >
      {words}
    </Button>
  )
  return (
    <li className={isRed ? 'red-item' : undefined}>
      <p className="when">
        <span className="strong">{startsAt}</span>
        <span className="quiet">{minutes} min</span>
      </p>
      <div className="what">
        <h3>
          {indicatorId ? <Link href={paths.indicator(indicatorId)}>{title}</Link> : title}
          {isNew && <span className="mark-new">New</span>}
        </h3>
        {why.length > 0 && <p className="why">{whyWords(why)}</p>}
        {gone !== '' && <p className="why gone">{gone}</p>}
        {presenter !== '' && <p className="small quiet">{presenter}</p>}
        {note !== '' && <p className="small">{note}</p>}
        <AgendaPapers paperIds={item.paperIds} />
        <RecommendationLines item={item} morning={morning} partnership={partnership} />
        {isOpen && <AgendaBox item={item} onChange={onChange} onClose={close} />}
      </div>
      {mayRecord && (
        <div className="hand screen-only">
          <span className="step">
            {stepButton('Up', -1, place.index === 0)}
            {stepButton('Down', 1, place.index === place.of - 1)}
          </span>
          <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
            Edit<span className="vh"> “{title}”</span>
          </Button>
          <Button onClick={() => (ofOwn ? onTake() : onChange({ leftOut: true }))}>
            {ofOwn ? 'Take away' : 'Leave out'}
            <span className="vh"> “{title}”</span>
          </Button>
        </div>
      )}
    </li>
  )
}
