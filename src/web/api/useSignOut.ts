import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { apiPaths } from '../../contract/apiPaths.ts'
import type { Me } from '../../contract/signIn.ts'
import { paths } from '../paths.ts'
import { readJson, sendJson } from './client.ts'
import { becomes } from './meQueries.ts'
import { forgetTheTab } from './requestKeys.ts'

/**
 * The way out: what this tab kept is forgotten, everything is read again as the public sees it, and the first page
 * opens. `refusal` says in words why somebody is still signed in.
 */
export function useSignOut(): {
  readonly signOut: () => Promise<void>
  readonly refusal: string | undefined
} {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const [refusal, setRefusal] = useState<string>()
  const signOut = async () => {
    setRefusal(undefined)
    try {
      await sendJson<void>('POST', apiPaths.signOut())
      forgetTheTab()
      await becomes(client, await readJson<Me>(apiPaths.me()))
      navigate(paths.start())
    } catch (failure) {
      setRefusal(`You are still signed in. ${(failure as Error).message}`)
    }
  }
  return { signOut, refusal }
}
