import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { LogLine } from '../../../contract/log.ts'
import { paths } from '../../paths.ts'
import { recordedAtWords } from './recordedAtWords.ts'

type Thing = LogLine['things'][number]

/** One entry: when it was recorded, its sentence, and, unfolded, what stood before and what stands after. */
export function LogEntry({ line, children }: { readonly line: LogLine; readonly children?: ReactNode }) {
  const { sequence, at, sentence, origin, changes, things, hash, request } = line
  return (
    <li className="log-entry">
      <div className="log-when">
        <time dateTime={at}>{recordedAtWords(at)}</time>
        <span className="quiet">Entry {sequence}</span>
      </div>
      <div>
        <p className="log-sentence">{sentence}</p>
        <details>
          <summary>
            Before and after<span className="vh"> of entry {sequence}</span>
          </summary>
          {changes.map((change, index) => (
            <ChangeTable key={index} change={change} />
          ))}
          <p className="small">
            {origin}.{' '}
            {things.length > 0 && (
              <>
                All about:{' '}
                {things.map((thing) => (
                  <span key={`${thing.kind} ${thing.id}`} className="log-thing">
                    <Link href={everythingAbout(thing)}>{thing.name}</Link>
                  </span>
                ))}
              </>
            )}
          </p>
          <p className="small quiet">
            {request && <>Request {request}. </>}Hash {hash}
          </p>
        </details>
        {children}
      </div>
    </li>
  )
}

function ChangeTable({ change }: { readonly change: LogLine['changes'][number] }) {
  const { words, fields } = change
  const hasBefore = fields.some(({ before }) => before !== '')
  if (fields.length === 0) return null
  return (
    <div className="log-change">
      <table>
        <caption>{words.charAt(0).toUpperCase() + words.slice(1)}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            {hasBefore && <th scope="col">Before</th>}
            <th scope="col">{hasBefore ? 'After' : 'Recorded'}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {hasBefore && <td>{before || <span className="quiet">nothing</span>}</td>}
              <td>{after || <span className="quiet">nothing</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function everythingAbout({ kind, id }: Thing): string {
  switch (kind) {
    case 'indicator':
      return paths.log({ indicator: id })
    case 'scorecard':
      return paths.log({ scorecard: id })
    case 'group':
      return paths.log({ group: id })
    case 'meeting':
      return paths.log({ meeting: id })
    case 'priority':
      return paths.log({ priority: id })
    default:
      return paths.log({ person: id })
  }
}
