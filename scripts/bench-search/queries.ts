import { formatFen, parseAmount } from '../../src/money.ts';
import { Random } from '../../tests/world/index.ts';
import { plainForm, type VisiblePage } from './visible-text.ts';

/** A query, and how to tell whether a page answers it. */
export interface BenchQuery {
  kind: string;
  query: string;
  isAnswer: (page: VisiblePage) => boolean;
}

const TRIES = 20_000;

/** Which pages `grep` would name: those that hold every part. */
function contains(...parts: string[]): BenchQuery['isAnswer'] {
  const plain = parts.map(plainForm);
  return ({ plain: text }) => plain.every((part) => text.includes(part));
}

/** A part of a random block that fits a pattern. */
function cut(random: Random, pages: readonly VisiblePage[], length: number, fits: RegExp): string {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const block = random.pick(random.pick(pages).blocks);
    if (block.length < length) continue;
    const at = random.whole(0, block.length - length);
    const text = block.slice(at, at + length);
    if (fits.test(text)) return text;
  }
  throw new Error(`No text of ${length} characters fits ${fits}.`);
}

/** A random block that fits a pattern as a whole, or the part that the pattern's first group takes. */
function take(random: Random, pages: readonly VisiblePage[], pattern: RegExp): string {
  for (let tries = 0; tries < TRIES * 10; tries += 1) {
    const match = pattern.exec(random.pick(random.pick(pages).blocks));
    if (match) return match[1] ?? match[0];
  }
  throw new Error(`No text fits ${pattern}.`);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A run of whole words of a block, as far as they are Chinese. */
function words(random: Random, pages: readonly VisiblePage[], length: number): string {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const block = random.pick(random.pick(pages).blocks);
    const list = [...segmenter.segment(block)].map(({ segment }) => segment);
    if (list.length === 0) continue;
    let text = '';
    for (let at = random.whole(0, list.length - 1); at < list.length && text.length < length; at += 1)
      text += list[at] ?? '';
    if (text.length === length && /^\p{Script=Han}+$/u.test(text)) return text;
  }
  throw new Error(`No words of ${length} characters.`);
}

/** By itself, or before the name of its project. */
const PROJECT_CODE = /^(\d{8}[A-Z]\d{12})(?:-|$)/;
const AMOUNT = /^(\d{1,3}(?:,\d{3})+\.\d{2}|\d+\.\d{2})$/;

/** An amount with its unit, and the same in 元 and in 万元 as pages print it. */
function withUnit(random: Random, pages: readonly VisiblePage[]): BenchQuery {
  const printed = take(random, pages, /^(?=.{6})([\d,]+\.\d{2} ?(?:万元|元))$/);
  const unit = printed.endsWith('万元') ? '万元' : '元';
  const fen = parseAmount(printed.replace(unit, ''), unit) ?? 0;
  const cell = (text: string) => `\n${plainForm(text)}\n`;
  const wan = fen % 10_000 === 0 ? formatFen(fen, '万元') : null;
  const forms = [`${formatFen(fen, '元')}元`, ...(wan === null ? [] : [`${wan}万元`])].map(plainForm);
  const cells = { 元: cell(formatFen(fen, '元')), 万元: wan === null ? null : cell(wan) };
  return {
    kind: 'amount with unit',
    query: printed,
    isAnswer: ({ plain }) => {
      const text = `\n${plain}\n`;
      const isYuan = text.includes('\n单位:元\n');
      const own = isYuan ? cells.元 : cells.万元;
      return (
        plain.includes(plainForm(printed)) ||
        forms.some((form) => new RegExp(`(?<![\\d.])${form.replace('.', '\\.')}`).test(plain)) ||
        (own !== null && text.includes(own))
      );
    },
  };
}

/** Queries of every kind, `each` of a kind. The same seed gives the same ones. */
export function makeQueries(pages: readonly VisiblePage[], each: number, seed: number): BenchQuery[] {
  const random = new Random(seed);
  const han = /^\p{Script=Han}+$/u;
  const plain = (kind: string, make: () => string) => (): BenchQuery => {
    const query = make();
    return { kind, query, isAnswer: contains(query) };
  };
  const makers: (() => BenchQuery)[] = [
    ...[1, 2, 3, 4, 5, 6].map((length) => plain(`${length} Han, anywhere`, () => cut(random, pages, length, han))),
    ...[2, 3, 4].map((length) => plain(`${length} Han, whole words`, () => words(random, pages, length))),
    plain('account code', () => take(random, pages, /^\d{5}(?:\d{2})?$/)),
    plain('code prefix', () => take(random, pages, /^\d{5}(?:\d{2})?$/).slice(0, random.whole(3, 4))),
    plain('project code', () => take(random, pages, PROJECT_CODE)),
    plain('part of project code', () =>
      take(random, pages, PROJECT_CODE).slice(random.whole(0, 9), random.whole(17, 21)),
    ),
    plain('amount as printed', () => take(random, pages, AMOUNT)),
    plain('amount, no separators', () => take(random, pages, AMOUNT).replaceAll(',', '')),
    () => withUnit(random, pages),
    plain('mixed', () =>
      cut(random, pages, random.whole(4, 7), /^(?=.*\d)(?=.*\p{Script=Han})(?!\d+[万亿元千百]+$)[\p{Script=Han}\d]+$/u),
    ),
    () => {
      const parts = [cut(random, pages, random.whole(2, 3), han), cut(random, pages, random.whole(2, 3), han)];
      return { kind: 'two parts', query: parts.join(' '), isAnswer: contains(...parts) };
    },
  ];
  return makers.flatMap((make) => Array.from({ length: each }, make));
}
