import type { Line } from '../plan.ts';
import type { Teller } from './teller.ts';

/** How an item of the functional classification is named in the districts, with what stands before it and its amount. */
const NAMES: Record<string, (line: Line) => string> = {
  'A（类）B（款）C（项）': ({ names }) => `${names[0]}（类）${names[1]}（款）${names[2]}（项）`,
  '“A（类）B（款）C（项）”': ({ names }) => `“${names[0]}（类）${names[1]}（款）${names[2]}（项）”`,
  'A（204类）B（06款）C（01项）': ({ code, names }) =>
    `${names[0]}（${code.slice(0, 3)}类）${names[1]}（${code.slice(3, 5)}款）${names[2]}（${code.slice(5)}项）`,
  '“A-B-C”科目': ({ names }) => `“${names.join('-')}”科目`,
  '“A—B—C”科目': ({ names }) => `“${names.join('—')}”科目`,
  'A（204）B（20406）C（2040601）': ({ code, names }) =>
    `${names[0]}（${code.slice(0, 3)}）${names[1]}（${code.slice(0, 5)}）${names[2]}（${code}）`,
  '2040601C': ({ code, names }) => `${code}${names[2]}`,
  'C（2040601）': ({ code, names }) => `${names[2]}（${code}）`,
};

/** What a sentence of an item says: the amount with or without last year's, and what it is for. */
type Says = (teller: Teller, name: string, now: number, prior: number) => string;

const ITEMS: Record<string, Says> = {
  '预算数为X，比2025年增加N': (t, name, now, prior) =>
    `${name}${t.year}年预算数为${t.amount(now)}，${t.change(now, prior, `${t.year - 1}年`)}。`,
  '预算数为X，比上年增加N，增长P%，原因': (t, name, now, prior) =>
    `${name}${t.year}年预算数为${t.amount(now)}，${t.change(now, prior, '上年', true)}。主要原因是人员变动，${reason(t)}。`,
  'X，主要用于': (t, name, now) => `${name}${t.amount(now)}，主要用于：单位的日常工作。`,
  'X。2025年预算数Y，2026年预算安排X，增加N，增长P%': (t, name, now, prior) =>
    `${name}${t.amount(now)}。主要用于：单位的基本支出。${t.year - 1}年预算数${t.amount(prior, 'prior')}，${t.year}年预算安排${t.amount(now)}，${t.change(now, prior, `${t.year - 1}年预算数`, true)}。`,
  '。预算数为X，比上年预算数增加N': (t, name, now, prior) =>
    `${name}。${t.year}年预算数为${t.amount(now)}，${t.change(now, prior, '上年预算数', true)}，主要原因是工作安排调整。`,
  'X，2025年预算执行数Y，比执行数增加P%': (t, name, now) => {
    const spent = Math.round(now * (0.7 + t.random.next() * 0.6));
    const { year } = t;
    return `${name}${t.amount(now)}，主要用于在职人员。${year - 1}年当年预算执行数为${t.amount(spent, 'prior')}，${year}年预算安排${t.amount(now)}，比${year - 1}年预算执行数${t.growth(now, spent).replace('增长', '增加').replace('下降', '减少')}。`;
  },
  '预算为X，比上年Y增加N': (t, name, now, prior) =>
    `${name}${t.year}年预算为${t.amount(now)}，比上年${t.amount(prior, 'prior')}${t.change(now, prior, '').replace(/^[比与]/u, '')}。`,
};

/** A reason, sometimes with an amount of its own, which no table prints. */
function reason(teller: Teller): string {
  const amount = teller.amount(teller.random.whole(300, 9_000), 'alone');
  return teller.random.pick(['工作任务有所调整', `新增培训${amount}`, `压减会议费${amount}`]);
}

/** Sections (款) and classes (类) in the ways they are named, with what they spend. */
export function tellSections(teller: Teller): string[] {
  const { synthetic } = teller;
  const lines = synthetic.plan.functions;
  const wordsOf = teller.choose('section named', {
    '“A-B”科目': (group: string, name: string) => `“${group}-${name}”科目`,
    'A（类）B（款）': (group: string, name: string) => `${group}（类）${name}（款）`,
  });
  const sections = Map.groupBy(lines, ({ code }) => code.slice(0, 5));
  return [...sections.values()].flatMap((own, index) => {
    const [first] = own;
    if (!first) return [];
    const [now, prior] = [sum(own, (line) => line.basic + line.project), sum(own, (line) => line.prior)];
    const [group, name] = first.names;
    return [`${index + 1}.${wordsOf(group, name)}${teller.amount(now)}，${teller.change(now, prior, '上年', true)}。`];
  });
}

/** The classes of the general public budget with their share of it. */
export function tellClasses(teller: Teller): string[] {
  const { synthetic, sums } = teller;
  const classes = [...Map.groupBy(synthetic.plan.functions, ({ code }) => code.slice(0, 3)).values()];
  const words = teller.choose('class named', {
    'A（类）支出': (name: string) => `${name.replace(/支出$/u, '')}（类）支出`,
    A: (name: string) => name,
    '“A”科目': (name: string) => `“${name}”科目`,
  });
  return classes.map((own) => {
    const now = sum(own, (line) => line.basic + line.project);
    return `${words(own[0]?.names[0] ?? '')}${teller.amount(now)}，${teller.share(now, sums.general)}`;
  });
}

function sum(lines: readonly Line[], pick: (line: Line) => number): number {
  return lines.reduce((total, line) => total + pick(line), 0);
}

/** One sentence for each item of the plan, all in the same way, as one office writes them. */
export function tellItems(teller: Teller): string[] {
  const { synthetic } = teller;
  const [nameOf, says] = [teller.choose('item named', NAMES), teller.choose('item', ITEMS)];
  return synthetic.plan.functions.map((line, index) => {
    const number = `${index + 1}.`;
    return number + says(teller, nameOf(line), line.basic + line.project, line.prior);
  });
}
