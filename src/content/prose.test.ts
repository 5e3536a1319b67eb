import { describe, expect, it } from 'vitest';
import { parseProse, termSchema, pageSchema } from './prose.ts';

const TERM = '---\nterm: 预算\nenglish: budget\ngroup: 大数\norder: 1\nplain: 打算花的钱\naliases: [花销]\n---\n\n一年的打算。\n';

describe('parseProse', () => {
  it('takes fields and text apart', () => {
    const lists = { aliases: ['花销'], finds: [], related: [] };
    const fields = { term: '预算', english: 'budget', group: '大数', order: 1, plain: '打算花的钱', ...lists };
    expect(parseProse(termSchema, TERM, 'glossary', 'a')).toEqual({ fields, body: '\n一年的打算。\n' });
    expect(parseProse(pageSchema, '# 关于\n', 'pages', 'about')).toEqual({ fields: {}, body: '# 关于\n' });
  });

  it('names the line of the file in which a field is wrong', () => {
    const wrong = () => parseProse(termSchema, TERM.replace('order: 1', 'order: eins'), 'glossary', 'a');
    expect(wrong).toThrow(
      expect.objectContaining({
        id: 'field-kind',
        values: { field: 'order', value: 'eins', found: 'text', wanted: 'number', more: 0, remedy: 'mend' },
        place: { file: 'content/glossary/a.md', line: 5 },
      }) as Error,
    );
  });
});
