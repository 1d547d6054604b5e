import type { Asking } from './changeRecorder.ts'

/** Where whoever asks carries how they asked: a symbol, so that no answer ever says it. */
export const asking: unique symbol = Symbol('asking')

export type Asks = { readonly [asking]?: Omit<Asking, 'by' | 'at'> }
