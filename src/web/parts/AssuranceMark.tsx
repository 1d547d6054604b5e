import type { Assurance } from '../../contract/judgement.ts'
import { Mark } from './Mark.tsx'

type Props = { readonly assurance: NonNullable<Assurance>; readonly word: string }

/** Whether the usual range meets the target, by glyph and word. */
export function AssuranceMark({ assurance, word }: Props) {
  switch (assurance) {
    case 'meets':
      return <Mark look="ok" glyph="meets" words={word} />
    case 'either':
      return <Mark look="flat" glyph="either" words={word} />
    case 'misses':
      return <Mark look="bad" glyph="misses" words={word} />
  }
}
