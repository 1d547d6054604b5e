import type { Minutes } from '../../../contract/minutes.ts'

/** Who came, who sent apologies and who came instead, by role and organisation. */
export function Attendance({ minutes }: { readonly minutes: Minutes }) {
  const { present, apologies, substitutes, unanswered } = minutes
  if (present.length + apologies.length + substitutes.length + unanswered.length === 0)
    return (
      <section className="sec">
        <h2>Attendance</h2>
        <p>Nobody’s attendance is recorded.</p>
      </section>
    )
  return (
    <>
      <People title="Present" people={present} />
      <People title="Apologies" people={apologies} />
      {substitutes.length > 0 && (
        <section className="sec">
          <h2>Attendance by substitutes</h2>
          <Words
            headings={['Member', 'Substitute', 'Organisation']}
            rows={substitutes.map(({ role, substitute, organisation }) => [role, substitute, organisation])}
          />
        </section>
      )}
      <People title="Invited, attendance not recorded" people={unanswered} />
    </>
  )
}

type PeopleProps = { readonly title: string; readonly people: Minutes['present'] }

const People = ({ title, people }: PeopleProps) =>
  people.length > 0 && (
    <section className="sec">
      <h2>{title}</h2>
      <Words
        headings={['Role', 'Organisation']}
        rows={people.map(({ role, organisation }) => [role, organisation])}
      />
    </section>
  )

type WordsProps = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }

const Words = ({ headings, rows }: WordsProps) => (
  <table className="data attendance">
    <thead>
      <tr>
        {headings.map((each) => (
          <th key={each} scope="col">
            {each}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        <tr key={at}>
          {row.map((words, column) => (
            <td key={headings[column]}>{words}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
