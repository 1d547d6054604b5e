import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { placeInGroup, stepped } from './rowOrder.ts'

type Props = {
  readonly groups: ScorecardPage['groups']
  readonly rows: readonly ScorecardRow[]
  readonly problem: string | undefined
  readonly onRows: (rows: readonly ScorecardRow[]) => void
}

type Direction = 'up' | 'down'

/** One management group's indicators, each with a step up and a step down; focus goes with the indicator. */
export function OrderList({ groups, rows, problem, onRows }: Props) {
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '')
  const [last, setLast] = useState('')

  function step(index: number, direction: Direction, button: HTMLElement) {
    flushSync(() => {
      onRows(stepped(rows, index, direction))
      setLast(rows[index]?.indicatorId ?? '')
    })
    // Moving its row in the page takes focus from a button.
    button.focus()
  }

  const lastIndex = rows.findIndex((row) => row.indicatorId === last)
  const { place, of } = placeInGroup(rows, lastIndex)
  return (
    <>
      <h3>The order</h3>
      <Select
        label="Management group"
        value={groupId}
        choices={groups.map(({ id, name }) => ({ value: id, words: name }))}
        problem={problem}
        onChoose={setGroupId}
      />
      <ol className="lines order">
        {rows.map((row, index) => {
          if (row.groupId !== groupId) return null
          const { place: at, of: count } = placeInGroup(rows, index)
          const stepButton = (direction: Direction, words: string, atEdge: boolean) => (
            <Button
              aria-disabled={atEdge}
              aria-label={`Move ${row.reference} ${direction}`}
              onClick={(event) => step(index, direction, event.currentTarget)}
            >
              {words}
            </Button>
          )
          return (
            <li key={row.indicatorId}>
              <span className="ref">{row.reference}</span>
              <span>{row.title}</span>
              <span className="step">
                {stepButton('up', 'Up', at === 1)}
                {stepButton('down', 'Down', at === count)}
              </span>
            </li>
          )
        })}
      </ol>
      <output className="small quiet">
        {lastIndex >= 0 && `${rows[lastIndex]?.reference} is ${place} of ${of} in its group.`}
      </output>
    </>
  )
}
