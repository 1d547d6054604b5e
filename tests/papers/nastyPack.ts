import type { Pack } from '../../src/papers/pack.ts'

/** What breaks a writer that forgets to escape: markup, quotes, a line end, an emoji and a control character. */
export const NASTY = `</script><img src=x onerror="alert('1')"> & "quoted"\n😀 ]]>`

/** The pack with nasty words wherever somebody may type. */
export function nastyPack(pack: Pack): Pack {
  return {
    ...pack,
    subject: { ...pack.subject, title: NASTY },
    partnership: { ...pack.partnership, name: `\u0000${NASTY}` },
    statusRule: NASTY,
    groups: pack.groups.slice(0, 1).map((group) => ({
      ...group,
      name: NASTY,
      indicators: group.indicators.slice(0, 2).map(({ row, page }) => ({
        row: { ...row, title: NASTY, reason: NASTY, leadPartner: NASTY, unit: NASTY },
        page: {
          ...page,
          reason: NASTY,
          leadPartner: NASTY,
          definition: { ...page.definition, title: NASTY, unit: NASTY, source: NASTY },
          commentary: page.commentary.map((each) => ({ ...each, text: NASTY })),
        },
      })),
    })),
  }
}
