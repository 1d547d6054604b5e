import { useSingleKeys } from '../../ui/singleKeys.ts'

/** A key as printed on its cap. Arrows are drawn: the typeface has none. */
export function Key({ name }: { readonly name: string }) {
  const on = useSingleKeys()
  if (!on && name.length <= 3) return null
  return (
    <span className="kbd" aria-hidden="true">
      {name === '→' ? (
        <svg viewBox="0 0 16 16" className="g" fill="none" stroke="currentColor" strokeWidth="2">
          <path d="M2,8h11M8.6,3.4 13.2,8 8.6,12.6" />
        </svg>
      ) : (
        name
      )}
    </span>
  )
}
