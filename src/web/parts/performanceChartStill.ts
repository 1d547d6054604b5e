/** A line of the studied chart: nothing about it moves, answers the pointer or has a legend. */
export const STILL = {
  isAnimationActive: false,
  activeDot: false,
  tooltipType: 'none',
  legendType: 'none',
  type: 'linear',
  zIndex: 0,
} as const
