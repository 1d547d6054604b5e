import { link, type Sheet, text } from './model.ts'
import { sheetNames } from './sheetNames.ts'

/** Every sheet after it, with a link to each. */
export const contentsSheet = (
  others: readonly { readonly name: string; readonly holds: string }[],
): Sheet => ({
  name: sheetNames.contents,
  title: 'Contents',
  lines: [text('Follow the name of a sheet to go to it. Each sheet has a link back to here.')],
  table: {
    name: 'contents',
    columns: [
      { heading: 'Sheet', width: 20 },
      { heading: 'What it holds', width: 90 },
    ],
    rows: others.map(({ name, holds }) => [link(name, name), text(holds)]),
  },
})

export const backToContents = link('Back to contents', sheetNames.contents)
