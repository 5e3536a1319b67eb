import { parseAmount, type MoneyUnit } from '../money.ts';
import { isWholeOfTold } from '../vocabulary/index.ts';

/** An amount as a sentence prints it. `at`: where it begins in the text. */
export interface AmountInText {
  text: string;
  unit: MoneyUnit;
  fen: number | null;
  at: number;
}

interface Candidate extends AmountInText {
  whole: boolean;
}

const AMOUNT =
  /(?<![\d.])(?<digits>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<unit>百万元|亿元|千元|万元|万|亿|元)/gu;
const UNIT_OF: Readonly<Record<string, MoneyUnit>> = { 万: '万元', 亿: '亿元' };
/** Money of another year, and figures that are none: about, up to, from … to. */
const OTHER = /上年|去年|上一年|往年|增加|减少|增长|下降|不超过|最高|(?:^|[^节制])约|以内|至\s*$|[-—~～]\s*$/u;

/**
 * The amount of the year in the sentences under 年度预算安排: the one that is said to be the whole (项目总预算, 预算资金, 合计), or the
 * only one there. `unclear` where several are printed and none is the whole, or two wholes differ. Amounts of other years
 * and parts (其中 …) are no wholes.
 */
export function readToldAmount(text: string, year: number): { amount: AmountInText | null; unclear: boolean } {
  const found = [...text.matchAll(AMOUNT)].flatMap((match): Candidate[] => {
    const { digits = '', unit = '' } = match.groups ?? {};
    const before = text.slice(0, match.index);
    const clause = before.split(/[。；;，、：（(]|(?<!\d),|,(?!\d)/u).at(-1) ?? '';
    const sentence = before.split(/[。；;]/u).at(-1) ?? '';
    const years = [...clause.matchAll(/(?<year>20\d\d)\s*年/gu)].map((each) => Number(each.groups?.['year']));
    if (OTHER.test(clause) || years.some((each) => each !== year)) return [];
    const printed = UNIT_OF[unit] ?? (unit as MoneyUnit);
    const total = /(?:合计|共计|总计)\D{0,4}$/u.test(clause);
    const part = /其中/u.test(sentence) && !total;
    const fen = parseAmount(digits.replaceAll('，', ','), printed);
    const label = before.split(/[。；;，、（(]/u).at(-1) ?? '';
    return [{ text: digits, unit: printed, fen, at: match.index, whole: !part && isWholeOfTold(label) }];
  });
  const wholes = found.filter(({ whole }) => whole);
  const [first] = wholes.length > 0 ? wholes : found;
  if (!first) return { amount: null, unclear: AMOUNT_ANY.test(text) };
  const rivals = wholes.length > 0 ? wholes : found;
  if (rivals.some(({ fen }) => fen !== first.fen)) return { amount: null, unclear: true };
  const { text: digits, unit, fen, at } = first;
  return { amount: { text: digits, unit, fen, at }, unclear: false };
}

const AMOUNT_ANY = /\d\s*(?:[百千]?万|亿|千)?元/u;
