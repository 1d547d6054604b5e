import { useMemo } from 'react'
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import './overlays.css'

type Props<Id extends string> = {
  readonly label: string
  /** The button it hangs from, which opened it. */
  readonly anchor: Element
  readonly choices: readonly { readonly id: Id; readonly words: string }[]
  readonly onChoose: (id: Id) => void
  readonly onClose: () => void
}

/** An open menu: arrows, typing ahead, Esc. Import it only from what is itself loaded lazily. */
export function Menu<Id extends string>({ label, anchor, choices, onChoose, onClose }: Props<Id>) {
  const trigger = useMemo(() => ({ current: anchor }), [anchor])
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      aria-label={label}
      placement="bottom end"
      className="menu-popover"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <AriaMenu
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- an ARIA menu takes the focus when it opens
        autoFocus="first"
        onAction={(key) => {
          const chosen = choices.find(({ id }) => id === key)
          onClose()
          if (chosen) onChoose(chosen.id)
        }}
      >
        {choices.map(({ id, words }) => (
          <MenuItem key={id} id={id}>
            {words}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  )
}
