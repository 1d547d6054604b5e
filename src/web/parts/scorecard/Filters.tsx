import { type KeyboardEvent, type Ref, useMemo, useState } from 'react'
import type { ScorecardPage } from '../../../contract/scorecards.ts'
import {
  leadSlug,
  type RowFilter,
  type RowOrder,
  type StatusFilter,
  statusFilters,
} from '../../../domain/scorecards/scorecardView.ts'
import type { GlyphName } from '../../../chart/glyphs.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { type Choice, Select } from '../../ui/Select.tsx'
import { Glyph } from '../Glyph.tsx'
import { orderWords } from './orderWords.ts'
import './filters.css'
import { numberWords } from '../../../domain/numberWords.ts'
import { total } from '../../../papers/words/countWords.ts'

type Props = {
  readonly page: ScorecardPage
  readonly filter: RowFilter
  readonly order: RowOrder
  readonly findBox: Ref<HTMLInputElement>
  /** "All 29 shown". */
  readonly shown: string
  readonly isFiltered: boolean
  readonly onFind: (find: string) => void
  readonly onFilter: (change: Omit<RowFilter, 'find'>) => void
  readonly onOrder: (order: RowOrder) => void
  readonly onClear: () => void
}

/** Which indicators are shown, and in what order. */
export function Filters(props: Props) {
  const { page, filter, order, findBox, shown, isFiltered } = props
  const [open, setOpen] = useState(false)
  const leads = useMemo(() => leadChoices(page), [page])
  return (
    <search>
      <form
        className={open ? 'filters open' : 'filters'}
        aria-label="Filter the scorecard"
        onSubmit={(event) => event.preventDefault()}
      >
        <Field
          className="grow"
          label={
            <>
              Find an indicator <span className="kbd">/</span>
            </>
          }
        >
          {(control) => (
            <input
              {...control}
              ref={findBox}
              type="search"
              autoComplete="off"
              spellCheck={false}
              value={filter.find ?? ''}
              onChange={(event) => props.onFind(event.target.value)}
              onKeyDown={toFirstRow}
            />
          )}
        </Field>
        <StatusToggles
          page={page}
          chosen={filter.status}
          onChoose={(status) => props.onFilter({ ...filter, status })}
        />
        <Select
          className="desk group-choice"
          label="Management group"
          value={filter.group ?? ''}
          choices={[
            { value: '', words: `All ${numberWords(page.groups.length)}` },
            ...page.groups.map(({ id, name }) => ({ value: id, words: name })),
          ]}
          onChoose={(group) => props.onFilter({ ...filter, group: group || undefined })}
        />
        <Select
          className="desk lead-choice"
          label="Lead partner"
          value={filter.lead ?? ''}
          choices={[{ value: '', words: 'All' }, ...leads]}
          onChoose={(lead) => props.onFilter({ ...filter, lead: lead || undefined })}
        />
        <Select
          className="desk"
          label="Order"
          value={order}
          choices={orderWords.filter(({ value, always }) => always || value === order)}
          onChoose={props.onOrder}
        />
        <Button className="narrow-only" aria-expanded={open} onClick={() => setOpen(!open)}>
          Filter and order
        </Button>
        <p className="shown">
          <output>{shown}</output>
          {isFiltered && (
            <>
              {' '}
              <span className="print-only">Filter: {filterWords(filter, page, leads)}</span>
              <Button look="plain" onClick={props.onClear}>
                Clear filter
              </Button>
            </>
          )}
        </p>
      </form>
    </search>
  )
}

/** ↓ leads from what is sought to what was found. */
function toFirstRow(event: KeyboardEvent): void {
  const first = document.querySelector<HTMLElement>('.sc [data-act="why"]')
  if (event.key !== 'ArrowDown' || !first) return
  event.preventDefault()
  first.focus()
}

/** "Amber or Green, Met Police, “burglary”": paper has no controls that show it. */
const filterWords = (
  { status, group, lead, find }: RowFilter,
  { groups }: ScorecardPage,
  leads: readonly Choice[],
): string =>
  [
    status?.map((each) => words[each]).join(' or '),
    groups.find(({ id }) => id === group)?.name,
    leads.find(({ value }) => value === lead)?.words,
    find && `“${find}”`,
  ]
    .filter(Boolean)
    .join(', ')

function leadChoices(page: ScorecardPage) {
  const names = new Map(page.leadPartners.map((name) => [leadSlug(name), name]))
  names.delete('')
  return [...names]
    .map(([value, words]) => ({ value, words }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'en-GB'))
}

type TogglesProps = {
  readonly page: ScorecardPage
  readonly chosen: readonly StatusFilter[] | undefined
  readonly onChoose: (status: readonly StatusFilter[] | undefined) => void
}

function StatusToggles({ page, chosen, onChoose }: TogglesProps) {
  const { counts } = page
  const of: Record<StatusFilter, number> = { ...counts, 'not-rated': counts.notRated }
  const toggle = (status: StatusFilter) => {
    const next = chosen?.includes(status)
      ? chosen.filter((each) => each !== status)
      : statusFilters.filter((each) => each === status || chosen?.includes(each))
    onChoose(next.length === 0 || next.length === statusFilters.length ? undefined : next)
  }
  return (
    <fieldset className="field desk">
      <legend>Status</legend>
      <div className="toggles">
        <button
          type="button"
          className="toggle"
          aria-pressed={chosen === undefined}
          onClick={() => onChoose(undefined)}
        >
          All {total(counts).toLocaleString('en-GB')}
        </button>
        {statusFilters.map((status) => (
          <button
            key={status}
            type="button"
            className="toggle"
            aria-pressed={chosen?.includes(status) ?? false}
            onClick={() => toggle(status)}
          >
            <span className={`mark-${status === 'not-rated' ? 'none' : status}`}>
              <Glyph name={glyphs[status]} />
            </span>
            {words[status]} {of[status].toLocaleString('en-GB')}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

const words: Readonly<Record<StatusFilter, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  'not-rated': 'Not rated',
}
const glyphs: Readonly<Record<StatusFilter, GlyphName>> = {
  red: 'red',
  amber: 'amber',
  green: 'green',
  'not-rated': 'notRated',
}
