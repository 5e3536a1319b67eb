import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../tests/helpers/documents.ts';
import { makeSynthetic, print, renderText } from '../../tests/world/index.ts';
import { checkDisclosure } from './index.ts';

/** Tables that other places print otherwise: read from text, then checked, as a document is. */

const world = makeSynthetic({ seed: 77, mixed: true });
const document = print(world);

/** The three public expenses one below the other, last year's beside this year's. */
function stacked(receptions?: string): string {
  const table = world.disclosure.tables.find((one) => one.kind === 'three-public');
  const amounts = table?.rows[0]?.amounts.map(({ text }) => text) ?? [];
  const names = ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务用车购置费', '公务用车运行费', '公务接待费'];
  const rows = names.map((name, at) => [name, amounts[at] ?? '', amounts[at + names.length] ?? '']);
  if (receptions !== undefined) rows[5] = ['公务接待费', rows[5]?.[1] ?? '', receptions];
  return [['项目', '2025年预算数', '2026年预算数'], ...rows].map((row) => row.join('\t')).join('\n');
}

function check(receptions?: string) {
  const text = renderText({ ...document, tables: document.tables.filter(({ title }) => !title.includes('三公')) });
  const { disclosure, narrative } = budgetOf(
    `${text}\n## 一般公共预算“三公”经费支出表\n\n单位：万元\n\n${stacked(receptions)}\n`,
  );
  return checkDisclosure(disclosure, { narrative });
}

describe('three public expenses one below the other', () => {
  it('agree with the accounts and with the narrative', () => {
    const results = check().filter(({ rule }) => rule === 'three-public' || rule === 'narrative');
    expect(results.filter(({ outcome }) => outcome === 'differs')).toEqual([]);
    expect(
      results.filter(({ rule, outcome }) => rule === 'three-public' && outcome === 'holds').length,
    ).toBeGreaterThan(2);
  });

  it('show a figure that is another', () => {
    const differing = check('1.23').filter(({ outcome, severity }) => outcome === 'differs' && severity === 'error');
    expect(new Set(differing.map(({ rule }) => rule))).toEqual(new Set(['rows', 'three-public', 'narrative']));
  });
});
