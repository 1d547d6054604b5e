import { useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { onStatusLine, sayDone, statusLineWords } from './sayDone.ts'

/** What was last done, read out when it happens and left in sight until dismissed. Always on the page, or it is not
 * read out. */
export function StatusLine() {
  const words = useSyncExternalStore(onStatusLine, statusLineWords, () => '')
  return (
    <div className={words === '' ? 'status-line vh' : 'status-line'}>
      <output>{words}</output>
      {words !== '' && (
        <Button look="plain" onClick={() => sayDone('')}>
          Dismiss
        </Button>
      )}
    </div>
  )
}
