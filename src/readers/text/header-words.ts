import { compact } from '../../text.ts';
import { isSubtotalLabel, isTotalLabel, meaningOf, type Measure } from '../../vocabulary/index.ts';
import { allCells, type HeaderCell } from './header-layouts.ts';

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
  {
    over: /公务用车|三公/u,
    members: /^公务用车购置费?$|^公务用车运行(?:维护)?费?$|^购置费?$|^运行(?:维护)?费?$/u,
    only: false,
  },
];
/** Measures that no form divides. */
const UNDIVIDED: readonly Measure[] = ['overseas', 'receptions', 'vehicle-purchase', 'vehicle-operation'];
/** Money that is no appropriation is not divided by the funds that appropriations are paid from. */
const OWN_MONEY: readonly Measure[] = [
  ...(['public-service', 'commercial', 'other-revenue', 'superior-subsidy', 'subordinate-remittance'] as const),
  ...(['entity-funds', 'special-account'] as const),
];
const FUNDS: readonly Measure[] = ['general-public', 'government-funds', 'state-capital', 'fiscal-appropriation'];
const SIDE = /^(?:本年)?(?:收入|支出)$/u;

/** Labels that can stand over these labels; what belongs to a group stands under no label that rules it out. */
export function covers(text: string, children: readonly HeaderCell[]): boolean {
  const parent = compact(text);
  const roles = children.map((child) => meaningOf(child.text)?.role ?? null);
  const ofAccounts = roles.map((role) => role === 'code' || role === 'label');
  if (parent === '') return true;
  if (SIDE.test(parent)) return coversSide(parent, children, ofAccounts);
  const [accounts, changes] = GROUPS;
  if (changes?.over.test(parent)) return children.every((child) => changes.members.test(compact(child.text)));
  if (isTotalLabel(text) || isSubtotalLabel(text)) return children.every((child) => /\d{4}\s*年/u.test(child.text));
  const { role = null, measure = null } = meaningOf(text) ?? {};
  if (role === 'text' || (measure !== null && UNDIVIDED.includes(measure))) return false;
  const funds = children.some((child) => FUNDS.includes(meaningOf(child.text)?.measure ?? 'total'));
  if (funds && measure !== null && OWN_MONEY.includes(measure)) return false;
  if (role === 'code' || role === 'label' || accounts?.over.test(parent)) return ofAccounts.every(Boolean);
  return role === null || !ofAccounts.some(Boolean);
}

/** A side of a table begins with its accounts, and has none of the other side. */
function coversSide(parent: string, children: readonly HeaderCell[], ofAccounts: readonly boolean[]): boolean {
  const other = parent.endsWith('收入') ? /^支出/u : /^收入/u;
  if (children.some((child) => other.test(compact(child.text)))) return false;
  return ofAccounts[0] === true || !ofAccounts.some(Boolean);
}

/** How well the labels of a layout go together: what belongs under what, and equal groups under equal labels. */
export function scoreWords(layout: readonly HeaderCell[]): number {
  const groups = allCells(layout).filter(({ children }) => children.length > 0);
  const fits = groups.flatMap((parent) => parent.children.map((child) => fit(parent.text, child.text)));
  const odd = groups.map(({ rows, children }) => (rows > 1 ? -1 : 0) + (children.length === 1 ? -1 : 0));
  const rows = [...new Set(groups.map(({ row }) => row))];
  const repeats = rows.map((row) => scoreRepeats(groups.filter((group) => group.row === row)));
  return [...fits, ...odd, ...repeats].reduce((sum, value) => sum + value, 0);
}

/** The same labels again under the next group (this year and last year), or at least the same first (项目, 小计). */
function scoreRepeats(groups: readonly HeaderCell[]): number {
  const segments = groups.map(({ children }) => children.map(({ text }) => compact(text)));
  const keys = segments.map((segment) => segment.join('\t'));
  return segments.reduce((sum, segment, index) => {
    if (segment.length < 2 || segment[0] === '') return sum;
    if (keys.indexOf(keys[index] ?? '') < index) return sum + 6;
    const before = segments.slice(0, index).some((other) => other.length > 1 && first(other) === first(segment));
    return before ? sum + 4 : sum;
  }, 0);
}

/** 项目（按功能分类） begins like 项目. */
function first(segment: readonly string[]): string {
  const text = segment[0] ?? '';
  const bracket = text.endsWith(')') ? text.indexOf('(') : -1;
  return bracket < 0 ? text : text.slice(0, bracket);
}

function fit(over: string, under: string): number {
  const parent = compact(over).replace(/\d{4}年/gu, '年');
  const label = compact(under);
  if (label === '') return 0;
  return GROUPS.reduce((sum, { over: group, members, only }) => {
    const inside = group.test(parent);
    if (members.test(label)) return inside ? sum + 1 : sum - 2;
    return inside && only ? sum - 2 : sum;
  }, 0);
}
