import type { GlyphName } from '../../../chart/glyphs.ts'
import { svgGlyph } from '../../../chart/svgText.ts'
import { inPrintInk } from '../printInk.ts'
import type { Drawing } from '../reportDocument.ts'
import { typstText } from './typstText.ts'
import { withinFaces } from './withinFaces.ts'

/** The pictures of one paper as they are come upon: each is written once and placed by its name. */
export class TypstFiles {
  readonly files: Record<string, Uint8Array> = {}
  #isWhole = true

  /** Whether every word so far was in signs the faces hold. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** Words as a Typst string, in signs the faces hold. */
  text(words: string): string {
    const held = withinFaces(words)
    this.#isWhole &&= held.isWhole
    return typstText(held.words)
  }

  /** `image(…)` with its alternative text. */
  picture({ svg, alternative, millimetres }: Drawing): string {
    const name = `picture-${Object.keys(this.files).length}.svg`
    this.files[name] = encoded(withinFaces(svg).words)
    return `image(${typstText(name)}, width: ${millimetres}mm, alt: ${this.text(alternative)})`
  }

  /** A shape that is not read out, in black or, on a black ground, in white. */
  glyph(glyph: GlyphName, colour: 'black' | 'white' = 'black'): string {
    const name = `${glyph}-${colour}.svg`
    this.files[name] ??= encoded(glyphFile(glyph, colour === 'black' ? '#000000' : '#ffffff'))
    return `shape(${typstText(name)})`
  }
}

const glyphFile = (name: GlyphName, colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">${inPrintInk(svgGlyph(name, 0, 0, 16, colour))}</svg>`

const encoded = (svg: string): Uint8Array => new TextEncoder().encode(svg)
