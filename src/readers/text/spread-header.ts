import { compact } from '../../text.ts';

/** Most ways of dividing a row that are compared; a header has far fewer. */
const MOST_WAYS = 2000;

interface Group {
  /** The label over the group. */
  over: RegExp;
  /** Labels that stand under such a group and under no other. */
  members: RegExp;
  /** Nothing else stands under it. */
  only: boolean;
}

const GROUPS: readonly Group[] = [
  { over: /科目|分类$/u, members: /^(?:.*编码|.*代码|.*名称|类|款|项)$/u, only: true },
  {
    over: /增减|增幅|增长|变动|[比较].{0,12}年/u,
    members: /增减|增幅|增长|变动|金额|比例|幅度|率$|%/u,
    only: true,
  },
  { over: /支出/u, members: /按?(?:功能|支出性质|经济)分?类?|支出(?:科目|项目)/u, only: false },
];

/**
 * Where each cell of a header row starts over the row below, of which `below` gives the label over every column (`""` for
 * the empty cell that continues a cell of the row above). An empty cell is covered by one cell, a run of labels by one or
 * more: where the counts leave a choice, equal groups of labels and what belongs together decide. `null` when they do not.
 */
export function spreadOver(parents: readonly string[], below: readonly string[]): number[] | null {
  const groups: number[] = [];
  let run = false;
  below.forEach((cell, index) => {
    if (cell === '' || !run) groups.push(index);
    run = cell !== '';
  });
  const missing = parents.length - groups.length;
  if (missing === 0) return groups;
  // A cell reaches over one label or several, never over part of one.
  const splits = below.flatMap((cell, index) =>
    cell !== '' && !groups.includes(index) && cell !== below[index - 1] ? [index] : [],
  );
  const ways = missing < 0 ? null : choose(splits, missing);
  if (!ways) return null;
  const ranked = ways
    .map((way) => [...groups, ...way].sort((a, b) => a - b))
    .map((starts) => ({ starts, score: scoreOf(starts, parents, below) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  return best && best.score > 0 && best.score > (second?.score ?? -Infinity) ? best.starts : null;
}

/** Every choice of `count` of the places, or `null` when there are too many. */
function choose(places: readonly number[], count: number): number[][] | null {
  let ways: number[][] = [[]];
  for (let taken = 0; taken < count; taken++) {
    ways = ways.flatMap((way) => places.filter((place) => place > (way.at(-1) ?? -1)).map((place) => [...way, place]));
    if (ways.length > MOST_WAYS) return null;
  }
  return ways;
}

function scoreOf(starts: readonly number[], parents: readonly string[], below: readonly string[]): number {
  const segments = starts.map((start, index) => below.slice(start, starts[index + 1] ?? below.length).map(compact));
  const keys = segments.map((segment) => segment.join('\t'));
  // The same labels again under the next group (this year and last year), or at least the same first (项目, 小计).
  const repeats = segments.reduce((sum, segment, index) => {
    if (segment.length < 2 || segment[0] === '') return sum;
    if (keys.indexOf(keys[index] ?? '') < index) return sum + 6;
    return segments.slice(0, index).some((other) => other.length > 1 && firstWord(other) === firstWord(segment))
      ? sum + 4
      : sum;
  }, 0);
  const fits = segments.map((segment, index) => {
    const parent = compact(parents[index] ?? '').replace(/\d{4}年/gu, '年');
    return segment.reduce((sum, label) => sum + fit(parent, label), 0);
  });
  return repeats + fits.reduce((sum, value) => sum + value, 0);
}

/** 项目（按功能分类） begins like 项目. */
function firstWord(segment: readonly string[]): string {
  return (segment[0] ?? '').replace(/\(.*\)$/u, '');
}

function fit(parent: string, label: string): number {
  if (label === '') return 0;
  return GROUPS.reduce((sum, { over, members, only }) => {
    const under = over.test(parent);
    if (members.test(label)) return under ? sum + 1 : sum - 2;
    return under && only ? sum - 2 : sum;
  }, 0);
}
