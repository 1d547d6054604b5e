/** A typeface carried inside the file. `weight` as in CSS: "600", or "200 900" for a variable face. */
export type EmbeddedFace = { readonly family: string; readonly weight: string; readonly dataUri: string }

const DATA_URI = /^data:[a-z0-9.+/-]+(;[a-z0-9-]+=[a-z0-9-]+)*;base64,[A-Za-z0-9+/=]+$/i
const FAMILY = /^[A-Za-z0-9 -]+$/
const WEIGHT = /^\d+( \d+)?$/

/** `@font-face` rules. Throws RangeError on anything that would reach outside the file or out of its rule. */
export function faceRules(faces: readonly EmbeddedFace[]): string {
  return faces
    .map(({ family, weight, dataUri }) => {
      if (!FAMILY.test(family) || !WEIGHT.test(weight) || !DATA_URI.test(dataUri)) {
        throw new RangeError(`Not a typeface that can be carried in a file: ${family} ${weight}`)
      }
      return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${dataUri}) format('woff2')}`
    })
    .join('')
}
