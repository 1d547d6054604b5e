import type { RagStatus } from './ragStatus.ts'

/** The order of need: red, amber, what cannot be rated, green. Lower comes first. */
export function severity({ status }: RagStatus): number {
  switch (status) {
    case 'red':
      return 0
    case 'amber':
      return 1
    case 'notRated':
      return 2
    case 'green':
      return 3
  }
}
