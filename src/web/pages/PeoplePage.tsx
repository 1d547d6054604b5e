import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Partnership } from '../../contract/partnership.ts'
import { type MadeLink, peopleQuery } from '../api/peopleQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { InviteForm } from '../parts/people/InviteForm.tsx'
import { MadeLinkNotice } from '../parts/people/MadeLinkNotice.tsx'
import { PeopleTable } from '../parts/people/PeopleTable.tsx'
import { SecondFactorPolicy } from '../parts/people/SecondFactorPolicy.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { Button } from '../ui/Button.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { useUnfolded } from '../ui/useUnfolded.ts'
import '../parts/meetings/meetings.css'
import '../parts/signIn/signIn.css'
import '../parts/partnership/partnership.css'
import '../parts/people/people.css'

/** Who may sign in, and as what. */
export function PeoplePage({ partnership }: { readonly partnership: Partnership }) {
  const { data: page, error, refetch } = useQuery(peopleQuery())
  const { isOpen, button, toggle, close } = useUnfolded()
  const [open, setOpen] = useState<string | null>(null)
  const [made, setMade] = useState<{ link: MadeLink; name: string }>()
  usePageTitle('People', partnership.name)
  if (!page && !error) return <Waiting words="Getting the people." />
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>People</h1>
          <p className="sub">
            Who may sign in, and as what. Nobody can make an account alone: each is invited by a link you hand
            over.
          </p>
        </div>
        <div className="pickers">
          <Button look="first" ref={button} aria-expanded={isOpen} onClick={toggle}>
            Invite somebody
          </Button>
        </div>
      </div>
      {made && (
        <MadeLinkNotice
          made={made.link}
          forWhom={made.name}
          onClose={() => {
            setMade(undefined)
            button.current?.focus()
          }}
        />
      )}
      {isOpen && (
        <div className="invite">
          <InviteForm
            partnership={partnership}
            onClose={close}
            onInvited={(link, name) => {
              close()
              setMade({ link, name })
            }}
          />
        </div>
      )}
      {error && <CouldNotRead what="The people" failure={error} onRetry={() => refetch()} />}
      {page && (
        <>
          <PeopleTable page={page} partnership={partnership} open={open} onOpen={setOpen} />
          <SecondFactorPolicy policy={page.policy} />
        </>
      )}
    </div>
  )
}
