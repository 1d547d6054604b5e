import { fetchedOnce } from './ui/fetchedOnce.ts'

/** Every page but the scorecard and the indicator: a chunk of its own, because naming them all weighs on the first page. */
export const fetchOtherPages = fetchedOnce(() => import('./otherPages.tsx'))
