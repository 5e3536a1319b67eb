import { Random } from './random.ts';

/** What a synthetic department spends: amounts are whole numbers of the last digit printed (0.01 万元, 1 元 …). */
export interface Plan {
  functions: Line[];
  /** Departmental economic classification: basic and project amounts by account. */
  accounts: Account[];
  /** The same by government economic classification. */
  governmentAccounts: Account[];
  threePublic: Record<'overseas' | 'receptions' | 'purchase' | 'operation', { now: number; prior: number }>;
  projects: { name: string; code: string; amount: number; weights: number[] }[];
  procurement: { goods: number; works: number; services: number };
  /** Money other than the general public budget. */
  funds: number;
  ownRevenue: number;
}

/** A functional item (项) with the codes and names above it. */
export interface Line {
  code: string;
  names: [string, string, string];
  basic: number;
  project: number;
  prior: number;
}

export interface Account {
  code: string;
  name: string;
  group: string;
  basic: number;
  project: number;
}

const ITEMS: [string, [string, string, string], boolean][] = [
  ['2010301', ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行'], true],
  ['2010302', ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '一般行政管理事务'], false],
  ['2010350', ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '事业运行'], true],
  ['2011308', ['一般公共服务支出', '商贸事务', '招商引资'], false],
  ['2060702', ['科学技术支出', '科学技术普及', '科普活动'], false],
  ['2080505', ['社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出'], true],
  ['2080506', ['社会保障和就业支出', '行政事业单位养老支出', '机关事业单位职业年金缴费支出'], true],
  ['2101101', ['卫生健康支出', '行政事业单位医疗', '行政单位医疗'], true],
  ['2120104', ['城乡社区支出', '城乡社区管理事务', '城管执法'], false],
  ['2120501', ['城乡社区支出', '城乡社区环境卫生', '城乡社区环境卫生'], false],
  ['2210201', ['住房保障支出', '住房改革支出', '住房公积金'], true],
  ['2240106', ['灾害防治及应急管理支出', '应急管理事务', '安全监管'], false],
];
const PERSONNEL: [string, string][] = [
  ['30101', '基本工资'],
  ['30102', '津贴补贴'],
  ['30103', '奖金'],
  ['30108', '机关事业单位基本养老保险缴费'],
  ['30113', '住房公积金'],
  ['30305', '生活补助'],
  ['30307', '医疗费补助'],
];
const OPERATING: [string, string][] = [
  ['30201', '办公费'],
  ['30207', '邮电费'],
  ['30211', '差旅费'],
  ['30212', '因公出国（境）费用'],
  ['30217', '公务接待费'],
  ['30228', '工会经费'],
  ['30231', '公务用车运行维护费'],
  ['30239', '其他交通费用'],
  ['30299', '其他商品和服务支出'],
  ['31002', '办公设备购置'],
  ['31013', '公务用车购置'],
];
const GROUPS: Record<string, string> = {
  301: '工资福利支出',
  302: '商品和服务支出',
  303: '对个人和家庭的补助',
  310: '资本性支出',
  501: '机关工资福利支出',
  502: '机关商品和服务支出',
  503: '机关资本性支出',
  509: '对个人和家庭的补助',
};
const TO_GOVERNMENT: Record<string, [string, string]> = {
  301: ['50101', '工资奖金津补贴'],
  302: ['50201', '办公经费'],
  303: ['50901', '社会福利和救助'],
  310: ['50306', '设备购置'],
};
const PROJECT_NAMES = ['会议服务', '信息系统运行', '政务公开', '调查研究', '设备更新', '培训', '宣传', '应急值守'];

export const groupName = (code: string): string => GROUPS[code] ?? '';

export interface PlanOptions {
  seed: number;
  projects?: number;
  /** Adds government-managed funds and public service revenue. */
  mixed?: boolean;
}

export function makePlan({ seed, projects = 4, mixed = false }: PlanOptions): Plan {
  const random = new Random(seed);
  const functions = random.some(ITEMS, random.whole(6, ITEMS.length)).map(([code, names, staff]) => ({
    code,
    names,
    basic: staff ? random.whole(2_000, 900_000) : 0,
    project: staff ? (random.next() < 0.3 ? random.whole(1_000, 90_000) : 0) : random.whole(2_000, 900_000),
    prior: random.whole(2_000, 900_000),
  }));
  const basic = functions.reduce((sum, line) => sum + line.basic, 0);
  const project = functions.reduce((sum, line) => sum + line.project, 0);
  const routine = Math.floor(basic / 5);
  const accounts = [
    ...spread(random, PERSONNEL, basic - routine, 0),
    ...spread(random, OPERATING, routine, project),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const amountOf = (code: string) =>
    accounts.filter((a) => a.code === code).reduce((sum, a) => sum + a.basic + a.project, 0);
  const expense = (code: string) => ({ now: amountOf(code), prior: random.whole(0, 50_000) });
  const shares = random.split(project, projects);
  return {
    functions,
    accounts,
    governmentAccounts: government(accounts),
    threePublic: {
      overseas: expense('30212'),
      receptions: expense('30217'),
      purchase: expense('31013'),
      operation: expense('30231'),
    },
    projects: shares.map((amount, index) => ({
      name: `${PROJECT_NAMES[index % PROJECT_NAMES.length] ?? ''}${index >= PROJECT_NAMES.length ? index : ''}`,
      code: `50019926T${String(index + 1).padStart(12, '0')}`,
      amount,
      weights: [30, 20, 20, 20],
    })),
    procurement: { goods: random.whole(0, 90_000), works: random.whole(0, 90_000), services: random.whole(0, 90_000) },
    funds: mixed ? random.whole(1_000, 90_000) : 0,
    ownRevenue: mixed ? random.whole(1_000, 90_000) : 0,
  };
}

function spread(random: Random, accounts: readonly [string, string][], basic: number, project: number): Account[] {
  const [a, b] = [random.split(basic, accounts.length), random.split(project, accounts.length)];
  return accounts.map(([code, name], index) => ({
    code,
    name,
    group: code.slice(0, 3),
    basic: a[index] ?? 0,
    project: b[index] ?? 0,
  }));
}

function government(accounts: readonly Account[]): Account[] {
  return Object.entries(TO_GOVERNMENT).map(([group, [code, name]]) => {
    const own = accounts.filter((account) => account.group === group);
    const add = (pick: (account: Account) => number) => own.reduce((sum, account) => sum + pick(account), 0);
    return { code, name, group: code.slice(0, 3), basic: add((a) => a.basic), project: add((a) => a.project) };
  });
}
