import type { ReactNode } from 'react'
import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { StatusTag } from '../StatusTag.tsx'
import { whyWords } from './whyWords.ts'
import './reasonLine.css'

type Props = { readonly row: ScorecardRow | undefined; readonly children: ReactNode }

/** Docked at the foot: the sentence that explains the focused row's status. Nothing moves and nothing is covered. */
export function ReasonLine({ row, children }: Props) {
  return (
    <section className="reason" aria-label="Why this status">
      <div className={row ? 'wrap' : 'wrap unasked'}>
        {row && <StatusTag status={row.status} word={row.statusWord} />}
        <output className="reason-words">
          {row ? (
            <>
              <b>{row.reference.replaceAll(' ', '\u00a0')}.</b> {whyWords(row)}
            </>
          ) : (
            'Choose a status to read the reason for it.'
          )}
        </output>
        <div className="hint">
          <span className="kbd">↑</span> <span className="kbd">↓</span> indicator{' '}
          <span className="kbd">Enter</span> open {children}
        </div>
      </div>
    </section>
  )
}
