import { describe, expect, it } from 'vitest';
import { readFixture } from '../../tests/fixtures/site/read.ts';
import { strings } from '../i18n/index.ts';
import { listAnswers } from './answers.ts';
import type { NoteMark } from './cell-marks.ts';

const words = strings('zh-CN');
const now = readFixture('qinghe/government-office/2026');
const before = readFixture('qinghe/government-office/2025');
const none = new Map();
const prior = { disclosure: before, doubts: none };
const NOTE: NoteMark = { number: 1, about: 'error', href: '#finding-1', text: '注1', label: '注1', quiet: false };

/** The printed text of a cell that an answer's amount leads to. */
function printedAt(href: string): string | undefined {
  const [, id = '', row, column] = /^#(.+)-r(\d+)-c(\d+)$/u.exec(href) ?? [];
  return now.tables.find((table) => table.id === id)?.cells[Number(row)]?.[Number(column)];
}

describe('listAnswers', () => {
  const answers = listAnswers(now, prior, none, words);

  it('gives figures exactly as they are printed in the cell they lead to, and lands there', () => {
    const rows = answers.filter(({ zone }) => zone !== 'projects');
    expect(rows.length).toBeGreaterThan(20);
    for (const { amount, anchor } of rows) {
      expect(printedAt(amount.href)).toBe(amount.text);
      expect(`${amount.href}-`.startsWith(`#${anchor}-`)).toBe(true);
    }
  });

  it('gives the total of the document, which its headline shows', () => {
    const whole = answers.filter(({ code }) => code === 'total');
    expect(whole.map(({ amount }) => amount.text)).toEqual([now.headline.total?.text]);
  });

  it('takes a column of what was spent for no budget of the year before', () => {
    const tables = now.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, labels: [...column.labels, '执行数'] })),
    }));
    const spent = listAnswers({ ...now, tables }, null, none, words);
    expect(spent.every(({ change }) => change === null)).toBe(true);
    expect(listAnswers(now, null, none, words).some(({ change }) => change?.from === 'column')).toBe(true);
  });

  it('gives each project with its amount', () => {
    const printed = now.projects.flatMap(({ id, amount }) =>
      amount && amount.fen !== null ? [[id, amount.text]] : [],
    );
    const found = answers.flatMap(({ zone, anchor, amount }) => (zone === 'projects' ? [[anchor, amount.text]] : []));
    expect(printed.length).toBeGreaterThan(0);
    expect(found.length).toBeGreaterThan(0);
    expect(printed).toEqual(expect.arrayContaining(found));
  });

  it('compares with the same row of last year: the difference is that of the two values', () => {
    const changed = answers.filter(({ change }) => change?.from === 'document');
    expect(changed.length).toBeGreaterThan(3);
    const all = listAnswers(before, null, none, words);
    for (const { zone, label, code, amount, change } of changed) {
      const digits = Number(change?.text.replace('−', '-').replaceAll(',', ''));
      const fen = Math.round(digits * (amount.unit === '万元' ? 1_000_000 : 100));
      const earlier = (amount.fen ?? 0) - fen;
      const same = before.tables
        .flatMap((table) => table.rows)
        .some(({ amounts }) => amounts.some((one) => one.fen === earlier));
      expect([zone, label, code, same || all.some((one) => one.amount.fen === earlier)]).toEqual([
        zone,
        label,
        code,
        true,
      ]);
    }
  });

  it("says no change where there is neither last year's document nor a column of it", () => {
    const alone = listAnswers(now, null, none, words);
    expect(alone.some(({ change }) => change?.from === 'document')).toBe(false);
  });

  it('says no change of a department against a unit of the same name', () => {
    const { identity } = before;
    const unit = {
      ...before,
      identity: { ...identity, department: { ...identity.department, kind: 'unit' as const } },
    };
    const other = listAnswers(now, { disclosure: unit, doubts: none }, none, words);
    expect(other.some(({ change }) => change?.from === 'document')).toBe(false);
  });

  it('says no change of a figure under an open finding, and keeps that figure', () => {
    const doubted = answers.find(({ change, zone }) => change?.from === 'document' && zone !== 'projects');
    const href = doubted?.amount.href ?? '';
    const marked = listAnswers(now, prior, new Map([[href, [NOTE]]]), words);
    expect(marked.find(({ amount }) => amount.href === href)?.change).toBeNull();
    const theirs = new Map(
      before.tables.flatMap(({ id, rows }) =>
        rows.flatMap(({ row, amounts }) => amounts.map(({ column }) => [`#${id}-r${row}-c${column}`, [NOTE]] as const)),
      ),
    );
    const distrusted = listAnswers(now, { disclosure: before, doubts: theirs }, none, words);
    expect(distrusted.some(({ change }) => change?.from === 'document')).toBe(false);
  });

  it('has none without a printed unit', () => {
    const tables = now.tables.map((table) => ({ ...table, unit: null }));
    const projects = now.projects.map((project) => ({ ...project, amount: null }));
    const headline = { ...now.headline, total: null };
    expect(listAnswers({ ...now, tables, projects, headline, unit: null }, prior, none, words)).toEqual([]);
  });
});
