import type { Column, Table, TableKind } from '../../src/budget/schema.ts';
import { formatFen, type MoneyUnit } from '../../src/money.ts';

/** One row of an invented table: its code, its label, its level and its amounts in fen (`null` is a blank). */
export interface Line {
  code: string | null;
  label: string;
  level: Table['rows'][number]['level'];
  amounts: (number | null)[];
}

export interface Sheet {
  id: string;
  kind: TableKind;
  title: string;
  unit: MoneyUnit;
  withCodes: boolean;
  /** Amount columns: label and measure. */
  columns: [string, Column['measure']][];
  lines: Line[];
  note?: string;
}

const NOTHING = {
  number: null,
  preparedBy: null,
  place: {},
  spans: [],
  omitted: [],
};

/** Writes a table the way a document prints it, with the same typed rows that recognition would give. */
export function buildTable({ id, kind, title, unit, withCodes, columns, lines, note }: Sheet): Table {
  const labelColumn = withCodes ? 1 : 0;
  const first = labelColumn + 1;
  const heading = [
    ...(withCodes ? ['科目编码'] : []),
    withCodes ? '科目名称' : '项目',
    ...columns.map(([label]) => label),
  ];
  const print = (fen: number | null) => (fen === null ? '' : formatFen(fen, unit));
  const text = ({ code, label, amounts }: Line) => [...(withCodes ? [code ?? ''] : []), label, ...amounts.map(print)];
  const column = (labels: string, role: Column['role'], measure: Column['measure'] = null): Column => ({
    labels: [labels],
    role,
    measure,
    side: null,
    year: null,
  });
  return {
    ...NOTHING,
    id,
    kind,
    title,
    unit,
    cells: [heading, ...lines.map(text)],
    places: [heading, ...lines].map(() => ({})),
    headerRows: 1,
    columns: [
      ...(withCodes ? [column('科目编码', 'code')] : []),
      column(withCodes ? '科目名称' : '项目', 'label'),
      ...columns.map(([label, measure]) => column(label, 'amount', measure)),
    ],
    rows: lines.map(({ code, label, level, amounts }, index) => ({
      row: index + 1,
      side: null,
      level,
      code,
      label,
      labelColumn,
      amounts: amounts.map((fen, place) => ({ column: first + place, text: print(fen), fen })),
    })),
    note: note ?? null,
    empty: lines.every(({ amounts }) => amounts.every((fen) => fen === null)),
  };
}

/** A performance form: pairs of labels and texts, then the indicators, without typed rows. */
export function buildForm(id: string, kind: TableKind, title: string, unit: MoneyUnit, rows: string[][]): Table {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
  return {
    ...NOTHING,
    id,
    kind,
    title,
    unit,
    cells,
    places: cells.map(() => ({})),
    headerRows: 0,
    columns: [],
    rows: [],
    note: null,
    empty: false,
  };
}
