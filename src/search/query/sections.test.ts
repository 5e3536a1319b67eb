import { describe, expect, it } from 'vitest';
import { toTokens } from '../text/tokens.ts';
import type { PagefindData } from './pagefind.ts';
import { parseQuery } from './parse.ts';
import { excerptAround, findHits, readSections } from './sections.ts';

/** A page as Pagefind would keep it. */
function page(
  sections: { id: string; title: string; text: string[] }[],
  excerpts: Record<string, string> = {},
): PagefindData {
  const anchors: PagefindData['anchors'] = [];
  const words: string[] = [];
  for (const { id, title, text } of sections) {
    anchors.push({ id, text: toTokens(title), location: words.length });
    words.push(...[title, ...text].flatMap((block) => toTokens(block).split(' ')));
  }
  const sub_results = Object.entries(excerpts).map(([id, excerpt]) => ({
    title: '',
    url: `#${id}`,
    excerpt,
    anchor: { id },
  }));
  return { url: '/', content: words.join(' '), excerpt: '', anchors, sub_results };
}

const data = page(
  [
    { id: 'main', title: '财政局 2026 年预算', text: ['云州市青禾区'] },
    { id: 'narrative-part-2', title: '一、职能职责', text: ['负责政务公开，指导各科室。', '管理办公用房。'] },
    { id: 'project-1', title: '政务公开培训', text: ['全年 4 次', '2010301'] },
  ],
  { 'narrative-part-2': `${toTokens('一、职能职责')} ${toTokens('负责政务公开，指导各科室。')}` },
);

describe('readSections', () => {
  it('divides the words at the headings and turns them back into text', () => {
    expect(readSections(data)).toEqual([
      { anchor: '', title: '财政局 2026 年预算', text: '云州市青禾区' },
      { anchor: 'narrative-part-2', title: '一、职能职责', text: '负责政务公开，指导各科室。 管理办公用房。' },
      { anchor: 'project-1', title: '政务公开培训', text: '全年 4 次 · 2010301' },
    ]);
  });
});

describe('findHits', () => {
  const hits = (typed: string) => findHits(data, parseQuery(typed).must);

  it("gives Pagefind's excerpt where it shows the piece, without the heading", () => {
    expect(hits('务公开')).toEqual([
      { anchor: 'narrative-part-2', title: '一、职能职责', excerpt: '…负责政务公开，指导各科室。…', pieces: 1 },
      { anchor: 'project-1', title: '政务公开培训', excerpt: '', pieces: 1 },
    ]);
  });

  it('cuts an excerpt of its own otherwise', () => {
    expect(hits('办')[0]?.excerpt).toBe('负责政务公开，指导各科室。 管理办公用房。');
    expect(hits('0103')[0]).toMatchObject({ anchor: 'project-1', excerpt: '全年 4 次 · 2010301' });
  });

  it('puts the section with most parts first', () => {
    expect(hits('公开 次').map(({ anchor, pieces }) => [anchor, pieces])).toEqual([
      ['project-1', 2],
      ['narrative-part-2', 1],
    ]);
  });
});

describe('excerptAround', () => {
  it('shows dots where it is cut', () => {
    const text = '前'.repeat(50) + '中' + '后'.repeat(100);
    expect(excerptAround(text, 50, 1)).toBe(`…${'前'.repeat(24)}中${'后'.repeat(56)}…`);
  });
});
