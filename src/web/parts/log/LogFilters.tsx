import type { LogPage } from '../../../contract/log.ts'
import { parseIsoDate } from '../../../domain/time/isoDate.ts'
import { logKinds, type LogAddress } from '../../logAddress.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { logKindWords } from './logKindWords.ts'

type Props = {
  readonly address: LogAddress
  readonly people: LogPage['people']
  readonly find: string
  readonly onFind: (words: string) => void
  readonly onChoose: (chosen: Partial<LogAddress>) => void
  /** "Indicator NI 154": what the log was opened for, if for one thing. */
  readonly about: string | null
}

/** What is looked for: words, about what, by whom, between which days. All of it stands in the address. */
export function LogFilters({ address, people, find, onFind, onChoose, about }: Props) {
  const { kind = '', person = '', from = '', until = '' } = address
  return (
    <search className="log-filters screen-only">
      <TextField type="search" label="Find words" value={find} onWrite={onFind} className="log-find" />
      <Select
        label="About"
        value={kind}
        choices={[
          { value: '', words: 'Everything' },
          ...logKinds.map((value) => ({ value, words: logKindWords[value] })),
        ]}
        onChoose={(value) => onChoose({ kind: value === '' ? undefined : value })}
      />
      <Select
        label="By"
        value={person}
        choices={[
          { value: '', words: 'Everybody' },
          ...people.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChoose={(value) => onChoose({ person: value === '' ? undefined : value })}
      />
      <TextField
        type="date"
        label="Recorded from"
        value={from}
        onWrite={(value) => onChoose({ from: parseIsoDate(value) })}
      />
      <TextField
        type="date"
        label="Recorded until"
        value={until}
        onWrite={(value) => onChoose({ until: parseIsoDate(value) })}
      />
      {about !== null && (
        <p className="log-about">
          Only what is about <b>{about}</b>.{' '}
          <Button
            look="plain"
            onClick={() =>
              onChoose({
                indicator: undefined,
                scorecard: undefined,
                group: undefined,
                meeting: undefined,
                priority: undefined,
              })
            }
          >
            Show everything
          </Button>
        </p>
      )}
    </search>
  )
}
