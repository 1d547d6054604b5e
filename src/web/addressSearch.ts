/** A word of an address: lower-case words with hyphens. */
export const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const dateAdvice = 'a date: write it as 2010-11-29'

/** The words after the question mark, each read at most once; what is left over or cannot be read is a problem. */
export class Asked {
  readonly #left: URLSearchParams
  readonly #problems: string[] = []
  constructor(searchText: string) {
    this.#left = new URLSearchParams(searchText)
  }

  text(name: string): string | undefined {
    const given = this.#left.getAll(name)
    this.#left.delete(name)
    if (given.length > 1) this.#problems.push(`“${name}” is given ${given.length} times.`)
    return given[0] || undefined
  }

  checked<T>(name: string, read: (text: string) => T | undefined, advice: string): T | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = read(text)
    if (value === undefined) this.#problems.push(`“${name}=${text}” is not ${advice}.`)
    return value
  }

  slug(name: string): string | undefined {
    return this.checked(name, (text) => (slug.test(text) ? text : undefined), 'lower-case words with hyphens')
  }

  oneOf<const T extends string>(name: string, choices: readonly T[]): T | undefined {
    return this.checked(
      name,
      (text) => choices.find((choice) => choice === text),
      `one of ${choices.join(', ')}`,
    )
  }

  someOf<const T extends string>(name: string, choices: readonly T[]): readonly T[] | undefined {
    const advice = `one or more of ${choices.join(', ')}, with commas between`
    return this.checked(
      name,
      (text) => {
        const words = text.split(',')
        const known = choices.filter((choice) => words.includes(choice))
        return words.every((word) => choices.some((choice) => choice === word)) ? known : undefined
      },
      advice,
    )
  }

  problems(): string[] {
    const unknown = [...new Set(this.#left.keys())].map((name) => `This page knows nothing of “${name}”.`)
    return [...this.#problems, ...unknown]
  }
}

/** The words after the question mark, those left out left out. */
export function search(words: Record<string, string | undefined>): string {
  const given = Object.entries(words).filter((entry): entry is [string, string] => !!entry[1])
  if (given.length === 0) return ''
  return `?${given.map(([name, text]) => `${name}=${plainly(text)}`).join('&')}`
}

/** Encoded as little as an address allows, so that it can be read: commas stand, spaces become +. */
const plainly = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%20', '+')

/** An address of these pages, never one of another site. */
export const ownPath = (text: string) => (/^\/(?![/\\])[^\\\s]*$/.test(text) ? text : undefined)
export const pathAdvice = 'an address of this scorecard: write it as /scorecards/chief-executives'
