import { fenPerUnit, formatFen, printedDecimals, type MoneyUnit } from '../money.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import type { Figure } from './figure.ts';

/** Fewest decimals of `unit` that write an amount of fen exactly, at least `atLeast`. */
function decimalsFor(fen: number, unit: MoneyUnit, atLeast: number): number {
  const exponent = Math.round(Math.log10(fenPerUnit(unit)));
  let decimals = Math.min(atLeast, exponent);
  while (decimals < exponent && fen % 10 ** (exponent - decimals) !== 0) decimals += 1;
  return decimals;
}

/** ` 1,710.24 万元`: a figure in its own unit, as printed, or computed with the decimals of what it was computed from. */
export function amountText(figure: Figure, computedFrom: readonly Figure[] = []): string {
  const word = figure.change ? (figure.fen > 0 ? '增加' : figure.fen < 0 ? '减少' : '持平') : '';
  if (word === '持平') return word;
  return word + amountIn(figure, computedFrom, (text, unit) => ` ${text} ${unit}`, '空白');
}

export function amountTextEn(figure: Figure, computedFrom: readonly Figure[] = []): string {
  const word = figure.change ? (figure.fen > 0 ? 'up ' : figure.fen < 0 ? 'down ' : 'unchanged') : '';
  if (word === 'unchanged') return word;
  return word + amountIn(figure, computedFrom, (text, unit) => `${text} ${unit}`, 'blank');
}

function amountIn(
  figure: Figure,
  from: readonly Figure[],
  write: (text: string, unit: MoneyUnit) => string,
  blank: string,
): string {
  const unit = figure.cell.unit ?? from.map((source) => source.cell.unit).find((other) => other !== null) ?? '元';
  if (from.length === 0 && figure.cell.fen === null) return blank;
  const fen = figure.change ? Math.abs(figure.fen) : figure.fen;
  const printed = [figure, ...from].map((source) => printedDecimals(source.cell.text));
  return write(formatFen(fen, unit, decimalsFor(fen, unit, Math.max(...printed))), unit);
}

/** The size of a difference in the unit of the first figure: ` 0.01 万元`. */
export function differenceText(difference: number, figures: readonly Figure[]): { zh: string; en: string } {
  const units = figures.map((figure) => figure.cell.unit).filter((unit) => unit !== null);
  const unit = units[0] ?? '元';
  const size = Math.abs(difference);
  const decimals = decimalsFor(size, unit, Math.max(0, ...figures.map((figure) => printedDecimals(figure.cell.text))));
  const text = formatFen(size, unit, decimals);
  return { zh: ` ${text} ${unit}`, en: `${text} ${unit}` };
}

/** Lists the parts of a sum, all of them while they are few, else the first and the last and how many there are. */
export function listFigures(parts: readonly Figure[], total: Figure): string {
  const [first] = parts;
  if (first && parts.length === 1) return beside(first, total);
  const shown = parts.length <= 6 ? parts : [...parts.slice(0, 1), ...parts.slice(-1)];
  const texts = shown.map((part) => `${shortLabel(part, parts)}${amountText(part)}`);
  return parts.length <= 6 ? texts.join('、') : `${texts.join('……')}等 ${parts.length} 项`;
}

export function listFiguresEn(parts: readonly Figure[], total: Figure): string {
  const [first] = parts;
  if (first && parts.length === 1) return beside(first, total);
  const shown = parts.length <= 6 ? parts : [...parts.slice(0, 1), ...parts.slice(-1)];
  const texts = shown.map((part) => `${shortLabel(part, parts)} ${amountTextEn(part)}`);
  return parts.length <= 6 ? texts.join(', ') : `${parts.length} figures (${texts.join(' … ')})`;
}

/** `“公务接待费”行“总计”列为 2.00 万元`, or `“基本支出”增加 2.00 万元` for a change. */
export function stated(figure: Figure): string {
  const { label } = figure.cell;
  return figure.change ? label.replace(/的增减$/u, '') + amountText(figure) : `${label}为${amountText(figure)}`;
}

/** A cell's name beside another's: without the title of the table that both stand in. */
function beside({ cell }: Figure, other: Figure): string {
  const title = cell.label.slice(0, cell.label.indexOf('》') + 1);
  const shared = cell.table === other.cell.table && title !== '' && other.cell.label.startsWith(title);
  return shared && cell.label.length > title.length ? cell.label.slice(title.length) : cell.label;
}

/** The part of a cell's name that tells it from the other parts: its column in one row, its row in one column. */
function shortLabel(part: Figure, parts: readonly Figure[]): string {
  const { cell } = part;
  const sameTable = parts.every((other) => other.cell.table === cell.table);
  const line = /“([^“”]*(?:“[^”]*”[^“”]*)*)”行/u.exec(cell.label)?.[1];
  const header = /“([^“”]+)”列$/u.exec(cell.label)?.[1];
  if (!sameTable) return cell.label;
  if (cell.table === NARRATIVE) return cell.label.replace(/^情况说明（第 \d+ 行）/u, '').replace(/的增减$/u, '');
  const sameRow = parts.every((other) => other.cell.row === cell.row);
  if (sameRow && header) return header;
  const sameColumn = parts.every((other) => other.cell.column === cell.column);
  if (sameColumn && line) return `“${line}”`;
  return [line && `“${line}”`, header && `“${header}”`].filter(Boolean).join('') || cell.label;
}
