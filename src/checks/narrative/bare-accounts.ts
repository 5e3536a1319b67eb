import type { Known } from './known.ts';
import type { Subject } from './subjects.ts';
import type { Topic } from './topics.ts';

/** Where accounts are named; elsewhere their names are words like any others. */
const TOPICS: readonly Topic[] = ['overall', 'appropriation', 'government-funds', 'state-capital'];
/** What stands before a name that begins the statement of its own figure. */
const BEFORE =
  /(?:^|[，、:；。(]|其中|安排|包括|年|和|及|用于|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:^|[。；])\d{1,2}[.、]|[①-⑳])$/u;
/** What may stand between the name and its figure, which follows at once. */
const AFTER = /(?:支出)?(?:预算数?)?(?:安排)?(?:[为:]|共计)?(?=\d[\d,]*(?:\.\d+)?(?:亿|万)?元)/uy;

/** An account named without 类, 款, 项 or code, as its own tables name it: `行政运行120.00万元`. */
export function bareAccountAt(
  topic: Topic,
  text: string,
  index: number,
  { accounts }: Known,
): { subject: Subject; end: number } | null {
  if (!TOPICS.includes(topic)) return null;
  const account = accounts.find(({ words }) => text.startsWith(words, index));
  if (!account || !BEFORE.test(text.slice(Math.max(0, index - 8), index))) return null;
  AFTER.lastIndex = index + account.words.length;
  const after = AFTER.exec(text);
  if (!after) return null;
  const { label, words, economic, institution } = account;
  return {
    subject: {
      id: institution ? 'unknown' : 'item',
      name: words,
      path: [label],
      bare: true,
      ...(economic ? { economic } : {}),
    },
    end: AFTER.lastIndex,
  };
}
