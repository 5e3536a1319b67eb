import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disclosureSchema, type Disclosure } from '../src/budget/index.ts';
import { strings } from '../src/i18n/index.ts';
import { viewExecution, viewExecutionTable, viewToldExecution } from '../src/views/index.ts';
import { readOutturn } from './fixtures/outturn/read.ts';

const texts = strings('zh-CN');
const CONTENT = join(import.meta.dirname, '../content/disclosures');
const UNIVERSITY = 'jiaoyubu/xinan-daxue';
const SUBDISTRICT = 'shanghai-putuo/renminzhengfu-wanli-jiedao-banshichu';

function stored(name: string): Disclosure {
  return disclosureSchema.parse(JSON.parse(readFileSync(join(CONTENT, `${name}.json`), 'utf8')));
}

/** What a document prints at a place of its page. */
function printedAt({ tables }: Disclosure, href: string): string | undefined {
  const [, id, row, column] = /^#(.+)-r(\d+)-c(\d+)$/u.exec(href) ?? [];
  return tables.find((table) => table.id === id)?.cells[Number(row)]?.[Number(column)]?.trim();
}

it.each([
  ['an invented pair', readOutturn('budget').disclosure, readOutturn('final').disclosure, 5, 21],
  ['the university’s pair of 2023', stored(`${UNIVERSITY}/2023`), stored(`${UNIVERSITY}/2023-final`), 3, 21],
] as const)(
  'execution of %s: every figure is the printed one of its own document',
  (_, budget, final, groups, lines) => {
    const view = viewExecution(
      { disclosure: budget, doubts: new Map() },
      { disclosure: final, doubts: new Map() },
      texts,
    );
    expect(view?.groups).toHaveLength(groups);
    expect(view?.groups.flatMap(({ rows }) => rows)).toHaveLength(lines);
    for (const group of view?.groups ?? []) {
      for (const { planned, spent } of group.rows) {
        if (planned) expect(planned.text).toBe(printedAt(budget, planned.href));
        if (spent) expect(spent.text).toBe(printedAt(final, spent.href));
        expect(planned ?? spent).not.toBeNull();
      }
      // Each column leads to the page of one document.
      const { rows } = viewExecutionTable(group, { budget: '/b/', final: '/f/', lines: 'all' }, texts);
      const pages = rows.map(({ cells: [first, second] }) => [first?.page, second?.page]);
      expect(new Set(pages.flatMap(([first]) => first ?? []))).toEqual(new Set(['/b/']));
      expect(new Set(pages.flatMap(([, second]) => second ?? []))).toEqual(new Set(['/f/']));
    }
  },
);

it('execution of the subdistrict’s budget of 2023 is told by the narrative of 2024: 33 items, each beside its printed plan', () => {
  const [budget, next] = [stored(`${SUBDISTRICT}/2023`), stored(`${SUBDISTRICT}/2024`)];
  const view = viewToldExecution(
    { disclosure: budget, doubts: new Map() },
    { disclosure: next, doubts: new Map(), saidDoubts: new Map() },
    texts,
  );
  expect(view?.coverage).toEqual({ planned: 34, told: 32, share: '99.9%', derived: 0, unplaced: 0 });
  expect(view?.groups.map(({ name }) => name)).toEqual(['items']);
  const rows = view?.groups[0]?.rows ?? [];
  const told = rows.filter(({ spent }) => spent !== null);
  expect(told).toHaveLength(33);
  for (const { planned } of rows) if (planned) expect(planned.text).toBe(printedAt(budget, planned.href));
  expect(told.map(({ spent }) => next.spentBefore?.[Number(spent?.href.split('-').at(-1)) - 1]?.amount.text)).toEqual(
    told.map(({ spent }) => spent?.text),
  );
  const item = (code: string) => rows.find((row) => row.code === code);
  expect(item('2013302')).toMatchObject({ planned: { text: '1,002,000' }, spent: { text: '114.00', unit: '万元' } });
  // Not planned in 2023; not told in 2024.
  expect(item('2059999')).toMatchObject({ planned: null, spent: { text: '0.00' } });
  expect(item('2010506')).toMatchObject({ planned: { text: '26,300' }, spent: null });
});
