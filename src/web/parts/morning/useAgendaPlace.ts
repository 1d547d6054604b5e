import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Morning } from '../../../contract/morning.ts'
import { showItem } from '../../api/morningQueries.ts'
import type { MorningAddress } from '../../meetingAddress.ts'
import { paths } from '../../paths.ts'
import { agendaPlace, CLOSING, isEcho, type SaidItem, withSaid } from './agendaPlace.ts'

/** Somebody leafing through the agenda does not take the room along. */
const SETTLES_MS = 350

type Given = {
  readonly address: MorningAddress
  readonly morning: Morning
  /** Whether the sitting is under way: before and after it, nobody is led. */
  readonly isSitting: boolean
  /** Whether this screen leads the others: it is a recording officer's. */
  readonly leads: boolean
  /** Something is being written: the screen stays where it is. */
  readonly isBusy: boolean
}

/**
 * Which item this screen shows. It follows the room for as long as nobody here has chosen to browse; a recording officer's
 * choice takes the room along instead.
 */
export function useAgendaPlace({ address, morning, isSitting, leads, isBusy }: Given) {
  const [, navigate] = useLocation()
  const [isOwn, setOwn] = useState(false)
  const said = useRef<readonly SaidItem[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { items, sitting } = morning
  const led = isSitting ? sitting.shown : null
  const { key, at, before, after } = agendaPlace({ items, asked: address.item, led })

  const show = (next: string) => navigate(paths.morning(address.meeting, next), { replace: true })
  const follow = useEffectEvent((to: string | null) => {
    if (to === null || isOwn || isBusy || to === key) return
    if (isEcho(said.current, to, Date.now())) return
    show(to)
  })
  useEffect(() => follow(led), [led])
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (next: string | undefined) => {
    if (next === undefined || next === key) return
    show(next)
    if (!isSitting || isOwn || next === CLOSING) return
    if (!leads) return setOwn(true)
    said.current = withSaid(said.current, { key: next, at: Date.now() })
    clearTimeout(timer.current)
    // Only the last matters, so that a lost one is not sent again.
    timer.current = setTimeout(
      () => void showItem(address.meeting, { shown: next }).catch(() => undefined),
      SETTLES_MS,
    )
  }
  return {
    key,
    at,
    item: items[at] ?? null,
    next: items[at + 1] ?? null,
    isOwn,
    goTo: go,
    goOn: () => go(after),
    goBack: () => go(before),
    /** Follows the room from now on, or browses from now on. */
    toggleOwn: () => {
      setOwn(!isOwn)
      if (isOwn && led !== null) show(led)
    },
  }
}
