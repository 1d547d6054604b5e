import './settings.css'
import { TextField } from '../../ui/TextField.tsx'
import { quartersOfYear, type ProfileDraft, type ProfileProblems } from './profileDraft.ts'

type Props = {
  readonly levels: ProfileDraft['levels']
  readonly unit: string
  readonly fields: ProfileProblems
  readonly onLevels: (levels: ProfileDraft['levels']) => void
}

/** A year’s four levels, a quarter each. */
export function ProfileLevels({ levels, unit, fields, onLevels }: Props) {
  return (
    <>
      <div className="four-quarters">
        {quartersOfYear.map((quarter) => (
          <TextField
            key={quarter}
            label={`Q${quarter}${unit === '' ? '' : `, ${unit}`}`}
            inputMode="decimal"
            autoComplete="off"
            value={levels[quarter - 1] ?? ''}
            problem={fields[`level${quarter}`]}
            onWrite={(written) =>
              onLevels(
                levels.map((each, at) =>
                  at === quarter - 1 ? written : each,
                ) as unknown as ProfileDraft['levels'],
              )
            }
          />
        ))}
      </div>
      <p className="small quiet">A quarter left empty keeps the target it has.</p>
    </>
  )
}
