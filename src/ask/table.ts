import { loadAskWords } from '../i18n/load-ask.ts';
import { moneyText } from '../i18n/units.ts';
import { csvText } from '../csv.ts';
import { fenDigits, formatFen } from '../money.ts';
import type { Measure } from '../vocabulary/measures.ts';
import type { EnglishNames } from '../views/account-name.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { make } from '../dom.ts';
import { makeBar } from './dom.ts';
import { measureText } from './names.ts';
import type { Question } from './question.ts';

const language = document.documentElement.lang;
const words = await loadAskWords(language);

/** The page that shows an answer: the address of its site, and what names are called on it. */
interface Shown {
  base: string;
  names: EnglishNames | null;
}

/** An amount for reading: 万元 with two decimals. */
export function inTenThousands(fen: number): string {
  return formatFen(fen, '万元');
}

/** What a row is called. */
export function titleOf({ measure, account, title }: AnswerRow, names: EnglishNames | null): string {
  if (measure !== null) return measureText(measure as Measure, names);
  return account === null ? title : (names?.accountText(account.code, account.label) ?? title);
}

/** The heads of the columns that an answer has. */
export function headRow({ ask }: Question, { shares, changes }: Answer): HTMLTableRowElement {
  const head = (text: string, className: string): HTMLElement => {
    const cell = make('th', className, text);
    cell.scope = 'col';
    return cell;
  };
  const first = {
    item: words.head.department,
    account: words.head.department,
    department: words.head.item,
    projects: words.head.project,
  };
  const bar = make('th', 'bar-column', make('span', 'visually-hidden', words.head.bar));
  bar.scope = 'col';
  return make(
    'tr',
    '',
    head(first[ask], ''),
    head(words.head.amount, 'number'),
    ...(shares ? [head(words.head.share, 'number')] : []),
    ...(changes ? [head(words.head.change, 'number')] : []),
    bar,
  );
}

/** The rows of an answer, so many of them. Bars of one group have one scale, from zero. */
export function answerRows(
  { ask }: Question,
  { rows, shares, changes }: Answer,
  page: Shown,
  shown: number,
): HTMLTableRowElement[] {
  const longest = new Map<string, number>();
  for (const { group, amount } of rows) longest.set(group, Math.max(longest.get(group) ?? 0, amount));
  return rows.slice(0, shown).map((row, index) => {
    const heading = make('th', '', ...headingOf(row, ask, page));
    heading.scope = 'row';
    const cells = [heading, make('td', 'number', ...amountOf(row, page.base))];
    if (shares)
      cells.push(make('td', 'number share', row.share === null ? words.unknown : `${(row.share / 10).toFixed(2)}%`));
    if (changes) cells.push(make('td', 'number share', changeOf(row)));
    const whole = longest.get(row.group) ?? 0;
    cells.push(make('td', 'bar-column', makeBar(whole > 0 ? row.amount / whole : 0)));
    const isFirst = row.group !== '' && row.group !== rows[index - 1]?.group;
    return make('tr', isFirst ? 'group-first' : '', ...cells);
  });
}

function headingOf(row: AnswerRow, ask: Question['ask'], { base, names }: Shown): (Node | string)[] {
  const { account, region, department, slugs, year } = row;
  const title = titleOf(row, names);
  const page = make('a', '', title);
  page.href = base + pageOf(row.path);
  const where = {
    item: [region],
    account: [region],
    department: [],
    projects: [region, department],
  }[ask];
  const quiet = [...(names === null ? where : []), words.yearOf(year)].join(' · ');
  const nodes: (Node | string)[] = [page];
  if (names !== null && where.length > 0) nodes.push(spoken(slugs.toReversed().map(names.romanised)));
  // What the document calls an account stands beside its English.
  if (account !== null && !title.includes(account.label)) nodes.push(' ', make('span', 'quiet', account.label));
  return [...nodes, make('span', 'quiet', ` ${quiet}`)];
}

/** What a department and its region sound like, on pages whose readers cannot read their names. */
function spoken(parts: readonly string[]): HTMLElement {
  const node = make('span', 'romanised', parts.join(' · '));
  node.lang = 'zh-Latn-pinyin';
  return node;
}

/** The figure, leading to its place; the text as printed, where that is another; whether checks found something. */
function amountOf({ amount, path, printed, unit, doubted }: AnswerRow, base: string): Node[] {
  const shown = inTenThousands(amount);
  const figure = make('a', 'amount', shown);
  figure.href = base + path.slice(1);
  const nodes: Node[] = [figure];
  if (unit !== '万元' || printed !== shown)
    nodes.push(
      make('span', 'quiet', words.printed(moneyText(language, printed, printed.includes('元') ? null : unit))),
    );
  if (doubted) {
    const link = make('a', 'finding-link', words.doubted);
    link.href = `${base}${pageOf(path)}#checks`;
    nodes.push(link);
  }
  return nodes;
}

function changeOf({ amount, prior }: AnswerRow): string {
  if (prior === null) return words.unknown;
  const change = amount - prior.amount;
  if (change === 0) return words.same;
  const share =
    prior.amount > 0 ? ` (${change > 0 ? '+' : '−'}${Math.abs((change / prior.amount) * 100).toFixed(1)}%)` : '';
  return `${change > 0 ? '+' : '−'}${inTenThousands(Math.abs(change))}${share}`;
}

/** The answer as a file: amounts in yuan, every row with its address. */
export function answerCsv(rows: readonly AnswerRow[], { base, names }: Shown): string {
  return csvText([
    words.csvHead,
    ...rows.map((row) => [
      titleOf(row, names),
      row.region,
      row.department,
      row.year,
      fenDigits(row.amount, '元'),
      row.printed,
      row.unit,
      row.prior === null ? null : fenDigits(row.prior.amount, '元'),
      row.share === null ? null : (row.share / 10).toFixed(4),
      row.doubted ? words.yes : null,
      new URL(base + row.path.slice(1), location.href).href,
    ]),
  ]);
}

/** The page that a path leads to, from the address of the site. */
function pageOf(path: string): string {
  return path.slice(1).split('#', 1)[0] ?? '';
}
