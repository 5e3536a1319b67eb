import { findUnit, type MoneyUnit } from '../money.ts';

/**
 * How a document says in which unit of money a table is printed: 单位：万元, （计量单位:元）, 金额单位为万元, 单位（万元）,
 * 单位：万元、%, 单位：元（人民币）, with blanks between any two characters.
 */

const BLANK = '[\\s\\u3000\\u00a0]*';
/** Traditional characters print the same words. */
const TRADITIONAL =
  '单單 万萬 亿億 元圓 计計 货貨 币幣 额額 价價 资資 数數 据據 内內 种種 为為 编編 制製 报報 预預 门門'.split(' ');
const either = (character: string) => {
  const forms = TRADITIONAL.find((each) => each.startsWith(character));
  return forms === undefined ? character : `[${forms}]`;
};
const spaced = (word: string) => [...word].map(either).join(BLANK);
const anyOf = (...words: string[]) => `(?:${words.map(spaced).join('|')})`;

const OPEN = '[（(〔［\\[【]';
const CLOSE = '[）)〕］\\]】]';
const COLON = '[：:﹕︰]';
const RMB = `(?:${spaced('人民币')}|RMB|CNY)`;
const YUAN = `(?:${RMB}${BLANK}(?:${COLON}|${OPEN})?${BLANK})?(?:${anyOf('百万', '千', '万', '亿')}${BLANK})?${spaced('元')}`;
const CURRENCY = `(?:${BLANK}${OPEN}?${BLANK}(?:${spaced('币种')}${BLANK}${COLON}?${BLANK})?${spaced('人民币')}${BLANK}${CLOSE}?)?`;
/** What else the cells hold: 万元、%. */
const OTHER = '(?:[%％]|人次|人|辆|个|台|次|平方米|㎡)';
const AND = '[、,，/／;；和及]';
const ALSO = `(?:${BLANK}(?:${AND}${BLANK}${OTHER}|[%％])){0,3}`;
const BEFORE = `(?:${OTHER}${BLANK}${AND}${BLANK}){0,2}`;
/** 1万元, 10,000元: so many of it are one. */
const TIMES = `(?:(?<times>1(?:,?000){0,2}|10,?000)${BLANK}(?=${YUAN}))?`;
const VALUE = `${BEFORE}(?<unit>${YUAN})${CURRENCY}${ALSO}`;
const WORD = `(?:${anyOf('金额计量', '金额', '计量', '货币', '计价', '资金', '数据', '本表', '表内', '以下')}${BLANK}){0,2}${spaced('单位')}`;
const LABELLED = `(?:${spaced('金额')}${BLANK}(?=${COLON})|${WORD}${BLANK})(?:${COLON}|均?${BLANK}[为為是]|${OPEN}|${BLANK})${BLANK}${TIMES}${VALUE}`;

/** 以万元为单位 */
const AS_UNIT = `以${BLANK}(?<as>${YUAN})${BLANK}[为為]${BLANK}(?:${anyOf('金额', '计量', '货币')}${BLANK})?${spaced('单位')}`;
/** What may follow without a blank: the number of the table or page, whose blank before it was lost. */
const NUMBER = `(?:${anyOf('部门', '单位')})?(?:${anyOf('预算', '公开', '财预', '附件', '附表')}|[附表第共])[\\s\\d]{0,3}\\d`;

/** How it is rounded and in which currency: words that come with the unit and say nothing more. */
const ASIDE = `(?:${BLANK}${OPEN}(?:[^（()）]*(?:小数|角分|取整|四舍五入)[^（()）]*)${CLOSE})?`;
/** 编制单位 and the like name who, not in what money. */
const START = `(?<!${anyOf('编制', '填报', '填制', '实施', '预算', '建设', '主管', '申报', '公开', '报送', '报告', '制表', '责任', '使用', '承担', '所属', '下属', '各')}${BLANK})`;
const PHRASE = new RegExp(
  `(?:${spaced('币种')}${BLANK}${COLON}${BLANK}${spaced('人民币')}${BLANK})?${START}${OPEN}?${BLANK}(?:${LABELLED}|${AS_UNIT})${ASIDE}${BLANK}${CLOSE}?(?:(?![\\u4e00-\\u9fff])|(?=${NUMBER}))`,
  'u',
);
/** Unit: 10,000 yuan; Unit (RMB million); (in ten thousand yuan). */
const CURRENCY_NAME = '(?:RMB|CNY|yuan|¥|￥)';
const SCALE =
  '(?:(?<scale>100[ ]?million|hundred million|million|10,?000|ten thousand|1,?000,?000|1,?000|thousand|1(?![\\d,]))s?(?:[ ]of)?[ ]?)?';
const ENGLISH = new RegExp(
  `[（(]?(?:\\bunits?(?:[ ]of[ ][a-z]+)?[ ]?(?:[:：]|[（(]|[ ]in[ ])[ ]?|[（(]in[ ])(?=[^（()）]*${CURRENCY_NAME})${CURRENCY_NAME}?[ ]?${SCALE}(?:${CURRENCY_NAME}[ ]?){0,2}[）)]?$`,
  'iu',
);
const ENGLISH_SCALES: Record<string, MoneyUnit> = {
  '1': '元',
  '1000': '千元',
  thousand: '千元',
  '10000': '万元',
  tenthousand: '万元',
  million: '百万元',
  '1000000': '百万元',
  '100million': '亿元',
  hundredmillion: '亿元',
};

function takeEnglish(text: string): NamedUnit | null {
  const match = ENGLISH.exec(text.trim().replace(/\s+/gu, ' '));
  const scale = match?.groups?.scale?.toLowerCase().replace(/[ ,]/gu, '');
  const unit = scale === undefined ? '元' : ENGLISH_SCALES[scale];
  if (!match || unit === undefined) return null;
  return { unit, rest: match.input.slice(0, match.index).replace(EDGES, '') };
}

/** （万元） at the end of a title or a label. */
const GLUED = new RegExp(`${OPEN}${BLANK}${VALUE}${BLANK}${CLOSE}${BLANK}$`, 'u');
const ALONE = new RegExp(`^${BLANK}${OPEN}?${BLANK}${VALUE}${BLANK}${CLOSE}?${BLANK}$`, 'u');
const EDGES = /^[\s\u3000\u00a0，,、;；]+|(?<![\s\u3000\u00a0，,、;；])[\s\u3000\u00a0，,、;；]+$/gu;

/** A unit that a text names, and the text without the words that name it. */
export interface NamedUnit {
  unit: MoneyUnit;
  rest: string;
}

function cut(text: string, match: RegExpExecArray | null): NamedUnit | null {
  const named = findUnit(match?.groups?.unit ?? match?.groups?.as ?? '');
  const times = match?.groups?.times?.replaceAll(',', '') ?? '1';
  const unit = times === '1' ? named : named === '元' ? (ENGLISH_SCALES[times] ?? null) : null;
  if (!match || !unit) return null;
  const before = text.slice(0, match.index).replace(EDGES, '');
  const after = text.slice(match.index + match[0].length).replace(EDGES, '');
  return { unit, rest: before !== '' && after !== '' ? `${before} ${after}` : before + after };
}

/** The unit in a text that names one with the word 单位 or Unit; `null` where it names none. */
export function takeUnitPhrase(text: string): NamedUnit | null {
  return cut(text, PHRASE.exec(text)) ?? takeEnglish(text);
}

/** The unit in brackets at the end of a title or label: 部门收支总表（万元）, 金额(元). */
export function takeGluedUnit(text: string): NamedUnit | null {
  return cut(text, GLUED.exec(text));
}

/** The unit of a text that says nothing else: 单位：万元, （元）, 金额单位：万元（人民币）; `null` for any other text. */
export function unitOfLine(text: string): MoneyUnit | null {
  const named = takeUnitPhrase(text);
  if (named?.rest === '') return named.unit;
  return findUnit(ALONE.exec(text)?.groups?.unit ?? '');
}

/** Does the text name its unit with a word for it, and not only as 万元? */
export function saysUnit(text: string): boolean {
  return /[单單]|\bunit/iu.test(text);
}
