import { outcomeWords } from '../../../domain/meetings/outcomeWords.ts'
import { Key } from './Key.tsx'
import type { Answer } from './waitingAct.ts'

/** The number key of each answer, in the order of the keys. */
export const outcomeKeys = [
  ['1', 'agreed'],
  ['2', 'agreedAsAmended'],
  ['3', 'deferred'],
  ['4', 'notAgreed'],
  ['5', 'noted'],
  ['6', 'answered'],
] as const satisfies readonly (readonly [string, Answer['outcome']])[]

type Props = {
  readonly chosen: Answer['outcome'] | null
  /** Two abreast, where the recommendation needs the room. */
  readonly isTight: boolean
  readonly onChoose: (outcome: Answer['outcome']) => void
}

/** How a recommendation may be answered: saved on choice. */
export function OutcomeOptions({ chosen, isTight, onChoose }: Props) {
  return (
    <fieldset className={isTight ? 'room-options tight' : 'room-options'} aria-label="Decision">
      {outcomeKeys.map(([key, outcome]) => (
        <button key={key} type="button" aria-pressed={chosen === outcome} onClick={() => onChoose(outcome)}>
          <Key name={key} />
          {isTight && outcome === 'agreedAsAmended'
            ? 'As amended'
            : outcome === 'answered'
              ? 'In words'
              : outcomeWords[outcome]}
        </button>
      ))}
    </fieldset>
  )
}
