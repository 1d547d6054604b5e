const addresses = new WeakMap<Request, string>()

/** Notes where a request came from, which the request itself does not say. */
export function noteClientAddress(request: Request, address: string): void {
  addresses.set(request, address)
}

/** Where a request came from; one name for all where nobody noted it. */
export function clientAddress(request: Request): string {
  return addresses.get(request) ?? 'unknown'
}

/**
 * The client’s own address: the connection’s, or behind `proxies` proxies of ours the one the outermost of them saw.
 * What a client writes into the header itself stands further left and is not believed.
 */
export function addressBehind(proxies: number, forwardedFor: string | null, connection: string): string {
  if (proxies === 0 || forwardedFor === null) return connection
  const hops = forwardedFor.split(',').map((each) => each.trim())
  return hops.at(-proxies) ?? connection
}
