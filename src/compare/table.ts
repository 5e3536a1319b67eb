import type { CompareWords } from '../i18n/compare.ts';
import type { ComparisonWords } from '../i18n/comparison.ts';
import { make, makeBars } from '../dom.ts';
import { drawBars, type BarRow, type DrawnBar } from '../views/bar-table.ts';
import type { MarkAbout } from '../views/cell-marks.ts';
import type { ComparedDocument, ComparedFigure } from '../views/compare/document.ts';
import type { EnglishNames } from '../views/account-name.ts';
import { makeFootBar } from './bars.ts';
import { writeDifference, writePercent, writePrinted, writeValue } from './format.ts';
import { largestOf, roughly } from './ratio.ts';
import { isOneBody, type Comparison, type Row } from './rows.ts';
import type { State } from './state.ts';
import type { Cell } from './values.ts';

/** What the page says once for its script: where the site is, and words that other pages use too. */
export interface Setting {
  base: string;
  /** Of the whole page, and of what is shown when documents were chosen. */
  names: CompareWords;
  words: ComparisonWords;
  /** The mark of a corrected figure, and what it says of what was printed. */
  correctedMark: string;
  correctedLabel: (printed: string) => string;
  /** What names are called on a page in English; `null` on one in Chinese. */
  english: EnglishNames | null;
  /** What the mark of a finding shows and says. */
  markWords: (number: number, about: MarkAbout) => { text: string; label: string };
}

/** The page of a document. */
export function pageOf({ region, department, year, stage }: ComparedDocument, base: string): string {
  return `${base}${region.slug}/${department.slug}/${year}/${stage === 'budget' ? '' : 'final/'}`;
}

/** A document as lists call it: 2026 年预算. */
export function stageOf({ year, stage }: Pick<ComparedDocument, 'year' | 'stage'>, names: CompareWords): string {
  return names.document(String(year), names.stages[stage]);
}

/** What department and region sound like, on pages whose readers cannot read their names. */
export function spokenName({ department, region }: ComparedDocument, english: EnglishNames | null): HTMLElement | null {
  if (english === null) return null;
  const node = make('span', 'sub', [department.slug, region.slug].map(english.romanised).join(' · '));
  node.lang = 'zh-Latn-pinyin';
  return node;
}

function anchor(href: string, className: string, text: string): HTMLAnchorElement {
  const link = make('a', className, text);
  link.href = href;
  return link;
}

function head(className: string, ...children: (Node | string)[]): HTMLTableCellElement {
  const cell = make('th', className, ...children);
  cell.scope = 'col';
  return cell;
}

/** Notes and corrections of a figure: they stand before it, so that digits stay under digits. */
function marksOf({ doubts, corrected }: ComparedFigure, page: string, setting: Setting): HTMLAnchorElement[] {
  const marks: HTMLAnchorElement[] = [];
  if (corrected) {
    const label = setting.correctedLabel(corrected.printed);
    const link = anchor(`${page}#correction-${corrected.number}`, 'corrected-mark', setting.correctedMark);
    link.title = label;
    link.append(make('span', 'visually-hidden', ` ${label}`));
    marks.push(link);
  }
  for (const { href, number, about } of doubts ?? []) {
    const { text, label } = setting.markWords(number, about);
    const link = anchor(page + href, 'note-mark', text);
    link.title = label;
    link.setAttribute('aria-label', label);
    marks.push(link);
  }
  return marks;
}

/** The marks of all that a cell was made of, each once: of its figure, and of the whole that its share is of. */
function marksOfCell({ figure, whole }: Cell, page: string, setting: Setting): HTMLAnchorElement[] {
  const marks = [figure, whole].flatMap((found) => (found ? marksOf(found, page, setting) : []));
  return [...new Map(marks.map((mark) => [mark.href, mark])).values()];
}

/** A value leads to its printed cell; a gap says its reason, with what is printed there where that is no amount. */
function cellNode(cell: Cell, document: ComparedDocument, state: State, setting: Setting): HTMLTableCellElement {
  const { words, base } = setting;
  const page = pageOf(document, base);
  const written = writeValue(cell, state, words.table);
  const marks = marksOfCell(cell, page, setting);
  const node = make('td', written ? 'number' : 'number quiet', ...marks);
  const at = cell.figure?.at ?? null;
  if (written && at !== null) {
    if (written.fen !== undefined) node.dataset['fen'] = String(written.fen);
    const link = anchor(`${page}#${at}`, 'figure-link', written.text);
    link.title = writePrinted(cell, state, words.table);
    node.append(link);
    return node;
  }
  const printed = cell.figure?.text ?? '';
  if (printed !== '') node.append(make('span', 'figure-text', writePrinted(cell, state, words.table)), ' ');
  node.append(make('span', printed === '' ? '' : 'sub', words.gaps[cell.gap ?? 'unread']));
  return node;
}

function differenceNode(row: Row, documents: readonly ComparedDocument[], state: State, setting: Setting): Node {
  const written = writeDifference(row, state, setting.words.table);
  if (!written) return make('td', 'number');
  const marks = row.cells.flatMap((cell, index) => {
    const document = documents[index];
    return document ? marksOfCell(cell, pageOf(document, setting.base), setting) : [];
  });
  const node = make('td', 'number', ...marks, make('span', 'figure-text', written.text));
  if (written.fen !== undefined) node.dataset['fen'] = String(written.fen);
  const percent = writePercent(row, state);
  if (percent !== null) node.append(make('span', 'sub', percent));
  return node;
}

function nameNode(row: Row, setting: Setting): HTMLTableCellElement {
  const { totals, table } = setting.words;
  const node = make('th', '');
  node.scope = 'row';
  if (row.level === 0) {
    const [plain, term] = totals[row.key as keyof typeof totals];
    node.append(plain ?? '', make('span', 'sub', term ?? ''));
    return node;
  }
  if (row.code !== null) node.append(make('span', 'code', row.code));
  const { name, printed } = setting.english?.accountName('en', row.code, row.label) ?? {
    name: row.label,
    printed: null,
  };
  node.append(name, ...(printed === null ? [] : [make('span', 'sub', printed)]));
  node.append(...row.also.map(({ number, label }) => make('span', 'sub', table.also(number, label))));
  return node;
}

/** What the bar of a row tells: the difference of two documents, else the one figure there is. */
function barOf({ cells, difference }: Row): Pick<BarRow, 'bar'> {
  const [only] = cells;
  if (cells.length === 1 && only?.value) return { bar: { kind: 'years', now: roughly(only.value), was: null } };
  return difference ? { bar: { kind: 'difference', value: roughly(difference) } } : {};
}

function rowNode(
  row: Row,
  bar: DrawnBar | null,
  { documents }: Comparison,
  state: State,
  setting: Setting,
): HTMLTableRowElement {
  const kind = row.level === 0 ? 'compare-total' : `level-${row.level}`;
  const node = make('tr', bar && documents.length < 3 ? `${kind} barred` : kind, nameNode(row, setting));
  const most = documents.length > 2 ? largestOf(row.cells.flatMap(({ value }) => value ?? [])) : null;
  for (const [index, cell] of row.cells.entries()) {
    const document = documents[index];
    if (!document) continue;
    const shown = cellNode(cell, document, state, setting);
    if (most && cell.value) shown.append(makeFootBar(roughly(cell.value) / roughly(most)));
    node.append(shown);
  }
  if (documents.length === 2) node.append(differenceNode(row, documents, state, setting));
  if (documents.length < 3) node.append(make('td', 'bar-cell', ...(bar ? [makeBars(bar)] : [])));
  return node;
}

function headNode({ documents }: Comparison, setting: Setting): HTMLTableRowElement {
  const { words, names, base } = setting;
  const bar = head('bar-cell', make('span', 'visually-hidden', words.table.bar));
  return make(
    'tr',
    '',
    head('', words.table.line),
    ...documents.map((document, index) => {
      const number = make('span', 'compare-number', String(index + 1));
      const { name } = document.department;
      const stage = stageOf(document, names);
      const link = anchor(pageOf(document, base), '', isOneBody(documents) ? stage : name);
      if (isOneBody(documents)) return head('number', number, ' ', link);
      const spoken = spokenName(document, setting.english);
      return head('number', number, ' ', link, ...(spoken ? [spoken] : []), make('span', 'sub', stage));
    }),
    ...(documents.length === 2 ? [head('number', words.table.difference)] : []),
    ...(documents.length < 3 ? [bar] : []),
  );
}

function groupNode(text: string, columns: number): HTMLTableRowElement {
  const cell = make('th', '', text);
  cell.scope = 'rowgroup';
  cell.colSpan = columns;
  return make('tr', 'compare-group', cell);
}

/** What the figures are, with their unit at the end, so that the switch of units finds it. */
export function captionOf({ documents }: Comparison, { as, prices }: State, { table }: ComparisonWords): string {
  const bars = documents.length === 2 ? table.two : documents.length > 2 ? table.many : '';
  const constant = prices !== null && as !== 'share' ? `${table.constant(prices)}${table.stop}` : '';
  return `${bars}${constant}${table.captions[as]}`;
}

/** Fills the table of the page with a comparison. */
export function fillTable(table: HTMLTableElement, comparison: Comparison, state: State, setting: Setting): void {
  const { totals, lines, documents } = comparison;
  const rows = [...totals, ...lines];
  const bars = drawBars(rows.map(barOf));
  const nodes = rows.map((row, index) => rowNode(row, bars[index] ?? null, comparison, state, setting));
  const columns = documents.length + 1 + (documents.length === 2 ? 1 : 0) + (documents.length < 3 ? 1 : 0);
  if (lines.length > 0) nodes.splice(totals.length, 0, groupNode(setting.words.groups[state.lines], columns));
  for (const name of ['compare-many', 'barless']) table.classList.toggle(name, documents.length > 2);
  const caption = make('caption', '', captionOf(comparison, state, setting.words));
  caption.id = 'compare-caption';
  table.replaceChildren(caption, make('thead', '', headNode(comparison, setting)), make('tbody', '', ...nodes));
}
