/** A name as it stands in an address: "Children’s Trust" is "childrens-trust", "NI 134" is "ni-134". */
export function slug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f’']/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 100)
      .replace(/-$/, '') || 'unnamed'
  )
}

/** The slug, or the slug with the first free number after it. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const plain = slug(name)
  for (let number = 1; ; number++) {
    const tried = number === 1 ? plain : `${plain}-${number}`
    if (!taken.has(tried)) return tried
  }
}
