import { Glyph } from '../Glyph.tsx'
import { glyphOf, markLook, markOf, type StatusLetter } from './statusLetters.ts'

const letters: readonly StatusLetter[] = ['r', 'a', 'g', 'l', 'n']

/** How to read the marks of a quarter-by-quarter table. */
export function MarksKey() {
  return (
    <div className="key">
      {letters.map((letter) => (
        <span key={letter}>
          <span className={markLook(letter)}>
            <Glyph name={glyphOf(letter)} />
          </span>{' '}
          {markOf(letter).word}
        </span>
      ))}
      <span>An empty place: no figure for that quarter.</span>
    </div>
  )
}

/** How to read the chart column and the marks beside figures. */
export function ScorecardKey() {
  return (
    <div className="key">
      <span>
        <svg width="44" height="14" aria-hidden="true">
          <path d="M0 10 12 5l10 5L34 4l10 4" fill="none" stroke="var(--actual)" strokeWidth="1.6" />
        </svg>{' '}
        actual
      </span>
      <span>
        <svg width="44" height="14" aria-hidden="true">
          <path d="M0 4h22v5h22" fill="none" stroke="var(--target)" strokeDasharray="3 2" />
        </svg>{' '}
        target
      </span>
      <span>
        <svg width="20" height="14" aria-hidden="true">
          <path d="M0 8h18" stroke="var(--stretch)" strokeWidth="2.5" />
        </svg>{' '}
        stretch target
      </span>
      <span>
        <svg width="30" height="14" aria-hidden="true">
          <path d="M0 2h30v10H0Z" fill="var(--usual)" />
        </svg>{' '}
        usual range
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="3.2" fill="var(--paper)" stroke="var(--actual)" strokeWidth="1.5" />
        </svg>{' '}
        signal: better
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path d="M7 2 12 7 7 12 2 7Z" fill="var(--red)" />
        </svg>{' '}
        signal: worse
      </span>
      <span>[p] provisional</span>
      <span>[r] revised</span>
      <span>[b] break in the series</span>
      <span>Annual figures are shown as separate dots.</span>
    </div>
  )
}
