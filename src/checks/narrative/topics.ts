import { numberingOf, type TextPart } from './text.ts';

/** What a section of the narrative speaks of; only these are read for amounts. */
export type Topic =
  | 'overall'
  | 'appropriation'
  | 'government-funds'
  | 'state-capital'
  | 'three-public'
  | 'agency-operating'
  | 'procurement'
  | 'performance';

/**
 * Words of a heading, or of the lead of a numbered paragraph, that open a topic. `null` opens a section that is not read
 * itself; in a `closed` one nothing is: there even `“三公”经费：…` is only defined.
 */
const TOPICS: readonly [RegExp, Topic | null | 'closed'][] = [
  [/名词|职能|职责|机构|构成|基本情况|联系|目录|项目经费情况|国有资产|资产占有|委托业务/u, 'closed'],
  [/三公/u, 'three-public'],
  [/机关运行经费|^运行经费/u, 'agency-operating'],
  [/政府采购/u, 'procurement'],
  [/绩效/u, 'performance'],
  [/其他(?:重要|相关)|其他事项/u, null],
  [/收支总体|总体情况|编制说明|收支预算|收[支入]总表|支出总表|^收入预算|^支出预算/u, 'overall'],
  [/政府性基金/u, 'government-funds'],
  [/国有资本/u, 'state-capital'],
  [/一般公共预算|财政拨款(?:收支|收入|支出)?(?:预算)?情况|^(?:部门|单位)预算情况/u, 'appropriation'],
];

/** What opens a topic in a heading only, where none of the words above do: `部门预算收入情况说明`, `关于2026年支出预算表的说明`. */
const HEADINGS: readonly [RegExp, Topic][] = [
  [/^(?!.*(?:项目|转移支付)).*(?:基本支出|财政拨款)/u, 'appropriation'],
  [/^(?!.*(?:项目|转移支付|经济分类)).*(?:收入预算|支出预算|预算收入|预算支出|收支)/u, 'overall'],
];

export interface TopicPart extends TextPart {
  topic: Topic | null;
  /** Where the words of the lead (`（一）机关运行经费。`) end and the sentence begins. */
  bodyStart: number;
}

/** Gives every part its topic: opened by its own lead, else inherited from the numbering above it. */
export function assignTopics(parts: readonly TextPart[]): TopicPart[] {
  const open: { rank: number; topic: Topic | null | 'closed' }[] = [];
  return parts.map((part) => {
    const { rank, length } = numberingOf(part.text);
    const body = part.text.slice(length);
    const lead = part.heading ? body : (/^[^。:：，；]{0,24}/u.exec(body)?.[0] ?? '');
    const title = part.heading && rank === 0 && /\d{4}年.*预算情况说明/u.test(body);
    let known = title ? undefined : topicOf(lead, part.heading);
    if (part.heading || rank > 0) {
      while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
      const above = open.at(-1);
      // A closed section ends with the next heading of its rank; a cover's heading without a number closes no numbered one.
      if (above?.topic === 'closed' && (!part.heading || above.rank > 0)) known = undefined;
      open.push({ rank, topic: known ? known[1] : (above?.topic ?? null) });
    }
    const topic = open.at(-1)?.topic ?? null;
    const opensHere = known !== undefined && known[1] !== 'overall' && rank > 0 && !part.heading;
    return { ...part, topic: topic === 'closed' ? null : topic, bodyStart: opensHere ? length + lead.length : length };
  });
}

function topicOf(lead: string, heading: boolean): (typeof TOPICS)[number] | undefined {
  const words = heading ? lead : leadOf(lead);
  const matches = ([pattern]: (typeof TOPICS)[number]) => pattern.test(words);
  return TOPICS.find(matches) ?? (heading ? HEADINGS.find(matches) : undefined);
}

/**
 * The lead of a paragraph opens a topic only when it is a title (`机关运行经费`, `政府采购情况`), not a sentence with figures and not
 * the name of an account (`“一般公共服务支出-政府办公厅（室）及相关机构事务-行政运行”`).
 */
function leadOf(lead: string): string {
  return /\d|\([类款项]\)|^["“](?!三公)|支出[-—–―]|科目/u.test(lead) ? '' : lead;
}
