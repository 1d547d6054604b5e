import type { PageAddress } from './paths.ts'

const ofNoPartnership = ['signIn', 'account', 'invitation', 'newPassword', 'firstAdministrator'] as const
export type PersonalAddress = Extract<PageAddress, { page: (typeof ofNoPartnership)[number] }>

/** Whether a page is about whoever reads it, so that it is shown whatever there is of a partnership. */
export const isPersonal = (address: { readonly page: string }): address is PersonalAddress =>
  ofNoPartnership.some((page) => page === address.page)

/** A page that shows a partnership. */
export type PartnershipAddress = Exclude<PageAddress, { page: 'start' | 'setUp' } | PersonalAddress>
/** One that is not in the first chunk of the program. */
export type OtherAddress = Exclude<PartnershipAddress, { page: 'scorecard' | 'indicator' }>
