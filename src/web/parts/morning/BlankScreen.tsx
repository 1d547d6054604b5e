import { useEffect, useEffectEvent } from 'react'

/** Nothing to look at, while people talk to one another. Any key or a click shows the item again. */
export function BlankScreen({ onEnd }: { readonly onEnd: () => void }) {
  const end = useEffectEvent((event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    onEnd()
  })
  useEffect(() => {
    // Before the page's own keys: the first key only brings the item back.
    const listen = (event: Event) => end(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
  return (
    <button type="button" className="room-blank" onClick={onEnd}>
      <span className="vh">The screen is blank. Press any key to show the item again.</span>
    </button>
  )
}
