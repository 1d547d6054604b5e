import { escaped, XML } from '../xmlText.ts'

/** Every text of the workbook once; a cell holds its place in the list. */
export class SharedStrings {
  readonly #places = new Map<string, number>()
  #uses = 0

  placeOf(words: string): number {
    this.#uses += 1
    const known = this.#places.get(words)
    if (known !== undefined) return known
    this.#places.set(words, this.#places.size)
    return this.#places.size - 1
  }

  get xml(): string {
    const items = [...this.#places.keys()].map(
      (words) => `<si><t xml:space="preserve">${stringXml(words)}</t></si>`,
    )
    return `${XML}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${this.#places.size}">${items.join('')}</sst>`
  }
}

/** What would be read as an escape of a character by its number ("_x000D_") is written with its underscore escaped. */
const stringXml = (words: string): string => escaped(words).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
