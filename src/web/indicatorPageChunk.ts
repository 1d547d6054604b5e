import { fetchedOnce } from './ui/fetchedOnce.ts'

/** The indicator's page, fetched early from every page that names one: apart, because those pages are chunks themselves. */
export const fetchIndicatorPage = fetchedOnce(() => import('./pages/IndicatorPage.tsx'))
