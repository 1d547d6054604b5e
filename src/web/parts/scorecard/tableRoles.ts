/** At 390 px rows are laid out as grids, which takes a table's meaning from it in some browsers: these give it back. */
export const asTable = { role: 'table' } as const
export const asRowGroup = { role: 'rowgroup' } as const
export const asRow = { role: 'row' } as const
export const asCell = { role: 'cell' } as const
export const asRowHeader = { role: 'rowheader' } as const
export const asColumnHeader = { role: 'columnheader' } as const
/** Rows that only hold the place of rows beyond the screen. */
export const asNothing = { role: 'presentation', 'aria-hidden': true } as const
