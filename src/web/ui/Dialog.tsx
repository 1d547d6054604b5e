import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './Button.tsx'
import './overlays.css'

type Props = {
  readonly title: ReactNode
  /** For a comparison side by side. */
  readonly wide?: boolean
  /** Asked for by Esc, by the close button and by a click outside. */
  readonly onClose: () => void
  /** False while leaving would lose writing: a click outside then does nothing. */
  readonly dismissable?: boolean
  readonly children: ReactNode
}

/** A modal dialog: focus moves in, stays in, and goes back. Import it only from what is itself loaded lazily. */
export function Dialog({ title, wide = false, onClose, dismissable = true, children }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={dismissable}
      className="overlay"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog className="dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <Button look="plain" onClick={onClose}>
              Close
            </Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
