import type { Big } from 'big.js'

/** 1 above zero, −1 below it and 0 at it, without making a second decimal of zero to compare with. */
export const signOf = (figure: Big): 1 | 0 | -1 => (figure.c[0] === 0 ? 0 : figure.s < 0 ? -1 : 1)
