/** The lines that stand around a table: titles, numbers, `单位：` and `编制单位：`, notes. Rules on their texts alone. */

/** 编制单位：… 单位：万元 填报日期：… */
const LABEL =
  /^[（(]?(?:金[额額]|[计計]量|[货貨][币幣]|[记記][账帳])?(?:[编編][制製]|填[报報]|填制|公[开開]|[报報]送|[预預]算|部[门門]|制表)?(?:[单單]位|部[门門]|日期|[时時][间間])(?:名[称稱]|全[称稱])?(?:[（(][^）)]{0,12}[)）])?\s*[:：]/u;
const LABEL_ALONE = new RegExp(`${LABEL.source}\\s*$`, 'u');
const NUMBER =
  /^(?:附件|附表|公开表?|预算公开表?|预?[公财]开?\d*表|表)\s*(?:[-—]\s*)?[\d一二三四五六七八九十]{1,3}(?:[-—]\d{1,2})?\s*[:：]?$/u;
/** 公开01表, 预算公开02表, 财预03表 */
const NUMBER_BEFORE =
  /^(?:部门|单位)?(?:预算|决算|(?:预算|决算|预决算|财[预决])?公开|财[预决]|批复)\s*\d{1,2}(?:[-—]\d{1,2})?\s*表$/u;
/** 单位（万元） without a colon; Unit: 10,000 yuan. */
const UNIT_IN_BRACKETS =
  /^(?:金额|计量|货币|记账)?[单單]位\s*[（(](?:百万|千|万|萬|亿|億)?[元圓][)）]$|^[（(]?units?(?: of [a-z]+)?\s*[:：(（].{0,24}(?:yuan|RMB|CNY).{0,8}$|^[（(]in .{0,16}(?:yuan|RMB|CNY)[)）]$/iu;
/** Seal and secrecy. */
const ASIDE = /^(?:[（(](?:单位)?(?:加?盖?公章|签章|章)[)）]|(?:密级|保密等级|公开属性|公开方式|公开类型)\s*[:：].*)$/u;
const ATTACHMENT = /^附[件表]\s*[:：]?$/u;
const PERIOD = /^[（(]\s*\d{4}\s*年度?\s*[)）]$/u;
/** Cells that may stand beside a label without being one: a year, a unit. Alone they may as well be a header. */
const BESIDE_LABEL = /^(?:\d{4}\s*年度?|[（(]?(?:百万|千|万|亿)?元[)）]?)$/u;
const TITLE = /^(?:.{2,60}表|.{0,60}目\s*录)(?:\s*[（(][^）)]{1,20}[)）])?\s*[一二三四五六七八九十\d]{0,2}$/u;
const GLUED_UNIT = /(?<!\s)(?:\s+|\s*[（(]\s*)(?:金额|计量|货币|记账)?单位\s*[:：]\s*(?:百万|千|万|亿)?元[)）]?$/u;
/** What a header says; a line without such words between the labels and the header is none. */
const HEADER_WORD = /预算|决算|支出|收入|科目|项目|合计|总计|金额|元|年|数$|指标|名称|编码/u;
const NOTE =
  /^(?:备\s*注|注|说\s*明|附注|填表说明|※|\*)\s*(?:\d{1,2}\s*)?[:：、.．]|^(?:备注|注)\d|(?:此|本)表(?:无|为空|没有)|^(?:此|本)表.*(?:反映|数据|空表)|^本(?:单位|部门|年度?)[^无\n]*无.*(?:数据|安排|收支|支出|预算)[。.]?$/u;
const NOTE_ALONE = /^(?:备\s*注|注|说\s*明)\s*[:：]$/u;

/** Is this a number that a table is given: `附件2`, `表一`? */
export function isTableNumber(text: string): boolean {
  return NUMBER.test(text) || NUMBER_BEFORE.test(text) || ATTACHMENT.test(text);
}

/** Are these the texts of a row that begins a note: `备注：…`, `注`, `此表无数据`? */
export function isNoteRow(texts: readonly string[]): boolean {
  const [first = '', ...rest] = texts;
  return texts.length === 1 ? NOTE.test(first) : texts.length === 2 && NOTE_ALONE.test(first) && rest.length === 1;
}

/** Does this read like the title of a table? */
export function isTitle(text: string): boolean {
  return TITLE.test(text.replace(GLUED_UNIT, '')) && !/[。；，,;]/u.test(text) && !LABEL.test(text);
}

/** Is this a label of a table, with or without its value, or a number: `单位：万元`, `附件2`, `（2026年度）`? */
export function isLabel(text: string): boolean {
  return [LABEL, NUMBER, NUMBER_BEFORE, UNIT_IN_BRACKETS, ASIDE, ATTACHMENT, PERIOD].some((line) => line.test(text));
}

/** A row of labels, each with its value in the same cell or in the next; a title may stand beside `单位：`. */
export function isLabelRow(texts: readonly string[]): boolean {
  if (!texts.some(isLabel)) return false;
  const titled = texts.some((text) => LABEL.test(text));
  return texts.every((text, index) => {
    const follows = index > 0 && LABEL_ALONE.test(texts[index - 1] ?? '');
    return isLabel(text) || follows || (texts.length > 1 && BESIDE_LABEL.test(text)) || (titled && isTitle(text));
  });
}

/** May this text, alone in its row, stand between the labels of a table and its header without being part of either? */
export function isAsideLine(text: string): boolean {
  return text.length >= 4 && text.length <= 40 && !HEADER_WORD.test(text);
}

/** Joins a label that stands alone in its cell with the value in the next: `单位：` `万元`. */
export function joinLabels(texts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && LABEL_ALONE.test(last) && !isLabel(text)) joined[joined.length - 1] = last + text;
    else joined.push(text);
  }
  return joined;
}
