import type { Block, Inline } from '../../../src/papers/report/reportDocument.ts'

/** Every word of some blocks, cells and lines parted by a space. */
export const wordsOf = (blocks: readonly Block[]): string => blocks.map(wordsOfBlock).join(' ')

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.words
    case 'paragraph':
      return line(block.content)
    case 'picture':
      return block.alternative
    case 'sideBySide':
      return wordsOf([...block.left, ...block.right])
    case 'table':
      return block.rows
        .flatMap((row) =>
          row.kind === 'group' ? [row.words] : row.cells.flatMap(({ lines }) => lines.map(line)),
        )
        .join(' ')
  }
}

const line = (content: readonly Inline[]): string =>
  content.map((each) => ('words' in each ? each.words : '')).join('')
