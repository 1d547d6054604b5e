import { useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { Button } from './Button.tsx'
import { lastDone, onDone, sayDone } from './sayDone.ts'

/**
 * What was last done on this page, read out when it happens and left in sight until dismissed. Always on the page:
 * one that came with its words would not be read out.
 */
export function StatusLine() {
  const { words, pathname } = useSyncExternalStore(onDone, lastDone, lastDone)
  const [here] = useLocation()
  const said = pathname === here ? words : ''
  return (
    <div className={said === '' ? 'vh' : 'status-line'}>
      <output>{said}</output>
      {said !== '' && (
        <Button look="plain" onClick={() => sayDone('')}>
          Dismiss
        </Button>
      )}
    </div>
  )
}
