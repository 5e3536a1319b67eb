import { largest } from '../lists.ts';
import type { CheckResult, ToldAmounts } from '../budget/check-schema.ts';
import { NARRATIVE } from '../vocabulary/index.ts';
import type { Narrative, PlacedStatement } from './narrative/index.ts';

type Kind = ToldAmounts['list'][number]['kind'];

const AMOUNT = /(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<!\d)\d+(?:\.\d+)?)(?:亿|百万|万|千)?元/gu;

/** What an amount that is held against nothing is, by the words of its clause or, for `whole`, of its sentence. First come, first served. */
const EXPLAINED: readonly { kind: Kind; before: RegExp; whole?: true; final?: true }[] = [
  {
    kind: 'price',
    before: /(?:单价|单位价值|单台|每人|每月|每年|每平方米|人均|标准(?:为|是)?|不超过|不低于|超过)[^，。；]{0,12}$/u,
  },
  { kind: 'reserved', before: /(?:面向|预留给?)[^。；]{0,8}(?:中小|小型|小微|微型)/u, whole: true },
  { kind: 'assets', before: /资产|长期投资|在建工程|设备|房屋|土地/u, whole: true },
  { kind: 'goal', before: /绩效|目标|指标|用款计划|完成|实现|拉动|营业|税收|产值|招商/u, whole: true },
  // What final accounts tell of the plan stands in no table of theirs.
  { kind: 'planned', before: /(?:年初|全年|调整后?)预算(?:安排)?数?[为是:]*$/u, final: true },
  // Before 上年, which every change names; 增加到 tells a level, no change.
  { kind: 'change', before: /(?:增加|增长|减少|下降|压减|压缩|上升|提高)(?:了|为|约)?$/u },
  { kind: 'prior', before: /(?:执行数?|决算数?|上年(?!结转|结余)(?:度)?(?:预算)?数?|去年)[^，。；]{0,10}$/u },
  { kind: 'reason', before: /(?:原因|用于|主要是)[^。；]*$/u },
];

/**
 * Accounts for every amount of the narrative: held against something printed, explained by what it is, or neither. In: all
 * results of the checks. Out: the counts, and one entry for each amount in the order of the text.
 */
export function tellAmounts(text: Narrative, results: readonly CheckResult[]): ToldAmounts {
  const compared = new Set(
    results
      .filter(({ outcome }) => outcome !== 'not-applicable')
      .flatMap(({ cells }) => cells.filter((cell) => cell.table === NARRATIVE).map((cell) => cell.row)),
  );
  const list = text.parts.flatMap((part, ordinal) =>
    [...part.text.matchAll(AMOUNT)].map((match) => {
      const end = match.index + match[0].length;
      const statement = text.statements.find(
        (one) => one.part === ordinal && one.kind !== 'none' && one.start <= match.index && one.end >= end,
      );
      const kind: Kind =
        statement && compared.has(statement.ordinal)
          ? 'compared'
          : explain(part.text, match.index, statement, text.final);
      return { line: text.lineOf(ordinal, match.index), text: match[0], kind };
    }),
  );
  const count = (counts: (kind: Kind) => boolean) => list.filter(({ kind }) => counts(kind)).length;
  return {
    amounts: list.length,
    compared: count((kind) => kind === 'compared'),
    explained: count((kind) => kind !== 'compared' && kind !== 'unread'),
    unread: count((kind) => kind === 'unread'),
    list,
  };
}

function explain(text: string, at: number, statement: PlacedStatement | undefined, final: boolean): Kind {
  if (statement?.kind === 'change') return 'change';
  if (statement?.kind === 'execution' || statement?.kind === 'prior') return 'prior';
  // This year's figure of something named, which no table here prints, stays uncompared.
  if (statement) return 'unread';
  const sentence = text.slice(text.lastIndexOf('。', at - 1) + 1, at);
  const clause = sentence.slice(largest(['，', '；', '、'].map((mark) => sentence.lastIndexOf(mark))) + 1);
  const found = EXPLAINED.find(
    ({ kind, before, whole, final: only }) =>
      (final || !only) && before.test(whole || kind === 'reason' ? sentence : clause),
  );
  return found?.kind ?? 'unread';
}
