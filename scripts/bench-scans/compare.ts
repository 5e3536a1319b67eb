import type { Disclosure, Row, Table } from '../../src/budget/index.ts';
import { compact } from '../../src/text.ts';

/** What became of the figures of a document that was scanned. */
export interface Compared {
  /** Figures that the document prints in tables, and how many came out the same in the same place. */
  figures: number;
  exact: number;
  /** Those that are published, as sums prove them. */
  proven: number;
  /** Figures that are published and are not those of the document. */
  wrong: string[];
  /** Figures that came out as another text, or not at all. */
  missed: string[];
  /** Rows with a published figure whose code or label was read otherwise. */
  mislabelled: string[];
}

/** Holds the figures of a scan against those of the document that was scanned: by table, row and column. */
export function compareScan(truth: Disclosure, read: Disclosure): Compared {
  const compared: Compared = { figures: 0, exact: 0, proven: 0, wrong: [], missed: [], mislabelled: [] };
  for (const table of truth.tables) comparePair(table, read.tables.find(({ id }) => id === table.id) ?? null, compared);
  for (const table of read.tables)
    if (!truth.tables.some(({ id }) => id === table.id)) comparePair(null, table, compared);
  return compared;
}

function comparePair(truth: Table | null, read: Table | null, into: Compared): void {
  const proven = new Set(
    (read?.scanned ?? []).flatMap(({ row, column, proof }) => (proof === 'proven' ? [`${row},${column}`] : [])),
  );
  const rows = pairRows(truth?.rows ?? [], read?.rows ?? []);
  for (const [own, other] of rows) {
    const texts = new Map((other?.amounts ?? []).map((amount) => [amount.column, amount]));
    const told = new Map((own?.amounts ?? []).map((amount) => [amount.column, amount]));
    let publishes = false;
    for (const [column, { text, fen }] of told) {
      if (fen === null) continue;
      into.figures++;
      const found = texts.get(column);
      if (figureOf(found?.text ?? '') === figureOf(text)) into.exact++;
      else into.missed.push(`${truth?.id} ${own?.label} c${column}: ${text} → ${found?.text ?? '(none)'}`);
    }
    for (const [column, amount] of texts) {
      if (!other || !proven.has(`${other.row},${column}`) || amount.fen === null) continue;
      into.proven++;
      publishes = true;
      const wanted = told.get(column);
      if (wanted?.fen !== amount.fen)
        into.wrong.push(`${read?.id} ${other.label} c${column}: ${wanted?.text ?? '(none)'} → ${amount.text}`);
    }
    if (publishes && own && other && nameOf(own) !== nameOf(other))
      into.mislabelled.push(`${read?.id}: ${nameOf(own)} → ${nameOf(other)}`);
  }
}

/** Rows that are the same: by their place where both tables have as many, else by their names. */
function pairRows(truth: readonly Row[], read: readonly Row[]): [Row | null, Row | null][] {
  if (truth.length === read.length) return truth.map((row, index) => [row, read[index] ?? null]);
  const left = [...read];
  const pairs = truth.map((row): [Row | null, Row | null] => {
    const at = left.findIndex((other) => nameOf(other) === nameOf(row) && other.side === row.side);
    return [row, at < 0 ? null : (left.splice(at, 1)[0] ?? null)];
  });
  return [...pairs, ...left.map((row): [null, Row] => [null, row])];
}

function nameOf({ code, label }: Row): string {
  return compact(`${code ?? ''} ${label}`).normalize('NFKC');
}

function figureOf(text: string): string {
  return compact(text).normalize('NFKC').replaceAll(',', '');
}
