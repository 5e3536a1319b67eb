/** A rectangle on a page in points, y growing downwards. */
interface Frame {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Where something stands in the original. */
export type CellPlace =
  /** On a page: its size in points and frames around what is meant; `exact` where it is the cell and not its whole row. */
  | {
      kind: 'page';
      file: string;
      page: number;
      width: number;
      height: number;
      frames: Frame[];
      exact: boolean;
    }
  /** In a line (by its position in the file as it is shown), and in which cell of it, where that is known. */
  | { kind: 'line'; file: string; line: number; column: number | null };

/** A piece of writing on a page, its frame in parts of the page's width and height. */
export interface Spot {
  text: string;
  frame: Frame;
}

/** A cell of a table as read. */
export interface CellRef {
  table: string;
  row: number;
  /** `null` where the row is known and the cell is not. */
  column: number | null;
}
