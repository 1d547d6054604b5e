import { sameName } from './sameName.ts'

export type Area = { readonly code: string; readonly name: string }

/** Which area a cell names. Other areas are kept, and added when nobody has met them yet, only when asked for. */
export type AreaDirectory = {
  readonly home: Area
  /** The area's code; `other` when it is not the partnership's own and others are not asked for. */
  find(text: string, name: string): { readonly code: string } | 'other'
  /** Areas met for the first time since this was last asked. */
  takeAdded(): Area[]
  readonly metHome: () => boolean
  /** Some of the areas left out, to be named when the partnership's own never came. */
  readonly examples: () => string[]
}

const EXAMPLES = 8

export function areaDirectory(home: Area, known: readonly Area[], all: boolean): AreaDirectory {
  const codes = new Map<string, string>()
  for (const { code, name } of [...known, home]) {
    codes.set(sameName(name), code)
    codes.set(sameName(code), code)
  }
  const examples = new Set<string>()
  let added: Area[] = []
  let met = false
  return {
    home,
    find(text, name) {
      const code = codes.get(sameName(text)) ?? (name === '' ? undefined : codes.get(sameName(name)))
      if (code === home.code) met = true
      else if (!all) {
        if (examples.size < EXAMPLES) examples.add(name === '' ? text : name)
        return 'other'
      }
      if (code !== undefined) return { code }
      const area = { code: text, name: name === '' ? text : name }
      added.push(area)
      codes.set(sameName(text), text)
      return { code: text }
    },
    takeAdded() {
      const taken = added
      added = []
      return taken
    },
    metHome: () => met,
    examples: () => [...examples],
  }
}
