/** A face this room can measure: weights between 400 and 700 are taken in proportion. */
export type Face = 'sans' | 'serif'

// Advance widths in thousandths of the size, as measured from the two typefaces the product ships.
const SIGNS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~£–—‘’“”−×°é•…½²³'
// prettier-ignore
const SANS_400 = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497,
  497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664,
  566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504,
  544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497, 497,
  480, 800, 249, 249, 426, 426, 497, 497, 331, 496, 304, 948, 808, 367, 367,
]
// prettier-ignore
const SANS_700 = [
  200, 340, 537, 528, 528, 857, 667, 300, 344, 344, 457, 528, 300, 332, 300, 339, 528, 528, 528, 528, 528, 528, 528, 528,
  528, 528, 300, 300, 528, 528, 528, 463, 902, 573, 605, 582, 635, 548, 524, 638, 674, 301, 509, 614, 518, 762, 665, 684,
  596, 684, 613, 556, 556, 665, 556, 813, 567, 525, 541, 344, 339, 344, 528, 500, 555, 527, 573, 468, 573, 518, 341, 534,
  571, 276, 278, 548, 286, 857, 572, 555, 573, 573, 398, 443, 383, 568, 523, 776, 514, 521, 460, 344, 268, 344, 528, 528,
  480, 800, 300, 300, 537, 537, 528, 528, 365, 518, 345, 978, 846, 376, 376,
]
// prettier-ignore
const SERIF_600 = [
  218, 303, 389, 545, 512, 871, 709, 203, 352, 352, 432, 528, 290, 318, 290, 347, 512, 512, 512, 512, 512, 512, 512, 512,
  512, 512, 290, 290, 528, 528, 528, 420, 857, 656, 619, 612, 690, 584, 561, 661, 757, 366, 372, 666, 571, 876, 712, 689,
  583, 689, 655, 514, 607, 709, 654, 952, 642, 620, 545, 330, 347, 330, 528, 516, 400, 507, 581, 485, 569, 502, 349, 520,
  597, 300, 286, 559, 302, 888, 599, 546, 583, 557, 434, 432, 334, 583, 506, 761, 523, 511, 451, 338, 296, 338, 528, 512,
  516, 811, 210, 210, 414, 413, 528, 528, 328, 502, 317, 803, 871, 364, 364,
]

/** For a sign outside the table: as wide as a wide letter, so that text is wrapped early rather than clipped. */
const UNKNOWN = 700

const placeOf = new Map([...SIGNS].map((sign, index) => [sign, index]))

/**
 * Approximate width of a line of text in pixels. Kerning is not counted, so the truth is a little narrower. Another
 * typeface, where neither is installed or embedded, may be a tenth wider.
 */
export function textWidth(words: string, size: number, weight = 400, face: Face = 'sans'): number {
  const bold = Math.max(0, Math.min(1, (weight - 400) / 300))
  let thousandths = 0
  for (const sign of words) {
    const place = placeOf.get(sign === '\u00a0' ? ' ' : sign)
    if (place === undefined) thousandths += UNKNOWN
    else if (face === 'serif') thousandths += SERIF_600[place]!
    else thousandths += SANS_400[place]! * (1 - bold) + SANS_700[place]! * bold
  }
  return (thousandths * size) / 1000
}
