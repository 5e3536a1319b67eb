import type { SubjectId } from '../../budget/check-schema.ts';
import type { Statement } from './statement.ts';
import type { Topic, TopicPart } from './topics.ts';

/** How a narrative says that there is none of something, and in which sections it is said. */
const NONE: readonly { id: SubjectId; name: string; topics: readonly Topic[] | null; pattern: RegExp }[] = [
  {
    id: 'procurement',
    name: '政府采购预算',
    topics: ['procurement'],
    pattern: /(?<=^[。:：，]?)(?:无|没有)(?=。|$)|无政府采购(?:预算|支出)?(?=。|$|，)/u,
  },
  {
    id: 'agency-operating',
    name: '机关运行经费',
    topics: ['agency-operating'],
    pattern: /(?:无|没有)(?:安排)?机关运行经费(?:预算)?(?=。|$|，)/u,
  },
  {
    id: 'funds-expenditure',
    name: '政府性基金预算拨款支出',
    topics: null,
    pattern: /(?:无|没有|未)(?:使用|安排)?政府性基金(?:预算)?(?:财政)?拨款(?:安排)?的?(?:支出|收支|预算)?/u,
  },
  {
    id: 'state-expenditure',
    name: '国有资本经营预算拨款支出',
    topics: null,
    pattern: /(?:无|没有|未)(?:使用|安排)?国有资本经营(?:预算)?(?:财政)?拨款(?:安排)?的?(?:支出|收支|预算)?/u,
  },
];

/** `无使用政府性基金预算拨款安排的支出`, `政府采购情况。无`, `无机关运行经费`. */
export function readNone(part: TopicPart): Pick<Statement, 'subject' | 'text' | 'start' | 'end'>[] {
  const body = part.text.slice(part.bodyStart);
  return NONE.flatMap(({ id, name, topics, pattern }) => {
    const found = topics === null || (part.topic !== null && topics.includes(part.topic)) ? pattern.exec(body) : null;
    if (!found) return [];
    const start = part.bodyStart + found.index;
    return [{ subject: { id, name }, text: found[0], start, end: start + found[0].length }];
  });
}
