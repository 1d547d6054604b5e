/**
 * A paper as data, before anybody sets it: what is said, in what order, and what belongs together. The writers beside it
 * turn it into Typst (and so PDF) and into Word; neither adds a word of its own but page numbers.
 */
import type { GlyphName, StatusMark } from '../../chart/glyphs.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'

export type ReportDocument = {
  readonly title: string
  /** Whose paper it is: its author in the file's properties. */
  readonly organisation: string
  /** The day it is of; files are dated by it, so that the same paper is the same bytes whenever it is made. */
  readonly asAt: IsoDate
  /** At the head of every page: whose meeting it is for, and before "page 1 of 2" the item, where there is one. */
  readonly head: { readonly left: string; readonly right: string }
  /** At the foot of every page. */
  readonly foot: string
  readonly blocks: readonly Block[]
}

export type Block = Heading | Paragraph | Table | Picture | SideBySide

/** Levels follow one another without a gap, the first being 1. Kept on the page of what follows. */
export type Heading = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly words: string
  readonly startsPage?: true
}

/** `lead` is the sentence the paper opens with, `note` is what may be read last. */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly look: 'lead' | 'plain' | 'note'
  readonly content: readonly Inline[]
  /** Not parted from the block after it. */
  readonly keepWithNext?: true
}

/** Columns have headings, repeated on each page. `open` is set to be read, `close` to hold a page full of rows. */
export type Table = {
  readonly kind: 'table'
  readonly look: 'open' | 'close'
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

export type Column = {
  readonly heading: string
  /** Millimetres, or a part of what the others leave. */
  readonly width: { readonly millimetres: number } | { readonly part: number }
  readonly align: 'start' | 'figure'
}

/** A group's heading spans the table and is kept with its rows. */
export type TableRow =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  | { readonly kind: 'group'; readonly words: string }

export type Cell = {
  readonly lines: readonly (readonly Inline[])[]
  /** Signs that take room after a figure, unseen and unread, to bring its decimal point under the others'. */
  readonly padding?: string
}

export type Inline =
  | { readonly kind: 'text'; readonly words: string; readonly strong?: true; readonly small?: true }
  /** Leads to a record; `href` is a whole address. */
  | { readonly kind: 'link'; readonly words: string; readonly href: string }
  /** A status by shape and word. */
  | { readonly kind: 'tag'; readonly mark: StatusMark; readonly words: string }
  /** A shape whose word stands beside it, so that it is not read out. */
  | { readonly kind: 'glyph'; readonly glyph: GlyphName }
  /** A box to tick, and what a tick would say. */
  | { readonly kind: 'tickBox'; readonly words: string }
  /** A line to write on, and what is to be written. */
  | { readonly kind: 'blank'; readonly words: string }
  | ({ readonly kind: 'picture' } & Drawing)

/** An SVG with the words that stand for it. Its height follows from its own proportions. */
export type Drawing = { readonly svg: string; readonly alternative: string; readonly millimetres: number }

type Picture = { readonly kind: 'picture' } & Drawing

export type SideBySide = {
  readonly kind: 'sideBySide'
  readonly left: readonly Block[]
  readonly right: readonly Block[]
}

export const text = (words: string): Inline => ({ kind: 'text', words })
export const strong = (words: string): Inline => ({ kind: 'text', words, strong: true })
export const link = (words: string, href: string): Inline => ({ kind: 'link', words, href })
export const small = (words: string): Inline => ({ kind: 'text', words, small: true })
export const heading = (level: Heading['level'], words: string): Heading => ({
  kind: 'heading',
  level,
  words,
})
export const paragraph = (look: Paragraph['look'], ...content: Inline[]): Paragraph => ({
  kind: 'paragraph',
  look,
  content,
})
export const cell = (...line: Inline[]): Cell => ({ lines: [line] })
