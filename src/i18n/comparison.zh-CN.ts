import { moneyText } from './units.ts';
/** Numbers of documents: 第 1、3 份. */
const which = (numbers: readonly number[]): string => `第 ${numbers.join('、')} 份`;

/** The table that lines of a kind are from. */
const tableOf = (lines: string): string => {
  if (lines === 'three-public') return '“三公”经费表';
  return lines.startsWith('economic') ? '基本支出经济分类表' : '按功能分类的支出表';
};

export const comparisonZhCN = {
  prices: {
    current: '各年当时的价格',
    constant: (year: number) => `都折成 ${year} 年的价格`,
  },
  totals: {
    total: ['一共的钱', '预算总额；决算为本年支出合计'],
    basic: ['发工资、维持日常运转的钱', '基本支出'],
    project: ['办专门事情的钱', '项目支出'],
    threePublic: ['出国、用车、接待的钱', '“三公”经费'],
  },
  groups: {
    classes: '用在哪里（功能分类的“类”）',
    items: '用在哪里（功能分类的“类”和“项”）',
    economic: '基本支出花在什么上（经济分类的“类”）',
    'economic-items': '基本支出花在什么上（经济分类的“类”和“款”）',
    'three-public': '“三公”经费各项',
  },
  table: {
    line: '钱',
    difference: '第 2 份比第 1 份',
    bar: '条',
    captions: {
      amount: '单位：万元',
      share: '占各自合计的百分比，由本站计算',
      resident: '每位居民的金额，单位：元，由本站计算',
    },
    /** A printed amount with its unit. */
    money: (text: string, unit: string | null) => moneyText('zh-CN', text, unit),
    /** Behind a sentence before another. */
    stop: '。',
    constant: (year: number) => `折成 ${year} 年价格，由本站计算`,
    two: '实条：第 2 份多；空条：第 1 份多。',
    many: '每行的条自成比例，都从零起。',
    also: (number: number, name: string) => `第 ${number} 份叫“${name}”`,
    same: '相同',
    points: (points: string) => `${points} 个百分点`,
    printed: (text: string) => `原数 ${text}`,
    shareBelow: (share: string) => `不到 ${share}`,
  },
  /** Why a table is not compared. */
  several: '文件里有几张这样的表',
  gaps: {
    'not-listed': '未列示',
    'less-deep': '未列到这一级',
    'parts-only': '只列了下级',
    twice: '列了几行',
    'no-table': '没有这张表',
    blank: '空白',
    unread: '没有读成数',
    'no-unit': '没有写单位',
    'no-whole': '不算占比',
    'no-population': '没有人口数',
    'no-prices': '没有价格指数',
  },
  lead2: (more: string, difference: string, percent: string | null, what: string) =>
    `${what}：${more}多 ${difference}${percent === null ? '' : `（${percent}）`}。`,
  csvName: '明账-并排.csv',
  csvHead: ['科目编码', '行'],
  csvPrinted: (name: string) => `${name}，原数`,
  linesLabel: '各年总数的折线图，数字见上表',
  notes: {
    stages: ({ budgets, finals }: { budgets: number[]; finals: number[] }) =>
      finals.length === 0
        ? '几份都是预算，是打算花的钱。'
        : budgets.length === 0
          ? '几份都是决算，是实际花的钱。'
          : `${which(budgets)}是预算，是打算花的钱；${which(finals)}是决算，是实际花的钱。`,
    bodies: ({ departments, units }: { departments: number[]; units: number[] }) =>
      `${which(departments)}是部门（可能含下属单位），${which(units)}是单位，范围不一样大。`,
    office: ({ department, office }: { department: number; office: number }) =>
      `第 ${office} 份是第 ${department} 份的本级：部门的数字一般已包含本级，不要相加。`,
    totals: ({ names }: { names: string[] }) =>
      `${names.map((name) => `“${name}”`).join('、')}取自不同的表，包含的钱可能不同，不算相差。`,
    table: ({ titles }: { titles: string[] }) => `各行取自${titles.map((title) => `《${title}》`).join('、')}。`,
    'no-table': ({ number, lines, why }: { number: number; lines: string; why: string }) =>
      `第 ${number} 份没有可以并排的${tableOf(lines)}：${why}。`,
    depth: ({ number, depth }: { number: number; depth: number }) =>
      `第 ${number} 份只列到“${['', '类', '款', '项'][depth] ?? ''}”，更细的行不是零，是没有列。`,
    editions: () => '2018 年起经济分类的编码改过，同一个编码前后不是同一个科目，不算相差。',
    gaps: ({ listed, empty, derived }: { listed: boolean; empty: boolean; derived: boolean }) =>
      [
        listed
          ? '“未列示”是那份文件的表里没有这一行，“只列了下级”“未列到这一级”是列的粗细不同，都不等于零，不算相差。'
          : '',
        empty ? '“空白”是那一格没有印数字。' : '',
        derived ? '没有合计或合计不是同一笔钱的，不算占比。' : '',
      ].join(''),
    units: ({ units }: { units: string[] }) =>
      `原文分别以${units.join('、')}印出，这里换算到同一个单位；原文的写法在数字的提示里。`,
    unchecked: ({ numbers }: { numbers: number[] }) => `${which(numbers)}的这一版还没有核对过。`,
    population: ({
      number,
      persons,
      year,
      source,
    }: {
      number: number;
      persons: string;
      year: number;
      source: string;
    }) => `第 ${number} 份按所在地区 ${year} 年的 ${persons} 人算（${source}）。`,
    'no-population': ({ numbers }: { numbers: number[] }) => `${which(numbers)}所在的地区没有人口数，不能平均。`,
    prices: ({ year, sources }: { year: number; sources: string[] }) =>
      `金额按价格指数折成 ${year} 年的价格（${sources.join('；')}），折算后的数不是原文的数。`,
    'no-prices': ({ numbers, year }: { numbers: number[]; year: number }) =>
      `${which(numbers)}的年份没有可以折到 ${year} 年的价格指数，不算。`,
    'current-prices': () => '年份不同，金额没有扣除物价的变化。',
    marks: () => '数字前的〔〕通向核对中的疑问，“更正”通向更正前的原数。',
    rounding: () => '相差和占比由本站计算；各行是四舍五入后的数，相加可能差 0.01。点数字，看它在原表中的位置。',
  },
};

export type ComparisonWords = typeof comparisonZhCN;
