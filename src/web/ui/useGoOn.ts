import { useLocation } from 'wouter'

/** Leads on from the page it is asked on, unless whoever reads has gone elsewhere meanwhile. */
export function useGoOn(to: () => string): () => void {
  const [pathname, navigate] = useLocation()
  return () => {
    if (window.location.pathname === pathname) navigate(to(), { replace: true })
  }
}
