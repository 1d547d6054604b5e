import { useStanding } from '../../api/meQueries.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { AboutFigures } from './importDraft.ts'

type Props = {
  readonly about: AboutFigures
  readonly problem: string | undefined
  readonly onAbout: (about: AboutFigures) => void
}

/** What holds for every figure of the file. */
export function AboutSection({ about, problem, onAbout }: Props) {
  const { may, mayKeepSome } = useStanding()
  return (
    <section className="sec">
      <h2>3. About these figures</h2>
      <div className="about">
        <TextField
          label="Date published or reported"
          hint="A page shown as at an earlier date leaves them out."
          type="date"
          value={about.knownOn}
          problem={problem}
          onWrite={(knownOn) => onAbout({ ...about, knownOn })}
        />
        <Select
          label="They are"
          hint="Where no column says."
          value={about.verification}
          choices={[
            { value: 'provisional', words: 'Provisional' },
            ...(may('recordPublishedFigures')
              ? [{ value: 'verified' as const, words: 'Verified by their publisher: name the source' }]
              : []),
          ]}
          onChoose={(verification) => onAbout({ ...about, verification })}
        />
        {mayKeepSome && (
          <Select
            label="Who sees them"
            hint="A figure that stands unchanged is still seen by those who see it now."
            value={about.audience}
            choices={[
              { value: 'partnership', words: 'Everybody who reads the scorecards' },
              { value: 'partnerOnly', words: 'Only their lead partner and the partnership’s officers' },
            ]}
            onChoose={(audience) => onAbout({ ...about, audience })}
          />
        )}
        <TextField
          label="Source"
          hint="Printed under their charts, where no column says."
          {...(!mayKeepSome && { className: 'wide' })}
          value={about.source}
          onWrite={(source) => onAbout({ ...about, source })}
        />
      </div>
    </section>
  )
}
