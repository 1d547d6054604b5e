import type { Partnership } from '../../../contract/partnership.ts'
import { useAddPartner } from '../../api/partnershipAdditionQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { AddNamed } from './AddNamed.tsx'

type Props = { readonly partners: Partnership['partners']; readonly canAdd: boolean }

export function PartnersSection({ partners, canAdd }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const add = useAddPartner()
  return (
    <section className="sec">
      <h2>Partners</h2>
      {partners.length === 0 ? (
        <p>No partner has been named. An indicator’s lead partner is chosen from those listed here.</p>
      ) : (
        <ul className="belonging">
          {partners.map(({ id, name, shortName }) => (
            <li key={id}>
              {name}
              {shortName !== name && <span className="quiet"> ({shortName})</span>}
            </li>
          ))}
        </ul>
      )}
      {canAdd && (
        <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
          Add a partner
        </Button>
      )}
      {canAdd && isOpen && <AddNamed noun="partner" withShortName add={add} onClose={close} />}
    </section>
  )
}
