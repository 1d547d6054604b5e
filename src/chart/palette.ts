/** The design tokens a drawing outside the style sheet needs: contrast ratios are in the design reference. */
export const palette = {
  paper: '#ffffff',
  ink: '#16191d',
  inkSecond: '#43494f',
  inkThird: '#5f656b',
  hair: '#d8d2c4',
  band: '#f3f0e8',
  control: '#767b80',
  red: '#a81e16',
  amber: '#7a4a00',
  amberFill: '#f0a500',
  amberWash: '#fdf3dc',
  green: '#00663a',
  notRated: '#5f656b',
  actual: '#12436d',
  target: '#3d3d3d',
  targetBand: '#dfe3e6',
  usual: '#e9e4d8',
  limit: '#6b7075',
  forecast: '#12436d',
  stretch: '#801650',
  seriesBreak: '#6b7075',
} as const

export const sansFamily = "'Source Sans 3 Variable','Source Sans 3','Source Sans Pro',system-ui,sans-serif"
export const serifFamily = "'Source Serif 4 Variable','Source Serif 4','Source Serif Pro',Georgia,serif"
