import { textWidth } from '../../src/chart/textWidth.ts'

export type Box = {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? '?')

/** Every text of an SVG this project draws, as the box it takes up: groups are moved, text is never turned. */
export function textBoxes(svg: string): Box[] {
  const boxes: Box[] = []
  const shifts: [number, number][] = [[0, 0]]
  const marks = /<g\b([^>]*)>|<\/g>|<text\b([^>]*)>([^<]*)<\/text>/g
  for (const [mark, group, attributes, words] of svg.matchAll(marks)) {
    if (mark === '</g>') shifts.pop()
    else if (group !== undefined) {
      const [dx = 0, dy = 0] = (/translate\(([^)]*)\)/.exec(group)?.[1] ?? '0 0').split(' ').map(Number)
      shifts.push([shifts.at(-1)![0] + dx, shifts.at(-1)![1] + dy])
    } else boxes.push(boxOf(attributes ?? '', unescaped(words ?? ''), shifts.at(-1)!))
  }
  return boxes
}

function boxOf(attributes: string, words: string, [dx, dy]: [number, number]): Box {
  const given = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
  const size = Number(given('font-size'))
  const face = given('font-family')?.includes('Serif') ? 'serif' : 'sans'
  const width = textWidth(words, size, Number(given('font-weight') ?? 400), face)
  const x = Number(given('x')) + dx
  const y = Number(given('y')) + dy
  const anchor = given('text-anchor')
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return { words, left, right: left + width, top: y - size * 0.7, bottom: y + size * 0.2 }
}

/** Pairs of texts that run into one another by more than a pixel. */
export function collisions(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `“${a.words}” over “${b.words}”`),
  )
}

/** Texts that leave a picture of this size by more than a pixel. */
export const outside = (boxes: readonly Box[], width: number, height: number): string[] =>
  boxes
    .filter((box) => box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1)
    .map(({ words }) => words)
