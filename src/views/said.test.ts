import { describe, expect, it } from 'vitest';
import { readOutturn } from '../../tests/fixtures/outturn/read.ts';
import { leaveOutProse } from '../budget/index.ts';
import { checkDisclosure, checksFile } from '../checks/index.ts';
import { strings } from '../i18n/index.ts';
import { viewAnnotated } from './annotate.ts';
import { saidRows } from './said.ts';

const texts = strings('zh-CN');

/** The page of a document of the pair, checked or not. */
function pageOf(name: 'final' | 'next', checked: boolean) {
  const { disclosure, narrative } = readOutturn(name);
  const inputs = { disclosure: '', narrative: null, prior: null, corrections: null, profile: null, names: null };
  const results = checkDisclosure(disclosure, { narrative });
  const checks = checked
    ? checksFile(results, { ...inputs, rules: 1 }, { profile: null, narrative, disclosure })
    : null;
  return viewAnnotated(disclosure, narrative, { applied: [], checks, prior: null }, texts);
}

/** The text of the element that bears an identifier, or that stands right behind it. */
function textAt(html: string, id: string): string | undefined {
  return new RegExp(`id="${id}"[^>]*>(?:</span>)?(?:<[^>]*>)*([^<]*)`, 'u').exec(html)?.[1];
}

describe('figures that the narrative alone tells', () => {
  it.each([false, true])('have a place in it, whether the checks mark the same amount (%s) or not', (checked) => {
    const { facts, narrative } = pageOf('final', checked);
    const rows = facts.flatMap(({ rows: its }) => its);
    expect(rows).toHaveLength(18);
    for (const { cell } of rows) {
      const found = textAt(narrative?.html ?? '', cell.href?.slice(1) ?? '');
      expect([cell.text.split(' ')[0], cell.printed?.split(' ')[0]]).toContain(found?.replace(/[亿万]?元$/u, ''));
    }
    expect(textAt(pageOf('next', checked).narrative?.html ?? '', 'spent-before-1')).toBe('68.50万元');
  });

  it('stand by section, under the names of the field and the words of the document', () => {
    const { facts } = pageOf('final', true);
    expect(facts.map(({ group, rows }) => [group, rows.length])).toEqual([
      ['running', 3],
      ['procurement', 4],
      ['three-public', 6],
      ['assets', 2],
      ['performance', 3],
    ]);
    const row = facts[3]?.rows[1];
    expect([row?.label, row?.sub, row?.cell.text]).toEqual([
      '大型设备',
      '单价100万元(含)以上设备(不含车辆)',
      '1 台（套）',
    ]);
  });

  it('are rows with a place of their own where the prose is left out, and tell the page of the original', () => {
    const { disclosure, words } = readOutturn('next');
    const kept = leaveOutProse(disclosure, words);
    kept.spentBefore?.forEach((said) => Object.assign(said, { place: { page: 7 } }));
    const page = viewAnnotated(kept, null, { applied: [], checks: null, prior: null }, texts);
    expect(
      saidRows(page.spentBefore, texts, 1).map(({ id, label, code, cells, folded }) => [
        id,
        label,
        code,
        cells.map((cell) => cell?.text),
        folded,
      ]),
    ).toEqual([
      ['spent-before-1', '行政运行', '2012601', ['68.50', '第 7 页'], undefined],
      ['spent-before-2', '档案馆', '2012604', ['28.80', '第 7 页'], true],
    ]);
    expect(page.spentBefore[1]?.sub).toBe('推算：2025 年预算 34.00 万元，比执行数增加 5.20 万元');
    const final = readOutturn('final');
    const facts = viewAnnotated(
      leaveOutProse(final.disclosure, final.words),
      null,
      { applied: [], checks: null, prior: null },
      texts,
    ).facts;
    expect(facts[0]?.rows[0]?.id).toBe('fact-7');
    expect(facts[0]?.rows[0]?.cell.href).toBeUndefined();
  });
});
