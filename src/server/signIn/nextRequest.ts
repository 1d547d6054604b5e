/** The next request of the same browser, as far as who it is from. */
export function withCookies({ url, headers }: Request, reply: Headers): Request {
  const cookie = reply.getSetCookie().map((each) => each.split(';', 1)[0])
  return new Request(url, { headers: { host: headers.get('host') ?? '', cookie: cookie.join('; ') } })
}
