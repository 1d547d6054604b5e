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
      <span>[p] provisional</span>
      <span>[r] revised</span>
      <span>[b] break in the series</span>
      <span>Annual figures are shown as separate dots.</span>
    </div>
  )
}
