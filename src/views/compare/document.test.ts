import { expect, test } from 'vitest';
import { readFixture, readFixtureChecks, readFixtureCorrections } from '../../../tests/fixtures/site/read.ts';
import type { Disclosure, Table } from '../../budget/schema.ts';
import { strings } from '../../i18n/index.ts';
import { doubtsOf } from '../checks.ts';
import { correctionMarks } from '../corrections.ts';
import { viewCompared, type ComparedDocument, type ComparedExtras } from './index.ts';

const texts = strings('zh-CN');
const office = readFixture('qinghe/government-office/2026');
const EXTRAS: ComparedExtras = {
  place: '清河县',
  marks: { corrections: new Map(), doubts: new Map() },
  checked: true,
  population: null,
  prices: null,
};

function view(disclosure: Disclosure, extras: Partial<ComparedExtras> = {}): ComparedDocument {
  return viewCompared(disclosure, { ...EXTRAS, ...extras }, texts);
}

/** The document with its only table of a kind changed; `null` takes it out. */
function withTable(disclosure: Disclosure, kind: Table['kind'], change: (table: Table) => Table | null): Disclosure {
  return {
    ...disclosure,
    tables: disclosure.tables.flatMap((table) => (table.kind === kind ? (change(table) ?? []) : [table])),
  };
}

function expenditure(document: ComparedDocument) {
  return document.tables.find(({ kind }) => kind === 'expenditure');
}

test('every coded line of the tables is there with its cell, to the fen', () => {
  const document = view(office);
  expect(document).toMatchObject({
    region: { slug: 'qinghe', name: '清河县' },
    year: 2026,
    stage: 'budget',
    checked: true,
  });
  const table = office.tables.find(({ kind }) => kind === 'expenditure');
  const coded = table?.rows.filter(({ code }) => code !== null) ?? [];
  const lines = expenditure(document)?.lines ?? [];
  expect(lines.map(({ key }) => key)).toEqual(coded.map(({ code }) => code));
  for (const line of lines) {
    const [, row, column] = /^expenditure-r(\d+)-c(\d+)$/u.exec(line.at ?? '') ?? [];
    expect(table?.cells[Number(row)]?.[Number(column)], line.label).toBe(line.text);
  }
  const sum = lines.filter(({ level }) => level === 1).reduce((all, { fen }) => all + (fen ?? 0), 0);
  expect(expenditure(document)?.whole?.fen).toBe(sum);
  expect(document.totals.total).toMatchObject({ fen: office.headline.total?.fen, kind: 'balance' });
});

test('items of the three public expenses have their parts and their whole', () => {
  const table = view(office).tables.find(({ kind }) => kind === 'three-public');
  expect(table?.lines.map(({ key, level }) => `${key} ${level}`)).toContain('vehicle-operation 2');
  expect(table?.whole?.fen).toBe(office.headline.threePublic?.fen);
});

test('a blank stays blank, what is no amount stays as printed, and a code on two rows is no line', () => {
  const rows = office.tables.find(({ kind }) => kind === 'expenditure')?.rows ?? [];
  const [first, second, third] = rows.filter(({ code }) => code !== null);
  const changed = withTable(office, 'expenditure', (table) => ({
    ...table,
    rows: table.rows.flatMap((row) => {
      const said = (text: string) => ({
        ...row,
        amounts: row.amounts.map((amount) => ({ ...amount, text, fen: null })),
      });
      if (row === first) return [said('')];
      if (row === second) return [said('见附表')];
      return row === third ? [row, row] : [row];
    }),
  }));
  const found = expenditure(view(changed));
  const line = (code: string | null | undefined) => found?.lines.find(({ key }) => key === code);
  expect(line(first?.code)).toMatchObject({ fen: null, text: '' });
  expect(line(first?.code)?.at).not.toBeNull();
  expect(line(second?.code)).toMatchObject({ fen: null, text: '见附表' });
  expect(line(third?.code)).toBeUndefined();
  expect(found?.twice).toEqual([third?.code]);
});

test('columns that nobody can tell apart give no place and no figure', () => {
  const unsure = withTable(office, 'expenditure', (table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, measure: null })),
  }));
  expect(expenditure(view(unsure))?.lines.every(({ fen, at }) => fen === null && at === null)).toBe(true);
});

test('without a unit figures are as printed and have no value', () => {
  const bare = withTable(office, 'expenditure', (table) => ({
    ...table,
    unit: null,
    rows: table.rows.map((row) => ({ ...row, amounts: row.amounts.map((amount) => ({ ...amount, fen: null })) })),
  }));
  const [line] = expenditure(view(bare))?.lines ?? [];
  expect(line).toMatchObject({ fen: null, unit: null });
  expect(line?.text).not.toBe('');
});

test('a table that is not there, stands twice or is empty says why', () => {
  const gone = withTable(office, 'expenditure', () => null);
  expect(view(gone).absent.expenditure).toBe('not-found');
  const table = office.tables.find(({ kind }) => kind === 'expenditure');
  const twice = { ...office, tables: [...office.tables, ...(table ? [{ ...table, id: 'expenditure-2' }] : [])] };
  expect(view(twice).absent.expenditure).toBe('several');
  expect(view(withTable(office, 'expenditure', (one) => ({ ...one, empty: true }))).absent.expenditure).toBe('empty');
  expect(view(withTable(office, 'expenditure', (one) => ({ ...one, rows: [] }))).absent.expenditure).toBe('blank');
  expect(view(withTable(office, 'three-public', () => null)).absent['three-public']).toBe('not-found');
});

test('classes of a two-sided table are known by their names where it prints no codes', () => {
  const balance = view(office).tables.find(({ kind }) => kind === 'balance');
  expect(balance?.lines.map(({ key }) => key)).toContain('201');
  expect(balance?.depth).toBe(1);
});

test('corrected and doubted figures keep their marks', () => {
  const water = readFixture('qinghe/water-bureau/2026');
  const { corrections } = readFixtureCorrections('qinghe/water-bureau/2026');
  const marks = {
    corrections: correctionMarks(corrections.map((one) => ({ ...one, printed: one.old }))),
    doubts: doubtsOf(readFixtureChecks('qinghe/water-bureau/2026'), texts),
  };
  const { tables, totals } = view(water, { marks, checked: false });
  const figures = [...Object.values(totals), ...tables.flatMap(({ lines, whole }) => [...lines, whole])];
  const marked = figures.filter((figure) => figure !== null && (figure.doubts ?? figure.corrected) !== undefined);
  expect(marked.length).toBeGreaterThan(0);
  for (const figure of marked) if (figure?.doubts) expect(marks.doubts.get(`#${figure.at}`)).toEqual(figure.doubts);
});

test('a department and its own office share a name; final accounts say what they are', () => {
  const { department } = office.identity;
  const own = {
    ...office,
    identity: { ...office.identity, department: { ...department, name: `${department.name}（本级）` } },
  };
  expect(view(own).department.body).toBe(view(office).department.body);
  const spent = { ...office, identity: { ...office.identity, stage: 'final-accounts' as const } };
  expect(view(spent).stage).toBe('final-accounts');
});
