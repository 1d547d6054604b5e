import type { AgendaItem } from '../../../contract/morning.ts'

/** An item without a chart: what it is, and why it is here. */
export function WordsStage({ item }: { readonly item: AgendaItem }) {
  const { title, why, note, presenter } = item
  return (
    <div className="room-left words">
      <h1>{title}</h1>
      {presenter !== '' && <p className="room-presenter">{presenter}</p>}
      {why.length > 0 && (
        <ul className="room-list">
          {why.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {note.split('\n').map((line, at) => line.trim() !== '' && <p key={at}>{line}</p>)}
    </div>
  )
}
