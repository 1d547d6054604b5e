import { Mark } from './Mark.tsx'

type Props = {
  readonly assurance: { readonly assurance: 'meets' | 'either' | 'misses' | 'notGiven' }
  readonly word: string
}

/** Whether the usual range meets the target, by glyph and word. Where that cannot be said, the words alone say why. */
export function AssuranceMark({ assurance: { assurance }, word }: Props) {
  switch (assurance) {
    case 'meets':
      return <Mark look="ok" glyph="meets" words={word} />
    case 'either':
      return <Mark look="flat" glyph="either" words={word} />
    case 'misses':
      return <Mark look="bad" glyph="misses" words={word} />
    case 'notGiven':
      return <Mark look="flat" glyph="tooFew" words={word} />
  }
}
