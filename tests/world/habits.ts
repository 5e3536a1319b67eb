import type { Disclosure, Table } from '../../src/budget/schema.ts';
import type { Synthetic } from './budget.ts';
import type { PrintedCell } from './layout.ts';
import { putSideBySide } from './side-by-side.ts';
import { print, type CaptionText, type PrintedDocument, type PrintedTable } from './print.ts';
import type { Random } from './random.ts';

/** What a format can show beside plain characters. */
export interface Means {
  /** Raised and struck-out characters. */
  styled: boolean;
  /** Text that stands beside the tables: in the page's header, in a text box. */
  aside: boolean;
  /** Merged header cells: told by the format, to be found by the sums of the columns under them, or not to be printed. */
  merged: 'told' | 'by sums' | null;
}

/** Stand for a raised character, and for the two ends of struck-out ones, until a renderer writes them in its own way. */
export const RAISED = '\ue000';
export const STRUCK = ['\ue001', '\ue002'] as const;

/** A document printed with mixed habits, what must be read from it, and the habits by name. */
export interface Mixed {
  printed: PrintedDocument;
  disclosure: Disclosure;
  /** Number of each table as printed, `null` where none is. */
  numbers: (string | null)[];
  habits: string[];
}

const UNIT_PLACES = ['over', 'brackets', 'glued', 'below', 'last row', 'words'] as const;

/** Prints the tables of a department-year with habits of many offices, mixed at random. */
export function mixHabits(synthetic: Synthetic, random: Random, means: Means): Mixed {
  const habits = new Set<string>();
  const disclosure = structuredClone(synthetic.disclosure);
  const tables = disclosure.tables.filter((table) => table.headerRows > 0 && !table.empty);
  const bySums = means.merged === 'by sums' && random.next() < 0.4;
  for (const table of tables) {
    if (table.kind !== 'basic-expenditure' || random.next() > 0.4) continue;
    putSideBySide(table);
    habits.add('accounts side by side');
  }
  for (const table of tables)
    for (const amount of amountsOf(table)) dress(table, amount, random, { ...means, bySums }, habits);
  const shown = { ...disclosure, tables, projects: [], overallPerformance: [] };
  const tiers = bySums || (means.merged === 'told' && random.next() < 0.4);
  if (tiers) habits.add('merged header');
  const printed = print({ ...synthetic, disclosure: shown }, { tiers });
  const unitBeside = means.aside && random.next() < 0.25 ? random.pick(['page header', 'text box'] as const) : null;
  if (unitBeside) habits.add(`unit in ${unitBeside}`);
  const numbers = printed.tables.map((table, index) => writeCaption(table, index, random, unitBeside, habits));
  for (const table of printed.tables) spaceLabels(table, random);
  return {
    printed: {
      ...printed,
      ...(unitBeside === 'page header' && { pageHeader: `单位：${synthetic.money.unit}` }),
      prose: printed.prose.slice(0, 6),
    },
    disclosure: shown,
    numbers,
    habits: [...habits].sort(),
  };
}

type Amount = Table['rows'][number]['amounts'][number];

function amountsOf(table: Table): { row: number; amount: Amount }[] {
  return table.rows.flatMap(({ row, amounts }) => amounts.map((amount) => ({ row, amount })));
}

/** Gives one figure another dress, sometimes another value. */
function dress(
  table: Table,
  { row, amount }: { row: number; amount: Amount },
  random: Random,
  { styled, bySums }: Means & { bySums: boolean },
  habits: Set<string>,
): void {
  if (amount.fen === null || random.next() > 0.25) return;
  const { text } = amount;
  const negative = (printed: string): void => {
    amount.fen = amount.fen === 0 ? 0 : -(amount.fen ?? 0);
    put(printed, 'negative');
  };
  const put = (printed: string, habit: string): void => {
    habits.add(habit);
    const cells = table.cells[row];
    if (cells) cells[amount.column] = printed;
  };
  const others: (() => void)[] = [
    () => negative(`-${text}`),
    () => negative(`△${text}`),
    () => negative(`▲ ${text}`),
    () => negative(`−${text}`),
    () => negative(`–${text}`),
    () => negative(`(${text})`),
    () => negative(`（${text}）`),
    () => {
      amount.fen = null;
      put(random.pick(['', '—', '-', '——']), 'blank');
    },
    () => {
      amount.fen = 0;
      put(random.pick(['0', '0.00', '0.0']), 'zero');
    },
  ];
  const same: (() => void)[] = [
    () => put(text.replaceAll(',', ''), 'no separators'),
    () => put([...text].join(/[.,]/u.test(text) ? ' ' : ''), 'spaced figure'),
    () => put(`${text}①`, 'note mark'),
    () => put(`${text}${styled ? `${RAISED}2` : '²'}`, 'note mark'),
    ...(styled ? [() => put(`${STRUCK[0]}35.17${STRUCK[1]}${text}`, 'struck')] : []),
  ];
  // Where only sums tell what stands over a column, they are left right.
  random.pick(bySums ? same : [...others, ...same])();
}

/** Writes the lines over a table in an order of its own. Out: the number it prints. */
function writeCaption(
  table: PrintedTable,
  index: number,
  random: Random,
  unitBeside: 'page header' | 'text box' | null,
  habits: Set<string>,
): string | null {
  const { unit } = table;
  const over: CaptionText[] = [];
  const under: CaptionText[] = [];
  let { title } = table;
  let number: string | null = null;
  const numbering = random.pick(['none', 'line', 'prefix'] as const);
  if (numbering !== 'none') habits.add(`number: ${numbering}`);
  if (numbering === 'line') {
    number = random.pick([
      `公开${String(index + 1).padStart(2, '0')}表`,
      `附表${index + 1}`,
      `预算${String(index + 1).padStart(2, '0')}表`,
    ]);
    random.pick([over, under]).push({ text: number });
  }
  if (numbering === 'prefix') {
    number = `表${index + 1}`;
    title = `${number}：${title}`;
  }
  const wanted = unitBeside ?? random.pick(UNIT_PLACES);
  const where = wanted === 'words' && !table.rows.slice(0, table.headerRows).flat().some(isMoney) ? 'over' : wanted;
  habits.add(`unit: ${where}`);
  const word = random.pick(['单位', '金额单位', '计量单位', '货币单位']);
  if (where === 'over') under.push({ text: `${word}：${unit}`, right: true });
  if (where === 'brackets') under.push({ text: random.pick([`（单位：${unit}）`, `单位（${unit}）`]), right: true });
  if (where === 'text box') under.push({ text: `单位：${unit}`, box: true });
  if (where === 'glued') title += random.pick([`（单位：${unit}）`, `  单位：${unit}`]);
  if (where === 'below') table.note = `${word}：${unit}`;
  if (where === 'last row') table.rows.push([{ text: `${word}：${unit}`, columns: widthOf(table) }]);
  if (where === 'words') for (const cells of table.rows.slice(0, table.headerRows)) nameUnit(cells, unit);
  for (const text of ['（公章）', '填报日期：2026年1月20日', '密级：公开', '本级汇总口径']) {
    if (random.next() > 0.15) continue;
    habits.add(`line: ${text}`);
    under.push({ text });
  }
  under.sort(() => random.next() - 0.5);
  const cut = numbering !== 'prefix' && random.next() < 0.3 ? /^(.*财政拨款)(?=.)(.+)$/u.exec(title) : null;
  if (cut) habits.add('title over two lines');
  const titles = cut ? [cut[1] ?? '', cut[2] ?? ''] : [title];
  table.caption = [...over, ...titles.map((text) => ({ text, title: true })), ...under];
  return number;
}

function widthOf(table: PrintedTable): number {
  return (table.rows[0] ?? []).reduce((sum, { columns = 1 }) => sum + columns, 0);
}

function nameUnit(cells: PrintedTable['rows'][number], unit: string): void {
  for (const cell of cells) if (isMoney(cell)) cell.text += `（${unit}）`;
}

function isMoney({ text }: PrintedCell): boolean {
  return /预算数$|^(?:总计|合计|小计|金额)$/u.test(text);
}

/** 合计 as 合　计. */
function spaceLabels(table: PrintedTable, random: Random): void {
  for (const cell of table.rows.slice(table.headerRows).flat()) {
    if (cell.text === '合计' && random.next() < 0.5) cell.text = random.pick(['合 计', '合　　计', '合  计']);
  }
}
