import type { ChecksFile, NarrativeLink } from '../../budget/check-schema.ts';
import type { Disclosure } from '../../budget/schema.ts';
import { largest } from '../../lists.ts';
import { compact } from '../../text.ts';

/**
 * What the narrative says of why an item changed. `given`: a reason; `repeats`: only that the money went up or down; `none`: it
 * speaks of the item without a reason; `silent`: it does not speak of it; `other`: the reason names another account (a finding).
 */
export type ReasonState = 'given' | 'repeats' | 'none' | 'silent' | 'other';

export interface Reason {
  state: ReasonState;
  /** The words, cut at the end of a clause; `null` where there are none. */
  text: string | null;
  /** The place in the narrative, or of the finding. */
  href: string | null;
}

/** The reasons of a narrative by what they explain: a code of the classification, or one of the three public expenses. */
export type Reasons = (key: string) => Reason;

const LONGEST = 40;
const REASON = /(?:原因(?:主要)?(?:是|为|在于|系)?[:：]?|主要(?:是)?由于|主要是因?|系由于|由于)(?<words>[^。；;]*)/u;
/** What stands behind a figure as its use is no reason of a change. */
const NOT_A_REASON = /^(?:用于|用来|包括)/u;
/** A noun of money that went up or down, and nothing done, decided or happened. */
const REPEATS =
  /^[\p{Script=Han}（）()“”"《》、]{0,24}?(?:经费|费用?|支出|收入|预算数?|资金|金额|拨款|补助|项目|科目)(?:的?安排|总额|数)?(?:(?:较|比|同)(?:上年|去年|上一年)(?:预算)?(?:数)?)?(?:相应|有所|略有|适当|较?大幅)?(?:地)?(?:增加|减少|增长|下降|上升|降低|增多|调增|调减|增减|变化|变动|持平|不变)(?:所致|导致|引起|造成|较多|较大)?$/u;
const HAPPENED =
  /严控|压缩|压减|厉行|根据|按照|落实|执行|新增|(?<!离)退休|取消|政策|标准|人数|人员(?:增|减|变)|调入|调出|结转|一次性|完成|开展|实施|提高|机构|改革|划转|疫情|物价|基数/u;
const LEVEL =
  /^(?:[\p{Script=Han}（）()“”]{0,24}?(?:费|经费|支出|预算数?|资金|金额))?(?:(?:与|同|较|比)(?:上年|去年)(?:预算)?(?:数)?)?(?:保持|基本)?(?:持平|不变|一致|无变化|无增减)$/u;

/** Whether words given as a reason only say again that the money went up or down, or stayed. */
export function onlyRepeats(words: string): boolean {
  const plain = compact(words).replace(/^[是为系因]+/u, '');
  if (LEVEL.test(plain)) return true;
  return plain
    .split(/[，,、；;]/u)
    .filter(Boolean)
    .every((clause) => REPEATS.test(clause) && !HAPPENED.test(clause));
}

/** A text cut at the end of a clause, with an ellipsis where something was left out. */
export function shorten(text: string, longest = LONGEST): string {
  const whole = text.trim();
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest);
  const at = largest(['，', '、', ',', '；'].map((mark) => cut.lastIndexOf(mark)));
  return `${at > 8 ? cut.slice(0, at) : cut}……`;
}

/** What the narrative's Markdown adds to its words. */
function plainWords(text: string): string {
  return text.replace(/[*_\\#]/gu, '').replace(/\s+/gu, '');
}

/** By what reasons are found: the code of an item, or the measure of one of the three public expenses, of its row or its column. */
function keyOfLink(link: NarrativeLink, disclosure: Disclosure): string | null {
  const { table: id, row: at, column } = link.cell;
  const table = disclosure.tables.find((candidate) => candidate.id === id);
  if (!table || at === null) return null;
  const rows = table.rows.filter(({ row }) => row === at);
  const row = rows.find(({ code }) => code !== null) ?? rows[0];
  if (row?.measure) return row.measure;
  if (table.kind !== 'three-public') return row?.code ?? null;
  return (column !== null && table.columns[column]?.measure) || null;
}

/** What may stand before the name of an account at the start of a sentence. */
const LEAD = /^[\s\d.、.（）()“"《]*/u;
const AMOUNT = /\d\s?[亿万]?元/u;

/** How narratives mark the levels of an account: `…（类）…（款）…（项）`. */
const LEVELS = /[（(][类项][）)]/u;

/** Whether a sentence turns to another account: it begins with the name of one, or spells one out by its levels, and gives it a figure. */
function turnsAway(sentence: string, own: string, names: readonly string[]): boolean {
  const plain = compact(sentence.replace(LEAD, ''));
  const isAlike = (name: string) => name.includes(own) || own.includes(name);
  const isNamed = LEVELS.test(plain) || names.some((name) => plain.startsWith(name) && !isAlike(name));
  return isNamed && AMOUNT.test(plain);
}

/**
 * The words of the reason behind a figure: in its own sentence or in one that follows, up to the next figure of another item or to a
 * sentence that turns to another account; `''` where there is none.
 */
function behind(link: NarrativeLink, key: string, line: string, others: readonly Keyed[], names: readonly string[]) {
  const from = link.start + link.length;
  const next = others
    .filter((other) => other.key !== key && other.link.line === link.line && other.link.start > link.start)
    .reduce((least, other) => Math.min(least, other.link.start), line.length);
  const own = compact(link.subject);
  let at = from;
  for (const [index, sentence] of line.slice(from).split('。').entries()) {
    if (at >= next || (index > 0 && turnsAway(sentence, own, names))) return '';
    const found = REASON.exec(sentence);
    if (found) return at + found.index < next ? (found.groups?.['words'] ?? '') : '';
    at += sentence.length + 1;
  }
  return '';
}

/** The names of accounts and of items that the narrative was seen to speak of. */
function namesIn(disclosure: Disclosure, links: readonly NarrativeLink[]): string[] {
  const labels = disclosure.tables.flatMap(({ rows }) =>
    rows.filter(({ code }) => code !== null).map(({ label }) => label),
  );
  const all = [...labels, ...links.map(({ subject }) => subject)].map((name) => compact(name));
  return [...new Set(all)].filter((name) => name.length > 2);
}

function rank({ state }: Reason): number {
  return ['other', 'given', 'repeats', 'none', 'silent'].indexOf(state);
}

interface Keyed {
  key: string;
  link: NarrativeLink;
}

function figureKey(line: number, text: string): string {
  return `${line} ${compact(text)}`;
}

/** By line and figure of the narrative, the findings that the reason behind it is another account's: those of its line stay clear. */
function findOthers(checks: Pick<ChecksFile, 'results'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { says, cells } of checks.results) {
    const [cell] = cells;
    if (says.id === 'reason-of-another-account' && cell?.place.line !== undefined)
      found.set(figureKey(cell.place.line, cell.text), cell.anchor ? `#${cell.anchor}` : '#checks');
  }
  return found;
}

/**
 * The reasons that a narrative states, found behind the figures that the checks could tell. In: current results of the checks and the
 * narrative's Markdown. `null` where either is not there: then nothing can be said, not even that nothing is stated.
 */
export function collectReasons(
  disclosure: Disclosure,
  checks: Pick<ChecksFile, 'links' | 'results'> | null,
  narrative: string | null,
): Reasons | null {
  if (!checks || narrative === null) return null;
  const lines = narrative.split('\n');
  const others = findOthers(checks);
  const keyed = checks.links.flatMap((link) => {
    const key = keyOfLink(link, disclosure);
    return key === null ? [] : [{ key, link }];
  });
  const names = namesIn(disclosure, checks.links);
  const reasons = new Map<string, Reason>();
  for (const { key, link } of keyed) {
    const href = `#${link.anchor}`;
    const words = plainWords(behind(link, key, lines[link.line - 1] ?? '', keyed, names));
    const finding = others.get(figureKey(link.line, link.text));
    const text = words === '' || NOT_A_REASON.test(words) ? null : shorten(words);
    const state =
      finding !== undefined && text !== null
        ? 'other'
        : text === null
          ? 'none'
          : onlyRepeats(words)
            ? 'repeats'
            : 'given';
    const reason: Reason = { state, text, href: finding ?? href };
    const known = reasons.get(key);
    if (!known || rank(reason) < rank(known)) reasons.set(key, reason);
  }
  return (key) => reasons.get(key) ?? { state: 'silent', text: null, href: null };
}
