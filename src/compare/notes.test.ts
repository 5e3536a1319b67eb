import { expect, test } from 'vitest';
import { comparedDocument, comparedTable, comparedTotal } from '../../tests/helpers/compared.ts';
import { notesOf, type Note, type NoteId } from './notes.ts';
import { compare } from './rows.ts';
import { readState } from './state.ts';
import type { ComparedDocument } from '../views/compare/document.ts';

const table = comparedTable([['2010101', '行政运行', '1']]);

function notes(documents: readonly ComparedDocument[], search = ''): Note[] {
  const state = readState(search);
  return notesOf(compare(documents, state), state);
}

function values<Id extends NoteId>(found: readonly Note[], id: Id): unknown {
  return found.find((note) => note.id === id)?.values;
}

test('what the documents are: stages, whole departments beside single units, a department beside its own office', () => {
  const whole = comparedDocument({ tables: [table] });
  const office = { ...whole, department: { ...whole.department, slug: 'own', kind: 'unit' as const } };
  const spent = { ...whole, stage: 'final-accounts' as const };
  const found = notes([whole, office, spent]);
  expect(values(found, 'stages')).toEqual({ budgets: [1, 2], finals: [3] });
  expect(values(found, 'bodies')).toEqual({ departments: [1, 3], units: [2] });
  expect(values(found, 'office')).toEqual({ department: 1, office: 2 });
  expect(values(notes([whole, { ...office, year: 2024 }]), 'office')).toBeUndefined();
});

test('which tables, how deep, and why one is not there', () => {
  const deep = comparedDocument({ tables: [table] });
  const shallow = comparedDocument({ tables: [comparedTable([['201', '一般公共服务支出', '1']])] });
  const none = comparedDocument({ absent: { expenditure: 'several' } });
  const found = notes([deep, shallow, none], '?lines=items');
  expect(values(found, 'table')).toEqual({ titles: ['《expenditure》'] });
  expect(values(found, 'depth')).toEqual({ number: 2, depth: 1 });
  expect(values(found, 'no-table')).toEqual({ number: 3, lines: 'items', why: 'several' });
  expect(values(found, 'gaps')).toMatchObject({ gaps: expect.arrayContaining(['no-table', 'less-deep']) as string[] });
  expect(values(notes([none], '?lines=three-public'), 'no-table')).toMatchObject({ why: 'not-found' });
});

test('totals of other tables, other units, and what nobody has checked', () => {
  const one = comparedDocument({ totals: { ...comparedDocument().totals, total: comparedTotal('1') } });
  const other = comparedDocument({
    unit: '元',
    checked: false,
    totals: { ...one.totals, total: { ...comparedTotal('1'), kind: 'balance' } },
  });
  const found = notes([one, other]);
  expect(values(found, 'totals')).toEqual({ rows: ['total'] });
  expect(values(found, 'units')).toEqual({ units: ['万元', '元'] });
  expect(values(found, 'unchecked')).toEqual({ numbers: [2] });
  expect(found.at(-1)?.id).toBe('rounding');
});

test('prices and residents are told with their sources, and where there are none', () => {
  const prices = {
    base: 'previous-year' as const,
    source: '年鉴',
    url: null,
    index: [[2026, '102']] as [number, string][],
  };
  const population = { persons: 7, year: 2024, source: '公报', url: null };
  const one = comparedDocument({ prices, population });
  const other = comparedDocument({ year: 2030 });
  expect(values(notes([one, other]), 'current-prices')).toEqual({});
  expect(values(notes([one, one]), 'current-prices')).toBeUndefined();
  const constant = notes([one, other], '?prices=2026&as=resident');
  expect(values(constant, 'prices')).toEqual({ year: 2026, sources: ['年鉴'] });
  expect(values(constant, 'no-prices')).toEqual({ numbers: [2], year: 2026 });
  expect(values(constant, 'population')).toEqual({ number: 1, ...population });
  expect(values(constant, 'no-population')).toEqual({ numbers: [2] });
  expect(notes([one, other], '?prices=2026&as=share').map(({ id }) => id)).not.toContain('prices');
  const economic = (year: number) =>
    comparedDocument({ year, tables: [comparedTable([['301', '工资', '1']], { kind: 'basic-expenditure' })] });
  expect(values(notes([economic(2017), economic(2018)], '?lines=economic'), 'editions')).toEqual({});
});
