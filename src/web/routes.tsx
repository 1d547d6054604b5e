import type { Partnership } from '../contract/partnership.ts'
import { fetchIndicatorPage } from './indicatorPageChunk.ts'
import { ScorecardPage } from './pages/ScorecardPage.tsx'
import { Waiting } from './parts/Waiting.tsx'
import type { PartnershipAddress } from './pageKinds.ts'
import { fetchOtherPages } from './otherPagesChunk.ts'
import { fromChunk } from './ui/fromChunk.tsx'

const waiting = <Waiting words="Getting the page." />
const IndicatorPage = fromChunk(fetchIndicatorPage, (chunk) => chunk.IndicatorPage, waiting)

const OtherPage = fromChunk(fetchOtherPages, (chunk) => chunk.OtherPage, waiting)
export const PersonalPage = fromChunk(fetchOtherPages, (chunk) => chunk.PersonalPage, waiting)
export const SetUpPage = fromChunk(fetchOtherPages, (chunk) => chunk.SetUpPage, waiting)

/** The page of an address, once there is a partnership to show. */
export function Page({ address, partnership }: { address: PartnershipAddress; partnership: Partnership }) {
  switch (address.page) {
    case 'scorecard':
      return <ScorecardPage key={address.scorecard} address={address} partnership={partnership} />
    case 'indicator':
      return <IndicatorPage key={address.indicator} address={address} partnership={partnership} />
    default:
      return <OtherPage address={address} partnership={partnership} />
  }
}
