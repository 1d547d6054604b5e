import { Link } from 'wouter'
import type { ChangeLine, ChangesPage, RecordLink } from '../../../contract/changes.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'
import type { ChangesAddress } from '../../changesAddress.ts'
import { paths } from '../../paths.ts'

type Props = { readonly page: ChangesPage; readonly address: ChangesAddress }

const sectionWords: Readonly<Record<ChangeLine['section'], string>> = {
  actions: 'Actions',
  statuses: 'Statuses that turned',
  signals: 'Signals',
  revisions: 'Figures revised',
  terms: 'Targets, rules and definitions',
  membership: 'Joined, left, published',
  late: 'Late figures',
  decisions: 'Decisions taken',
  figures: 'New figures and commentary',
}

/** The page in one sentence, then its sentences by section; a section without any is not there. */
export function ChangesReading({ page, address }: Props) {
  if (page.since === null)
    return (
      <>
        <p className="lede">There is no earlier performance morning to compare with.</p>
        <p className="std">
          None was held before {longDate(isoDate(page.asAt))}. Choose another meeting above, or{' '}
          <Link href={paths.meetings()}>record the meeting</Link> at which the scorecard was last looked at.
        </p>
      </>
    )
  const sections = [...Map.groupBy(page.changes, ({ section }) => section)]
  return (
    <>
      <p className="lede">{page.headline}</p>
      {sections.length === 0 && <p className="std">{stillWords(page.quarter, page.since.quarter)}</p>}
      {sections.map(([section, changes]) => (
        <section key={section} className="changes-of" aria-labelledby={`changes-${section}`}>
          <h2 id={`changes-${section}`}>
            {sectionWords[section]} <span className="quiet num">{changes.length}</span>
          </h2>
          <ul>
            {changes.map((change) => (
              <li key={JSON.stringify(change.sentence)}>
                <Sentence parts={change.sentence} address={address} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const stillWords = (now: string, then: string): string =>
  `Every status, figure, target, rule and decision stands as it did. ${
    now === then ? `${quarterLabelOf(now)} was reported then as it is now.` : ''
  }`.trim()

type SentenceProps = { readonly parts: ChangeLine['sentence']; readonly address: ChangesAddress }

/** A sentence with its ways to what it rests on. A piece has no name of its own: its place is its key. */
function Sentence({ parts, address }: SentenceProps) {
  return parts.map((part, place) =>
    'recordedBy' in part ? (
      part.recordedBy
    ) : part.link === null ? (
      part.text
    ) : (
      <Link key={place} href={hrefOf(part.link, address)}>
        {part.text}
      </Link>
    ),
  )
}

function hrefOf(link: RecordLink, { scorecard, quarter, asAt }: ChangesAddress): string {
  switch (link.to) {
    case 'indicator': {
      const page = paths.indicator(link.id, { scorecard, quarter, asAt })
      return link.part === 'status' ? page : `${page}#${link.part}`
    }
    case 'meeting':
      return paths.meeting(link.id)
    case 'scorecard':
      return paths.scorecard(scorecard, { quarter: link.quarter, asAt })
    case 'settings':
      return paths.settings({ asAt })
  }
}
