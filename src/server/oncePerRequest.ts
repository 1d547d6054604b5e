/** The same answer for everybody who asks about one request, found once. */
export function oncePerRequest<T>(find: (request: Request) => Promise<T>): (request: Request) => Promise<T> {
  const found = new WeakMap<Request, Promise<T>>()
  return (request) => {
    const known = found.get(request)
    if (known) return known
    const finding = find(request)
    found.set(request, finding)
    return finding
  }
}
