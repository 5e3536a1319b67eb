import { expect, it } from 'vitest';
import { assembleBudget } from '../src/budget/index.ts';
import { readDocument } from '../src/readers/index.ts';
import { makeSynthetic, makeWho, print, Random, renderPdf } from './world/index.ts';

/** What forms of projects say: name, amount, and each indicator with its target and unit. */
function told(projects: ReturnType<typeof makeSynthetic>['disclosure']['projects']) {
  return projects.map(({ name, amount, indicators }) => [
    name,
    amount?.fen ?? null,
    ...(indicators ?? []).map(({ name: indicator, target, unit, weight }) =>
      JSON.stringify([indicator, target, unit, weight]).replace(/\s/gu, ''),
    ),
  ]);
}

it('forms of many projects, cut by page breaks at every row, are read as what is printed', async () => {
  const synthetic = makeSynthetic({
    seed: 1,
    year: 2025,
    size: 500,
    who: makeWho(1),
    money: { unit: '万元', decimals: 2 },
    projects: 40,
  });
  const bytes = renderPdf(print(synthetic), new Set(), new Random(1));
  const { disclosure } = assembleBudget(await readDocument(bytes, 'forms.pdf'), { files: [] });
  expect(told(disclosure.projects)).toEqual(told(synthetic.disclosure.projects));
  expect(disclosure.tables.map(({ kind }) => kind)).toEqual(synthetic.disclosure.tables.map(({ kind }) => kind));
  expect(disclosure.notices.map(({ id }) => id)).toEqual([]);
});
