import type { Disclosure, Table } from '../../budget/schema.ts';
import { DEFAULT_LOCALE, strings } from '../../i18n/index.ts';
import { viewDisclosure, type CellView, type PlacedTable, type RowView } from '../../views/index.ts';
import type { Figures } from './figures.ts';
import type { Part } from './records.ts';
import type { RecordFigure } from './types.ts';

const WORDS = strings(DEFAULT_LOCALE);
/** Between the names of a row that is of both sides of a table. */
const BETWEEN = ' · ';

/** Both the table and how the page shows it. */
interface Shown extends PlacedTable {
  table: Table;
}

function isShown({ omitted, text }: CellView): boolean {
  return !omitted && text.trim() !== '';
}

function isFigure(cell: CellView): boolean {
  return cell.kind === 'number' && !cell.heading && isShown(cell);
}

/** A printed figure: with its value where it has one, else as it was read, and why it has none. */
function figureIn(cell: CellView, { table }: Shown, label: string, figures: Figures): RecordFigure {
  const [, column = ''] = /-c(\d+)$/u.exec(cell.id) ?? [];
  const { labels = [], role } = table.columns[Number(column)] ?? {};
  const head = labels.filter(Boolean).join(' ');
  const known = figures.inCell(cell.id);
  if (known) return { ...known, column: head };
  const finding = figures.findingOf(cell.id);
  const text = table.unit === null || role === 'percent' ? cell.text : `${cell.text} ${table.unit}`;
  return {
    ...{ label, column: head, anchor: cell.id, fen: cell.fen ?? null },
    printed: finding === undefined ? text : text + WORDS.checks.doubt.elsewhere,
    ...(cell.unverified ? { unproven: true } : {}),
    ...(finding === undefined ? {} : { finding }),
  };
}

function rowPart(row: RowView, shown: Shown, figures: Figures): Part | null {
  const { table, view } = shown;
  const typed = table.rows.filter(({ row: number }) => row.id === `${table.id}-r${number}`);
  const title = typed
    .map(({ label }) => label)
    .filter(Boolean)
    .join(BETWEEN);
  const text = row.cells.filter((cell) => !isFigure(cell) && !cell.heading && isShown(cell)).map((cell) => cell.text);
  const numbers = row.cells.filter(isFigure);
  if (title === '' && text.length === 0 && numbers.length === 0) return null;
  return {
    id: `row:${row.id}`,
    record: 'row',
    zone: view.kind,
    anchor: row.id,
    title: title || shown.name,
    text,
    code: typed.find(({ code }) => code !== null)?.code ?? null,
    unit: view.unit,
    cells: numbers.map((cell) => cell.text),
    answers: figures.ofPart([row.id]).answers,
    figures: numbers.map((cell) => figureIn(cell, shown, title || shown.name, figures)),
  };
}

/** The table itself: what is printed around it, and its head. A form has no rows with names: all that it prints stands here. */
function tablePart(shown: Shown, figures: Figures): Part {
  const { view, form, name } = shown;
  const words = WORDS.tables;
  const cells = [...view.head, ...(form ? view.body : [])].flatMap((row) => row.cells).filter(isShown);
  const numbers = form ? cells.filter(isFigure) : [];
  const around = [
    view.number ?? '',
    view.preparedBy ? `${words.preparedBy}：${view.preparedBy}` : '',
    view.unit ? words.unit(view.unit) : '',
    view.note ? `${words.note}：${view.note}` : '',
  ];
  return {
    id: `table:${view.id}`,
    record: 'table',
    zone: view.kind,
    anchor: view.anchor,
    title: name,
    text: [...around.filter(Boolean), ...cells.filter((cell) => !numbers.includes(cell)).map(({ text }) => text)],
    unit: view.unit,
    cells: numbers.map(({ text }) => text),
    figures: numbers.map((cell) => figureIn(cell, shown, labelOf(cell, shown), figures)),
    answers: [],
  };
}

function labelOf(cell: CellView, { table, name }: Shown): string {
  const row = table.rows.find(({ row: number }) => cell.id.startsWith(`${table.id}-r${number}-c`));
  return row?.label || name;
}

/** The tables of a document and their rows. */
export function* tableParts(disclosure: Disclosure, figures: Figures): Iterable<Part> {
  for (const [at, placed] of viewDisclosure(disclosure, null, WORDS).tables.entries()) {
    const table = disclosure.tables[at];
    if (!table) continue;
    const shown = { ...placed, table };
    yield tablePart(shown, figures);
    if (placed.form) continue;
    for (const row of placed.view.body) {
      const part = rowPart(row, shown, figures);
      if (part) yield part;
    }
  }
}
