import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleBudget, requireBudget } from '../src/budget/index.ts';
import type { Disclosure, Table } from '../src/budget/schema.ts';
import { readDocument } from '../src/readers/index.ts';
import { FOLDERS, GRIDS, INPUTS, type ExpectedCase } from './cases/expected.ts';

/** Small inputs that once went wrong. They belong to others and are not part of the project. */
const CASES = process.env['MINGZHANG_CASES'] || resolve(import.meta.dirname, '../../shared/cases');
const present = existsSync(CASES);
if (!present) {
  console.log(`The small cases are not in ${CASES}: their tests are skipped. MINGZHANG_CASES names another folder.`);
}

const FACTOR = { 元: 100, 万元: 1_000_000 } as const;
const NAMED = { department: '云州市青禾区文化服务局', region: '重庆市綦江区', year: 2026 };

/** Complaints of the reading that are false where a case does not expect them. */
const COMPLAINTS =
  /^(?:unit-not-found|unit-assumed|title-without-table|table-unknown|cell-not-amount|header-moved|row-moved|packed-cell|several-amounts|print-differs|sign-not-printed|struck-text|watermark|covered-text)$/u;

async function read(file: string): Promise<Disclosure> {
  const document = await readDocument(readFileSync(file), file.split('/').at(-1) ?? file);
  const source = { files: [] };
  try {
    return assembleBudget(document, source).disclosure;
  } catch {
    return assembleBudget(document, source, NAMED).disclosure;
  }
}

const bare = (text: string) => text.replace(/\s/gu, '');

function rowOf(table: Table, label: string, nth: number) {
  return table.rows.filter((row) => bare(row.label) === bare(label))[nth];
}

async function judge(file: string, expected: ExpectedCase): Promise<void> {
  const disclosure = await read(file);
  const table = disclosure.tables.find((candidate) => candidate.title === expected.title);
  expect(disclosure.tables.map(({ title }) => title)).toContain(expected.title);
  if (!table) return;
  expect(table.unit).toBe(expected.unit);
  if (expected.kind) expect(table.kind).toBe(expected.kind);
  if (expected.number) expect(bare(table.number ?? '')).toBe(expected.number);
  for (const [label, ...amounts] of expected.rows) {
    const row = rowOf(table, label, 0);
    expect(row, `a row ${label} among ${table.rows.map((each) => each.label).join(', ')}`).toBeDefined();
    const factor = FACTOR[expected.unit ?? '元'];
    const fen = row?.amounts.map((amount) => (amount.fen === null ? null : amount.fen / factor));
    expect([label, ...(fen ?? [])]).toEqual([label, ...amounts]);
  }
  const cells = table.cells.flat();
  for (const text of expected.cells ?? []) expect(cells).toContain(text);
  if (expected.marks) expect(table.marks?.map((mark) => mark.text)).toEqual(expected.marks);
  const ids = disclosure.notices.map((notice) => notice.id);
  const allowed = expected.notices ?? [];
  expect(ids.filter((id) => COMPLAINTS.test(id) && !allowed.includes(id))).toEqual([]);
}

describe.skipIf(!present)('small inputs', () => {
  it.each(INPUTS.map((expected) => [expected.file, expected] as const))('%s', async (file, expected) => {
    await judge(join(CASES, 'inputs', file), expected);
  });
});

/** What tells that rows or columns were not all drawn. */
const TOLD_LINES = /^(?:lines-inferred|columns-aligned|packed-cells|borderless-table)$/u;

describe.skipIf(!present)('tables that lack lines', () => {
  it.each(GRIDS.map((expected) => [expected.file, expected] as const))('%s', async (file, { cells, notice }) => {
    const { blocks, notices } = await readDocument(readFileSync(join(CASES, 'inputs', file)), file);
    expect(blocks.flatMap((block) => (block.type === 'grid' ? [block.cells] : []))).toEqual([cells]);
    const told = notices.flatMap(({ id }) => (TOLD_LINES.test(id) ? [id] : []));
    expect(told).toEqual(notice === null ? [] : [notice]);
  });
});

describe.skipIf(!present)('folders', () => {
  it.each(FOLDERS.map((expected) => [expected.file, expected] as const))('%s', async (folder, expected) => {
    const file = readdirSync(join(CASES, 'folders', folder)).find((name) => name.startsWith(folder)) ?? '';
    await judge(join(CASES, 'folders', folder, file), expected);
  });
});

describe.skipIf(!present)('documents', () => {
  const document = (name: string) => read(join(CASES, 'documents', name));

  it('a national project form balances and its weights have their stated whole', async () => {
    const [project] = (await document('d-national-form.txt')).projects;
    expect(project?.amount?.text).toBe('425.20');
    expect(project?.funding.map(({ amount }) => amount.text)).toEqual(['223.32', '201.88', '0.00']);
    expect(project?.goal).toContain('办学条件');
    expect(project?.indicators.map(({ weight }) => weight?.value)).toEqual([45, 40]);
  });

  it('a project form of a Shanghai district gives goal, targets and funding', async () => {
    const [project] = (await document('e-shanghai-form.txt')).projects;
    expect(project?.amount?.text).toBe('4,100,000.00');
    expect(project?.amount?.unit).toBe('元');
    expect(project?.goal).toContain('社区事务');
    expect(project?.indicators.map(({ name, target }) => [name, target])).toEqual([
      ['建筑面积', '≥13459.00(平方米)'],
      ['完善设施', '完善率'],
    ]);
    expect(project?.funding.map(({ amount }) => amount.text)).toContain('0.00');
  });

  it('a sentence that ends in 表 stays in the narrative', async () => {
    const disclosure = await document('g-see-project-table.txt');
    expect(disclosure.titlesWithoutTable).toEqual([]);
    expect(disclosure.notices.map(({ id }) => id)).not.toContain('title-without-table');
  });

  it('two classifications side by side are two sets of rows', async () => {
    const [table] = (await document('h-two-sided.txt')).tables;
    const codes = table?.rows.flatMap((row) => (row.code ? [row.code] : []));
    expect(codes?.sort()).toEqual(['301', '30101', '30102', '302', '30201', '30202']);
    const office = table?.rows.find((row) => row.code === '30201');
    expect([office?.label, office?.amounts.map(({ text }) => text)]).toEqual(['办公费', ['21.21']]);
  });

  it('a paragraph that goes on with an amount is one paragraph', async () => {
    const file = join(CASES, 'documents', 'i-line-begins-with-amount.txt');
    const { blocks } = await readDocument(readFileSync(file), 'i.txt');
    const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    expect(texts.some((text) => /协同化发展\s*180\.00万/u.test(text))).toBe(true);
  });

  it('a document that prints no unit has none', async () => {
    const disclosure = await document('no-unit.txt');
    expect([disclosure.unit, disclosure.tables[0]?.unit]).toEqual([null, null]);
    expect(disclosure.tables[0]?.rows[0]?.amounts[0]).toMatchObject({ text: '5.00', fen: null });
  });

  it('final accounts without a table say what is missing', async () => {
    const text = readFileSync(join(CASES, 'documents', 'a-final-accounts.txt'));
    const read = assembleBudget(await readDocument(text, 'a.txt'), { files: [] });
    expect(read.disclosure.identity).toMatchObject({
      department: { name: '柞水县审计局' },
      year: 2020,
      stage: 'final-accounts',
    });
    expect(() => requireBudget(read)).toThrow(/^no-figures .*"stage":"final-accounts"/u);
  });

  it('a contents page and 第一部分 do not name a department', async () => {
    const text = readFileSync(join(CASES, 'documents', 'b-part-one.txt'));
    const read = assembleBudget(await readDocument(text, 'b.txt'), { files: [] });
    expect(read.disclosure.identity).toMatchObject({ department: { name: '大英县隆盛镇石门小学校' }, year: 2024 });
  });
});
