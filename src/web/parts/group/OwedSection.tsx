import { Link } from 'wouter'
import type { ManagementGroupPage, ManagementGroupRow } from '../../../contract/managementGroups.ts'
import { figureWords, withUnit } from '../../../domain/indicators/figureWords.ts'
import { useStanding } from '../../api/meQueries.ts'
import { FirstOf } from '../../ui/FirstOf.tsx'
import { Glyph } from '../Glyph.tsx'
import { VerifyButton } from './VerifyButton.tsx'
import { daysWords, lateWords } from './owedWords.ts'

/** More lines than this push what follows off the screen. */
const MOST_LINES = 12

type Props = { readonly page: ManagementGroupPage; readonly hrefOf: (indicatorId: string) => string }

/** What the group's partners have still to send, the longest owed first. */
export function OwedSection({ page: { owed, rows, quarter, past: isPast }, hrefOf }: Props) {
  const { mayVerify } = useStanding()
  const found = new Map(rows.map((row) => [row.indicatorId, row]))
  const lines = (
    of: Props['page']['owed']['commentary'],
    words: (row: ManagementGroupRow) => string,
    since: (days: number) => string,
  ) =>
    of.flatMap(({ indicatorId, days }) => {
      const row = found.get(indicatorId)
      return row ? [{ row, words: words(row), since: since(days), isLate: days > 0 }] : []
    })
  return (
    <section className="owed" aria-labelledby="owed-heading">
      <h2 id="owed-heading">Owed by this group</h2>
      <OwedList
        title="Commentary"
        none="No red is without its commentary."
        isMarked
        lines={lines(owed.commentary, ({ leadPartner }) => `${leadPartner}. Red, so required`, lateWords)}
        hrefOf={hrefOf}
      />
      <OwedList
        title="Figures awaiting verification"
        none="No figure awaits verification."
        lines={lines(owed.verification, provisionalWords, daysWords)}
        hrefOf={hrefOf}
        verifiable={
          new Set(
            owed.verification.flatMap(({ indicatorId, enteredBy }) =>
              !isPast && mayVerify(enteredBy) ? [indicatorId] : [],
            ),
          )
        }
        quarter={quarter}
      />
      <OwedList
        title="Late figures"
        none="No figure is late."
        lines={lines(owed.lateFigures, ({ leadPartner }) => leadPartner, lateWords)}
        hrefOf={hrefOf}
      />
    </section>
  )
}

const provisionalWords = ({ latest, decimals, unit, leadPartner }: ManagementGroupRow): string =>
  [latest && `${withUnit(figureWords(latest, decimals), unit)} [p]`, leadPartner].filter(Boolean).join(', ')

type Line = {
  readonly row: ManagementGroupRow
  readonly words: string
  readonly since: string
  readonly isLate: boolean
}

type ListProps = {
  readonly title: string
  readonly none: string
  readonly lines: readonly Line[]
  /** Each line with the glyph of what is late, or only due. */
  readonly isMarked?: boolean
  /** The indicators whose figure the reader may verify, in this quarter. */
  readonly verifiable?: ReadonlySet<string>
  readonly quarter?: string
  readonly hrefOf: (indicatorId: string) => string
}

function OwedList({ title, none, lines, isMarked = false, verifiable, quarter, hrefOf }: ListProps) {
  return (
    <>
      <h3>{lines.length === 0 ? title : `${title}, ${lines.length.toLocaleString('en-GB')}`}</h3>
      {lines.length === 0 ? (
        <p className="small quiet">{none}</p>
      ) : (
        <FirstOf all={lines} most={MOST_LINES} showAll={`Show all ${lines.length.toLocaleString('en-GB')}`}>
          {(shown) => (
            <dl className="figures">
              {shown.map(({ row, words, since, isLate }) => (
                <div key={row.indicatorId}>
                  <dt>
                    {isMarked && <Glyph name={isLate ? 'late' : 'notRated'} />}{' '}
                    <Link href={hrefOf(row.indicatorId)}>{row.reference.replaceAll(' ', '\u00a0')}</Link>
                    {words && `, ${words}`}
                    {quarter !== undefined && verifiable?.has(row.indicatorId) && (
                      <VerifyButton
                        indicatorId={row.indicatorId}
                        quarter={quarter}
                        reference={row.reference}
                      />
                    )}
                  </dt>
                  <dd>{since}</dd>
                </div>
              ))}
            </dl>
          )}
        </FirstOf>
      )}
    </>
  )
}
