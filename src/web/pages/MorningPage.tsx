import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { meQuery } from '../api/meQueries.ts'
import { morningQuery } from '../api/morningQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { MorningScreen } from '../parts/morning/MorningScreen.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import type { MorningAddress } from '../meetingAddress.ts'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/morning/morning.css'
import '../parts/morning/roomFrame.css'
import '../parts/morning/answering.css'
import '../parts/morning/ownerField.css'
import '../parts/morning/earlierStage.css'

type Props = { readonly address: MorningAddress; readonly partnership: Partnership }

/** A meeting on the screen of its room: one item at a time, large enough for the far end of the table. */
export function MorningPage({ address, partnership }: Props) {
  const { data: me } = useQuery({ ...meQuery(), gcTime: Infinity })
  const { data: morning, error, refetch } = useQuery(morningQuery(address.meeting))
  usePageTitle(morning?.meeting.title ?? 'Meeting', partnership.name)
  useRoomSize()
  if (morning && me)
    return (
      <MorningScreen
        address={address}
        partnership={partnership}
        morning={morning}
        personId={me.signedIn?.id ?? 'nobody'}
      />
    )
  if (!error) return <Waiting words="Getting the morning." />
  return (
    <div className="wrap">
      <CouldNotRead what="The morning" failure={error} onRetry={() => refetch()} isWholePage />
      <p>
        <Link href={paths.meetings()}>All meetings</Link>
      </p>
    </div>
  )
}

/** Everything is set in the size of a room for as long as this page is open. */
function useRoomSize(): void {
  useEffect(() => {
    document.documentElement.classList.add('in-the-room')
    return () => document.documentElement.classList.remove('in-the-room')
  }, [])
}
