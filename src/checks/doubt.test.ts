import { describe, expect, it } from 'vitest';
import type { Disclosure, Notice, Table } from '../budget/schema.ts';
import { changeAmount, makeSynthetic } from '../../tests/world/index.ts';
import { checkDisclosure } from './index.ts';

const { disclosure } = makeSynthetic({ seed: 11 });
const table = find(disclosure);
const total = table.columns.findIndex((column) => column.measure === 'total');

function find({ tables }: Disclosure): Table {
  const found = tables.find(({ kind }) => kind === 'general-public-expenditure');
  if (!found) throw new Error('there is no table to misread');
  return found;
}

function graves(of: Disclosure) {
  return checkDisclosure(of).filter(({ outcome, severity }) => outcome === 'differs' && severity !== 'note');
}

function wrong(rows: number): Disclosure {
  return table.rows
    .slice(0, rows)
    .reduce(
      (changed, row) => changeAmount(changed, table.id, row.row, total, 990_000_000 + row.row * 7_000_000),
      disclosure,
    );
}

function noticed(of: Disclosure, fields: Partial<Notice>): Disclosure {
  const notice = {
    id: 'header-moved',
    severity: 'warning',
    values: {},
    place: {},
    table: table.id,
    row: null,
    column: null,
  };
  return { ...of, notices: [{ ...notice, ...fields } as Notice] };
}

describe('a table most of whose rows fail', () => {
  it('is told in one note, and no row of it is accused', () => {
    const results = checkDisclosure(wrong(table.rows.length)).filter(({ rule }) => rule === 'rows');
    const differing = results.filter(({ outcome }) => outcome === 'differs');
    expect(differing).toMatchObject([
      { severity: 'note', says: { id: 'reading-doubted', values: { title: table.title, failed: table.rows.length } } },
    ]);
  });

  it('is one of which few rows fail, as long as they are few', () => {
    const rows = graves(wrong(1)).filter(({ rule }) => rule === 'rows');
    expect(rows).toHaveLength(1);
  });
});

describe('a paragraph most of whose figures are not those of a table', () => {
  it('speaks of another scope, and is told in one note', () => {
    const rows = table.rows.filter(({ level }) => level === 3).slice(0, 4);
    const items = rows.map(({ label }, index) => `${label}${index + 901}.11万元`);
    const narrative = `一般公共预算财政拨款支出情况\n\n其中：${items.join('；')}。\n`;
    const found = checkDisclosure(disclosure, { narrative }).filter(
      ({ rule, outcome }) => rule === 'narrative' && outcome === 'differs',
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(found.map(({ severity }) => severity)).not.toContain('error');
  });
});

describe('a finding where the reading is in doubt', () => {
  it('stays an error where the rest of the table bears the reading out', () => {
    expect(graves(noticed(wrong(1), {})).map(({ rule }) => rule)).toContain('rows');
  });

  it('is a note on a cell whose figure could not be told', () => {
    const row = table.rows[0]?.row ?? 0;
    const results = checkDisclosure(
      noticed(wrong(1), { id: 'amount-too-wide', values: { text: '99' }, row, column: total }),
    );
    const found = results.filter(({ outcome }) => outcome === 'differs');
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['note']));
    expect(found.map(({ says }) => says.id === 'sum' && says.values.remark)).toContain('reading-doubted');
  });

  it('is a note in a row of a sheet whose cells print something else than they hold', () => {
    const changed = wrong(1);
    const places = changed.tables.map((each) => ({
      ...each,
      places: each.places.map((_, row) => ({ sheet: each.id, row: row + 1 })),
    }));
    const row = (table.rows[0]?.row ?? 0) + 1;
    const values = { sheet: table.id, count: 1, cells: `C${row} 1234.6 / 12345678` };
    const of = noticed(
      { ...changed, tables: places },
      { id: 'print-differs', table: null, place: { sheet: table.id }, values },
    );
    expect(graves(of)).toEqual([]);
  });
});
