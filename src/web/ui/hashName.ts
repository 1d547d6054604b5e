/** What the address names after its #; '' where it names nothing, or is cut off in the middle of a sign. */
export function hashName(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1))
  } catch {
    return ''
  }
}
