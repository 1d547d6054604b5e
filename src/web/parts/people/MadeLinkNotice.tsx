import { useState } from 'react'
import { londonMoment } from '../../../domain/time/londonMoment.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { MadeLink } from '../../api/peopleQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { FocusedHeading } from '../../ui/FocusedHeading.tsx'

type Props = { readonly made: MadeLink; readonly forWhom: string; readonly onClose: () => void }

/** A link to be handed over, shown once: no message is sent from here. */
export function MadeLinkNotice({ made, forWhom, onClose }: Props) {
  const [outcome, setOutcome] = useState('')
  return (
    <div className="made-link">
      <FocusedHeading>Hand this link to {forWhom}</FocusedHeading>
      <p>
        It works once, until {londonMoment(made.expiresAt as Instant)}, and is not shown again. Whoever has it
        can use it: give it in person or over a channel you trust.
      </p>
      <p className="made-link-address">
        <code>{made.link}</code>
      </p>
      <p className="actions">
        <Button
          look="first"
          onClick={() => {
            navigator.clipboard.writeText(made.link).then(
              () => setOutcome('Copied.'),
              () => setOutcome('This browser did not allow copying: select the link above.'),
            )
          }}
        >
          Copy the link
        </Button>
        <Button onClick={onClose}>Done</Button>
        <output className="small">{outcome}</output>
      </p>
    </div>
  )
}
