import { z } from 'zod';
import { HIDDEN_NUMBER } from '../privacy/index.ts';

/**
 * What a disclosure of any version of its schema says in figures, as far as it must be known to tell whether another reading of
 * the same documents says the same.
 */
export const figuresSchema = z.object({
  source: z.object({ files: z.array(z.object({ name: z.string(), format: z.string(), sha256: z.string() })) }),
  narrative: z.string().optional(),
  tables: z.array(
    z.object({
      unit: z.string().nullable(),
      cells: z.array(z.array(z.string())),
      omitted: z.array(z.tuple([z.number(), z.number()])).default([]),
      rows: z.array(
        z.object({ row: z.number(), amounts: z.array(z.object({ column: z.number(), fen: z.number().nullable() })) }),
      ),
    }),
  ),
  projects: z.array(
    z.object({
      name: z.string(),
      amount: z.object({ text: z.string(), fen: z.number().nullable() }).nullable(),
    }),
  ),
});

export type Figures = z.infer<typeof figuresSchema>;
type FiguresOfAmount = Figures['projects'][number]['amount'];
type FiguresOfTable = Figures['tables'][number];

/**
 * Do two readings of the same documents say the same in figures: every cell of every table, its unit, every value, every project
 * with its amount? Cells that one of them leaves out, and numbers that one of them hides, are not compared.
 */
export function sameFigures(a: Figures, b: Figures): boolean {
  return (
    a.tables.length === b.tables.length &&
    a.tables.every((table, index) => sameTable(table, b.tables[index])) &&
    a.projects.length === b.projects.length &&
    a.projects.every(({ name, amount }, index) => {
      const other = b.projects[index];
      return other !== undefined && sameText(name, other.name) && sameAmount(amount, other.amount);
    })
  );
}

/** One reading may hold more of an amount than the other: its place is no figure. */
function sameAmount(a: FiguresOfAmount, b: FiguresOfAmount): boolean {
  return a === null || b === null ? a === b : a.text === b.text && a.fen === b.fen;
}

/** The numbers of a text, in their order: a narrative that is only set otherwise says the same. */
export function numbersIn(text: string | null): string {
  return (text?.match(/\d[\d.,]*/gu) ?? []).join(' ');
}

function sameTable(a: FiguresOfTable, b: FiguresOfTable | undefined): boolean {
  if (b === undefined || a.unit !== b.unit || a.cells.length !== b.cells.length) return false;
  const left = new Set([...a.omitted, ...b.omitted].map(([row, column]) => `${row},${column}`));
  const sameCells = a.cells.every((cells, row) => {
    const others = b.cells[row] ?? [];
    if (others.length !== cells.length) return false;
    return cells.every((cell, column) => left.has(`${row},${column}`) || sameText(cell, others[column] ?? ''));
  });
  return sameCells && valuesOf(a) === valuesOf(b);
}

function valuesOf({ rows }: FiguresOfTable): string {
  const values = rows.flatMap(({ row, amounts }) => amounts.map(({ column, fen }) => `${row},${column},${fen}`));
  return values.sort().join(' ');
}

function sameText(a: string, b: string): boolean {
  return a === b || hidesIn(a, b) || hidesIn(b, a);
}

/** A personal number with what stands between its parts is no longer. */
const LONGEST_NUMBER = 40;

/** Is a text the other one with personal numbers hidden? */
export function hidesIn(hidden: string, open: string): boolean {
  const parts = hidden.split(HIDDEN_NUMBER);
  if (parts.length === 1) return false;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    // The last part is the end of the text; the first its beginning.
    const found = index === parts.length - 1 ? open.length - part.length : index === 0 ? 0 : open.indexOf(part, at + 1);
    const gap = found - at;
    if (found < 0 || !open.startsWith(part, found) || (index > 0 && (gap < 1 || gap > LONGEST_NUMBER))) return false;
    at = found + part.length;
  }
  return true;
}
