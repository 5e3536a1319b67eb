import type { NoticeSaid } from '../notice.ts';
import type { PersonalKind, Why } from '../privacy/index.ts';
import type { Place } from '../problem.ts';
import type { Decided } from './personal/index.ts';

/** Formats that are read. Each has a line in `READERS` (index.ts) and in the table of the README. */
export const READ_FORMATS = ['pdf', 'ofd', 'xlsx', 'xls', 'docx', 'doc', 'html', 'csv', 'text'] as const;

export type ReadFormat = (typeof READ_FORMATS)[number];

/** A document as the door hands it out: with the format that its content told. */
export interface Document extends Reading {
  format: ReadFormat;
  /** The personal numbers that were taken out, and what looks like one and was kept. */
  personal?: PersonalNumber[];
  /** What decisions of a person on such numbers came to. */
  decided?: Decided[];
}

/** A personal number as it may be shown to a person who decides on it: half of it. */
export interface PersonalNumber {
  kind: PersonalKind;
  hidden: boolean;
  why: Why;
  shown: string;
  /** Its last four signs, by which a decision names it. */
  ends: string;
  place: Place;
}

/** What every reader yields: the parts of a document in reading order, whatever the file format was. */
export interface Reading {
  /** Name of the file, without its folder. */
  file: string;
  blocks: Block[];
  /** What could not be read and why: "page 7 is a picture". */
  notices: ReadingNotice[];
}

export type Block = Heading | Paragraph | Grid;

export interface Heading {
  type: 'heading';
  /** 1 is the highest. */
  level: number;
  text: string;
  place: Place;
}

export interface Paragraph {
  type: 'paragraph';
  text: string;
  place: Place;
}

/**
 * A table as printed. Rows are as wide as the grid; a merged cell has its text at its top-left and `""` under the rest.
 * Repeated headers and pieces over page breaks may still be separate grids; `src/tables` joins them.
 */
export interface Grid {
  type: 'grid';
  cells: string[][];
  /** Merged cells the reader is sure of; where `spansKnown` is false, all of the header or none. */
  spans: Span[];
  /** Whether `spans` is complete (ruled or marked-up formats) or the text only hints at merges (TSV). */
  spansKnown: boolean;
  /** Place of each row, as many as `cells`. */
  places: Place[];
  place: Place;
  /** Note marks printed behind the texts of cells (`36` with a raised 1), kept out of `cells`. */
  marks?: CellNote[];
  /**
   * Numbers in cells whose text is no plain amount (`1.2345万元`), as plain digits in the unit of the cell; `""` for a cell whose
   * text must not be taken for an amount.
   */
  values?: CellNote[];
  /** Where cells of a scanned page were read and how surely: `x0 y0 x1 y1 confidence`, in points and percent. */
  scans?: CellNote[];
  /** Columns over which the labels cannot be told: their cells keep their texts and get no value. */
  doubtful?: number[];
  /** What a person says of it, whatever it looks like: it begins a table of its own, or goes on with the one before it. */
  said?: 'begins' | 'goes-on';
  /** Set where rows or columns were told from where the writing stands, on one page of it at least: no line is drawn there. */
  aligned?: true;
}

/** Something that belongs to a cell, counted from 0. */
export interface CellNote {
  row: number;
  column: number;
  text: string;
}

/** A merged cell: `rows` × `columns` cells from (`row`, `column`), counted from 0. */
export interface Span {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Something of the file that a person should know. `src/i18n` makes the sentence. */
export type ReadingNotice = NoticeSaid & { place: Place };
