import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disclosureSchema, type Disclosure } from '../src/budget/index.ts';
import { strings } from '../src/i18n/index.ts';
import { viewExecution, viewExecutionTable } from '../src/views/index.ts';
import { readOutturn } from './fixtures/outturn/read.ts';

const texts = strings('zh-CN');
const CONTENT = join(import.meta.dirname, '../content/disclosures/jiaoyubu/xinan-daxue');

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
  ['the university’s pair of 2023', stored('2023'), stored('2023-final'), 3, 21],
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
      const { rows } = viewExecutionTable(group, { budget: '/b/', final: '/f/' }, texts);
      const pages = rows.map(({ cells: [first, second] }) => [first?.page, second?.page]);
      expect(new Set(pages.flatMap(([first]) => first ?? []))).toEqual(new Set(['/b/']));
      expect(new Set(pages.flatMap(([, second]) => second ?? []))).toEqual(new Set(['/f/']));
    }
  },
);
