import type { Aim, Measure } from '../report/measure.ts'
import { median } from '../report/statistics.ts'
import type { Visit, Visits } from './visit.ts'

const AIMS: Record<string, Aim> = {
  bytes: { of: 'product', atMost: 120 },
  fontBytes: { of: 'product', atMost: 60 },
  sparklines: { of: 'ratio', atMost: 1.5 },
  keystroke: { of: 'product', atMost: 40 },
  rowToChart: { of: 'product', atMost: 110 },
  noneJanky: { of: 'product', atMost: 0 },
}

type Figure = {
  readonly name: string
  readonly unit: Measure['unit']
  readonly of: (visit: Visit) => number
  readonly aim?: Aim | undefined
  /** The aim is for an ordinary processor only. */
  readonly aimAtFullSpeed?: true
}

const FIGURES: readonly Figure[] = [
  {
    name: 'Over the wire before a chart, fonts apart',
    unit: 'kB',
    of: ({ bytes }) => bytes / 1000,
    aim: AIMS.bytes,
  },
  { name: 'Fonts over the wire', unit: 'kB', of: ({ fontBytes }) => fontBytes / 1000, aim: AIMS.fontBytes },
  { name: 'First paint', unit: 'ms', of: ({ firstPaint }) => firstPaint },
  { name: 'First screen’s sparklines', unit: 'ms', of: ({ sparklines }) => sparklines, aim: AIMS.sparklines },
  { name: 'Idle', unit: 'ms', of: ({ idle }) => idle },
  { name: 'Blocking time', unit: 'ms', of: ({ blocking }) => blocking },
  {
    name: 'Keystroke to painted rows',
    unit: 'ms',
    of: ({ keystrokes }) => median(keystrokes),
    aim: AIMS.keystroke,
    aimAtFullSpeed: true,
  },
  { name: '… the slowest letter', unit: 'ms', of: ({ keystrokes }) => Math.max(...keystrokes) },
  {
    name: 'Row to painted chart',
    unit: 'ms',
    of: ({ rowToChart }) => rowToChart,
    aim: AIMS.rowToChart,
    aimAtFullSpeed: true,
  },
  { name: '… to the chart that answers keys', unit: 'ms', of: ({ rowToLiveChart }) => rowToLiveChart },
]

const SCROLL_FIGURES: readonly Figure[] = [
  { name: 'Scrolling: frames drawn', unit: 'frames', of: ({ scroll }) => scroll?.frames ?? Number.NaN },
  { name: '… over 20 ms', unit: 'frames', of: ({ scroll }) => scroll?.over20 ?? Number.NaN },
  {
    name: '… over 50 ms',
    unit: 'frames',
    of: ({ scroll }) => scroll?.over50 ?? Number.NaN,
    aim: AIMS.noneJanky,
    aimAtFullSpeed: true,
  },
  { name: '… with rows missing', unit: 'frames', of: ({ scroll }) => scroll?.gaps ?? Number.NaN },
]

/** The medians of the visits at one size and speed, with the project's aims. */
export function measuresOf(
  { product, bound }: Visits,
  { count, speed }: { count: number; speed: number },
): Measure[] {
  const figures = product[0]?.scroll ? [...FIGURES, ...SCROLL_FIGURES] : FIGURES
  return figures.map(({ name, unit, of, aim, aimAtFullSpeed }) => ({
    subject: 'pages',
    name,
    where: `${count} indicators, ${speed}x CPU`,
    unit,
    product: median(product.map(of)),
    bound: median(bound.map(of)),
    ...(aim && (speed === 1 || !aimAtFullSpeed) && { aim }),
  }))
}
