import type { Fact as SaidFact } from '../../budget/index.ts';
import { parseAmount, type MoneyUnit } from '../../money.ts';
import type { Fact } from '../../vocabulary/index.ts';
import { inWordsOfBudget, type Narrative } from '../narrative/index.ts';
import { atStatement, type PlaceOfLine } from './places.ts';

const NUMBER = String.raw`(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const MONEY = '(?<unit>亿元|万元|元)';
const PROJECTS = String.raw`自评价?的?(?:\d{4}年度?)?项目(?:共计?|数量?|为)*`;

/** How each fact is worded, on text without white space; what was planned is blank there. `unit`: of what is counted. */
const PATTERNS: readonly { fact: Fact; unit?: string; pattern: RegExp }[] = [
  { fact: 'meetings', pattern: costOf('会议费') },
  { fact: 'training', pattern: costOf('培训费') },
  { fact: 'overseas-groups', unit: '个', pattern: /团组(?:数量?)?(?:共计?|为|累计)?(?<number>\d+)个/gu },
  {
    fact: 'overseas-people',
    unit: '人次',
    pattern: /团组(?:数量?)?(?:共计?|为|累计)?\d+个[，、及和]?(?:共计?|累计|涉及|参加)*(?<number>\d+)人次/gu,
  },
  {
    fact: 'vehicles-bought',
    unit: '辆',
    pattern: /(?:购置|更新|新购)(?:公务用?车|车辆)(?:数量?)?(?:共计?|为)?(?<number>\d+)辆/gu,
  },
  { fact: 'vehicles-bought', unit: '辆', pattern: /公务用车购置(?:数量?)?(?:共计?|为)?(?<number>\d+)辆/gu },
  {
    fact: 'vehicles-kept',
    unit: '辆',
    pattern: /(?:公务用?车|车辆|汽车)(?:年末)?保有(?:数?量)?(?:共计?|为|是)?(?<number>\d+)辆/gu,
  },
  { fact: 'vehicles-kept', unit: '辆', pattern: /保有(?:公务用?车|车辆)(?:共计?|为)?(?<number>\d+)辆/gu },
  {
    fact: 'reception-batches',
    unit: '批次',
    pattern: /(?:国内公务接待|公务接待|国内接待)(?:批次|任务)?(?:共计?|为|数)*(?<number>\d+)(?:个?批次?|个)/gu,
  },
  {
    fact: 'reception-people',
    unit: '人次',
    pattern:
      /(?:国内公务接待|公务接待|国内接待)(?:批次|任务)?(?:共计?|为|数)*\d+(?:个?批次?|个)[，、及和(]?(?:共计?|累计|接待|人数|国内公务接待人次|为)*(?<number>\d+)人次?/gu,
  },
  { fact: 'vehicles-owned', unit: '辆', pattern: /(?:共有|占有|拥有)车辆(?<number>\d+)辆/gu },
  {
    fact: 'equipment',
    unit: '台（套）',
    pattern:
      /(?<words>单(?:价|位价值|台价值)\d+万元(?:\(含\))?及?以上的?(?:通用|专用)?设备(?:\(不含车辆\))?)(?:共计?|为)?(?<number>\d+)台/gu,
  },
  { fact: 'evaluated-projects', unit: '个', pattern: new RegExp(String.raw`${PROJECTS}(?<number>\d+)个`, 'gu') },
  {
    fact: 'evaluated-amount',
    pattern: new RegExp(
      String.raw`${PROJECTS}\d+个[，、]?共?涉及(?:预算)?(?:金额|资金)(?:共计?|为)?${NUMBER}${MONEY}`,
      'gu',
    ),
  },
  {
    fact: 'evaluation-score',
    unit: '分',
    pattern:
      /(?<words>(?:(?<![^，。；：:(])[^，。；：:(\d]{0,40})?(?:平均得?分|自评(?:综合|平均)?得?分))数?(?:为|是|:)?(?<number>\d{1,3}(?:\.\d+)?)分/gu,
  },
];

function costOf(words: string): RegExp {
  return new RegExp(`${words}(?:支出)?(?:预算)?(?:[ ，为是:共计])*${NUMBER}${MONEY}`, 'gu');
}

/** A reception of guests from abroad is counted apart. */
const ABROAD = /(?:国\(境\)外|境外|外事|外宾)$/u;
/** Behind a figure that is none: `80人次以上`. */
const VAGUE = /^(?:左右|上下|以上|以内|以下|余|多)/u;

/** Subjects of the narrative whose figure no table of final accounts holds. */
const TOLD: ReadonlySet<string> = new Set<Fact>(['agency-operating', 'procurement', 'goods', 'works', 'services']);

/**
 * What the narrative of final accounts alone tells: running costs, procurement by kind, vehicles and receptions counted, assets, how it scored
 * itself. In: the narrative as read and the place of each line. Out: each figure as printed, in the order of the text; a fact that is told twice with one
 * figure stands once.
 */
export function readFacts(text: Narrative, placeOf: PlaceOfLine): SaidFact[] {
  if (!text.final) return [];
  const seen = new Set<string>();
  return [...amountsTold(text, placeOf), ...counted(text, placeOf)]
    .toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.start ?? 0) - (b.at?.start ?? 0))
    .filter(({ fact, words, text: figure, unit }) => {
      const key = JSON.stringify([fact, fact === 'evaluation-score' ? words : '', figure, unit]);
      return !seen.has(key) && seen.add(key);
    });
}

function amountsTold({ statements }: Narrative, placeOf: PlaceOfLine): SaidFact[] {
  return statements.flatMap((statement): SaidFact[] => {
    const { kind, subject, text, unit, value, line } = statement;
    if (kind !== 'level' || unit === null || subject.general || !TOLD.has(subject.id)) return [];
    const fact = subject.id as Fact;
    const figure = { text: text.replace(/[亿万]?元$/u, ''), unit, fen: value };
    return [{ fact, words: subject.name, ...figure, place: placeOf(line), at: atStatement(statement) }];
  });
}

function counted(narrative: Narrative, placeOf: PlaceOfLine): SaidFact[] {
  return narrative.parts.flatMap(({ text, heading }, part) => {
    if (heading) return [];
    const plain = inWordsOfBudget(text);
    return PATTERNS.flatMap(({ fact, unit, pattern }) =>
      [...plain.matchAll(pattern)].flatMap((match): SaidFact[] => {
        const end = match.index + match[0].length;
        if (ABROAD.test(plain.slice(0, match.index)) || VAGUE.test(plain.slice(end))) return [];
        const { number = '', unit: money, words } = match.groups ?? {};
        const start = match.index + match[0].lastIndexOf(number);
        const line = narrative.lineOf(part, start);
        return [
          {
            fact,
            words: words ?? '',
            text: number,
            unit: unit ?? money ?? '',
            fen: money === undefined ? null : parseAmount(number, money as MoneyUnit),
            place: placeOf(line),
            at: placeOfFigure(narrative, part, start, number.length),
          },
        ];
      }),
    );
  });
}

/** Line, first character and length of a figure in the Markdown; one that is broken over two lines is told up to the end of its first. */
function placeOfFigure(narrative: Narrative, part: number, start: number, length: number): SaidFact['at'] {
  const offsets = narrative.parts[part]?.offsets ?? [];
  const from = offsets[start] ?? 0;
  const { markdown } = narrative;
  const begins = markdown.lastIndexOf('\n', from - 1) + 1;
  const ends = markdown.indexOf('\n', from);
  const to = Math.min((offsets[start + length - 1] ?? from) + 1, ends < 0 ? markdown.length : ends);
  return { line: narrative.lineOf(part, start), start: from - begins, length: to - from };
}
