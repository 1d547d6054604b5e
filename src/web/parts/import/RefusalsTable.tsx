import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportState } from '../../../contract/imports.ts'
import { importQuery } from '../../api/importQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { wholeWords } from './countWords.ts'

/** Each refusal with where it stands, the text found and how to mend it; a page at a time. */
export function RefusalsTable({ state }: { readonly state: ImportState }) {
  const [from, setFrom] = useState(0)
  const { data } = useQuery({
    ...importQuery(state.id, from),
    enabled: from > 0,
    placeholderData: keepPreviousData,
  })
  const size = state.refused.length
  const shown = from === 0 ? state.refused : (data?.refused ?? [])
  const last = Math.min(from + size, state.refusedTotal)
  return (
    <section className="sec">
      <h2>Refused</h2>
      <Scrolls label="Refused rows">
        <table className="data refusals">
          <thead>
            <tr>
              <th scope="col" className="num">
                Row
              </th>
              <th scope="col">Column</th>
              <th scope="col">Text found</th>
              <th scope="col">Why</th>
              <th scope="col">How to mend it</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, column, text, because, mend }) => (
              <tr key={`${row} ${column} ${because}`}>
                <th scope="row" className="num">
                  {wholeWords(row)}
                </th>
                <td>{column}</td>
                <td className="found">{text === '' ? <span className="quiet">Empty</span> : text}</td>
                <td>{because}</td>
                <td>{mend}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {state.refusedTotal > size && (
        <div className="actions">
          <Button aria-disabled={from === 0} onClick={() => setFrom(Math.max(0, from - size))}>
            Earlier
          </Button>
          <Button
            aria-disabled={last >= state.refusedTotal}
            onClick={() => last < state.refusedTotal && setFrom(from + size)}
          >
            Later
          </Button>
          <output className="small quiet">
            {wholeWords(from + 1)} to {wholeWords(last)} of {wholeWords(state.refusedTotal)}
          </output>
        </div>
      )}
    </section>
  )
}
