/**
 * Final accounts tell what was planned before what was spent: 年初预算为10万元，支出决算为9万元，完成年初预算的90%. Their tables hold
 * what was spent alone.
 */
const PLANNED =
  /(?:(?:年初|全年|调整后?|批复的?)预算(?:安排)?数?|(?<!公共|基金|经营)预算(?:安排)?数|(?<!公共|基金|经营)预算(?:安排)?(?=[为是:]))[为是:]*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:亿|万)?元|(?:完成|达到?|占|为)(?:年初|全年|调整后?)?预算数?的\d+(?:\.\d+)?%/gu;
/** `，支出决算为9万元` names nothing new: it is of what was planned before. */
const SPENT = /(?<=^|[，。；、(])(?:实际|本年|全年)?(?:支出|收入)?决算数?[为是:]*(?=\d)/gu;

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/**
 * A paragraph of final accounts in the words of a budget, each character in its place: what was planned and the rates of execution are
 * blanks, and 决算 reads 预算, so that one reader reads both documents.
 */
export function inWordsOfBudget(text: string): string {
  return text.replace(PLANNED, blank).replace(SPENT, blank).replaceAll('决算', '预算');
}

/** The words of a subject as final accounts print them. */
export function inWordsOfFinal(words: string): string {
  return words.trim().replace(/(?<!公共|基金|经营)预算/gu, '决算');
}
