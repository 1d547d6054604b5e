import type { EmbeddedFace } from '../../../chart/faceRules.ts'

let faces: Promise<EmbeddedFace[]> | undefined

/** The page's own typefaces as text, so that an exported picture carries them; fetched once. */
export function embeddedFaces(): Promise<EmbeddedFace[]> {
  faces ??= Promise.all(fontFaceRules().map(faceOf)).catch((failure: unknown) => {
    faces = undefined
    throw failure
  })
  return faces
}

function fontFaceRules(): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .filter(({ href }) => href === null || href.startsWith(location.origin))
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
}

async function faceOf({ style, parentStyleSheet }: CSSFontFaceRule): Promise<EmbeddedFace> {
  const path = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1] ?? ''
  const response = await fetch(new URL(path, parentStyleSheet?.href ?? document.baseURI))
  if (!response.ok) throw new Error(`The typeface at ${path} could not be fetched`)
  return {
    family: style.getPropertyValue('font-family').replaceAll(/["']/g, ''),
    weight: style.getPropertyValue('font-weight') || '400',
    dataUri: await dataUri(await response.blob()),
  }
}

function dataUri(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('A typeface could not be read')))
    reader.readAsDataURL(new Blob([file], { type: 'font/woff2' }))
  })
}
