import { describe, expect, it } from 'vitest';
import { parseAmount } from '../money.ts';
import { compact } from '../text.ts';
import type { Disclosure } from '../budget/schema.ts';
import { applyCorrections } from '../budget/index.ts';
import { onNoticedPage } from '../../tests/helpers/noticed-page.ts';
import { changeAmount, makeSynthetic } from '../../tests/world/index.ts';
import { FACTS } from '../vocabulary/index.ts';
import { checkDisclosure, hasScanned, proveDisclosure, suggestScanned, withoutScannedSayings } from './index.ts';

const { disclosure } = makeSynthetic({ seed: 11 });
const found = disclosure.tables.find(({ kind }) => kind === 'general-public-expenditure');
if (!found) throw new Error('there is no table to scan');
const table = found;
const total = table.columns.findIndex(({ measure }) => measure === 'total');
const [, line] = table.rows;
if (!line) throw new Error('the table has no second row');

/** The disclosure with one table on a page that was read from a picture. */
const scanned = (of: Disclosure) => onNoticedPage(of, table.id, { id: 'page-scanned', values: { page: 99, dpi: 150 } });

const tableOf = (of: Disclosure) => {
  const own = of.tables.find(({ id }) => id === table.id);
  if (!own) throw new Error('the table is gone');
  return own;
};
const proofOf = (of: Disclosure, row: number, column: number) =>
  tableOf(of).scanned?.find((figure) => figure.row === row && figure.column === column)?.proof;
const fenOf = (of: Disclosure, row: number, column: number) =>
  tableOf(of)
    .rows.find((one) => one.row === row)
    ?.amounts.find((amount) => amount.column === column)?.fen;

describe('figures that were read from a picture', () => {
  it('are published where sums of the document prove them', () => {
    const given = scanned(disclosure);
    const proven = proveDisclosure(given);
    expect([hasScanned(given), hasScanned(disclosure)]).toEqual([true, false]);
    expect(fenOf(proven, line.row, total)).toBe(fenOf(disclosure, line.row, total));
    expect(tableOf(proven).scanned?.every(({ proof }) => proof !== 'suspect')).toBe(true);
    expect(proofOf(proven, line.row, total)).toBe('proven');
  });

  it('are withheld with every figure of a sum that does not come out, and nobody is accused', () => {
    const misread = scanned(changeAmount(disclosure, table.id, line.row, total, 77_700));
    const proven = proveDisclosure(misread);
    expect([proofOf(proven, line.row, total), fenOf(proven, line.row, total)]).toEqual(['suspect', null]);
    expect(proven.notices[0]).toMatchObject({ id: 'figures-unproven', table: table.id });
    expect(proven.headline.basic).toEqual(disclosure.headline.basic);
    const grave = checkDisclosure(misread).filter(
      ({ outcome, severity }) => outcome === 'differs' && severity !== 'note',
    );
    expect(grave.filter(({ cells }) => cells.some((cell) => cell.table === table.id))).toEqual([]);
  });

  it('are not proven by two that are equal: the same print is misread the same way', () => {
    const alone = { ...disclosure, tables: disclosure.tables.filter(({ id }) => id === table.id) };
    const rows = tableOf(alone)
      .rows.slice(0, 1)
      .map((row) => ({
        ...row,
        amounts: row.amounts.map((amount) => ({ ...amount, fen: amount.fen && 12_300 })),
      }));
    const proven = proveDisclosure(scanned({ ...alone, tables: [{ ...tableOf(alone), rows }] }));
    expect(tableOf(proven).scanned?.filter(({ proof }) => proof === 'proven')).toEqual([]);
    expect(tableOf(proven).rows.flatMap(({ amounts }) => amounts.flatMap(({ fen }) => fen ?? []))).toEqual([]);
  });

  it('are not proven in a table whose unit is not that of the document', () => {
    const other = scanned({ ...disclosure, unit: disclosure.unit === '元' ? '万元' : '元' });
    expect(tableOf(proveDisclosure(other)).scanned?.some(({ proof }) => proof === 'proven')).toBe(false);
  });

  it('are not proven where the point may be a comma between thousands, though all sums come out', () => {
    const given = scanned(disclosure);
    const own = tableOf(given);
    const cells = own.cells.map((cellsOf, row) =>
      row < own.headerRows ? cellsOf : cellsOf.map((text) => (/\d\.\d/u.test(text) ? '12.345' : text)),
    );
    const proven = proveDisclosure({
      ...given,
      tables: given.tables.map((one) => (one.id === table.id ? { ...own, cells } : one)),
    });
    expect(
      tableOf(proven).scanned?.filter(
        ({ row, column, proof }) => proof === 'proven' && cells[row]?.[column] === '12.345',
      ),
    ).toEqual([]);
  });

  it('come with the value on which the sums agree', () => {
    const withheld = proveDisclosure(scanned(changeAmount(disclosure, table.id, line.row, total, 77_700)));
    const values = suggestScanned(withheld);
    expect(values.get(`${table.id}-r${line.row}-c${total}`)).toBe(fenOf(disclosure, line.row, total));
    expect(suggestScanned(proveDisclosure(scanned(disclosure))).size).toBe(0);
  });

  it('are not proven in rows that have one code, for one of them was misread', () => {
    const given = scanned(disclosure);
    const own = tableOf(given);
    const [first, second] = own.rows.filter(({ code }) => code !== null && /^\d{7}$/u.test(code));
    if (!first || !second) throw new Error('there are no two rows of items');
    const rows = own.rows.map((row) => (row === second ? { ...row, code: first.code } : row));
    const proven = proveDisclosure({
      ...given,
      tables: given.tables.map((one) => (one.id === table.id ? { ...own, rows } : one)),
    });
    const inBoth = (tableOf(proven).scanned ?? []).filter(({ row }) => row === first.row || row === second.row);
    expect([inBoth.length > 0, inBoth.filter(({ proof }) => proof === 'proven')]).toEqual([true, []]);
  });

  it('are not proven in a row whose code another account bears, for the code or the name was misread', () => {
    const given = scanned(disclosure);
    const own = tableOf(given);
    const at = own.rows.find(
      ({ code }) => code !== null && /^\d{7}$/u.test(code) && !own.rows.some((one) => one.code === '2080699'),
    );
    if (!at) throw new Error('there is no row of an item');
    const renumbered = (code: string) => ({
      ...given,
      tables: given.tables.map((one) =>
        one.id === table.id ? { ...own, rows: own.rows.map((row) => (row === at ? { ...row, code } : row)) } : one,
      ),
    });
    const provenIn = (of: Disclosure) =>
      (tableOf(of).scanned ?? []).filter(({ row, proof }) => row === at.row && proof === 'proven').length;
    expect(provenIn(proveDisclosure(given))).toBeGreaterThan(0);
    const elsewhere = disclosure.tables
      .filter(({ id }) => id !== table.id)
      .flatMap(({ rows }) => rows)
      .find(({ code, label }) => code !== null && /^2\d{6}$/u.test(code) && compact(label) !== compact(at.label));
    const free = `${at.code?.slice(0, 5)}91`;
    expect([
      provenIn(proveDisclosure(renumbered(elsewhere?.code ?? ''))),
      provenIn(proveDisclosure(renumbered(free))),
    ]).toEqual([0, 0]);
  });

  it('are not proven where the class of the code has another name', () => {
    const given = scanned(disclosure);
    const own = tableOf(given);
    const at = own.rows.find(({ code }) => code === '208');
    if (!at) throw new Error('there is no row of the class');
    const named = (label: string) =>
      proveDisclosure({
        ...given,
        tables: given.tables.map((one) =>
          one.id === table.id ? { ...own, rows: own.rows.map((row) => (row === at ? { ...row, label } : row)) } : one,
        ),
      });
    const provenAs = (label: string) =>
      (tableOf(named(label)).scanned ?? []).filter(({ row, proof }) => row === at.row && proof === 'proven').length;
    expect([provenAs(at.label) > 0, provenAs('教育支出')]).toEqual([true, 0]);
  });

  it('accuse nobody of a code that does not fit, either', () => {
    const own = tableOf(disclosure);
    const at = own.rows.find(({ code }) => code !== null && /^\d{7}$/u.test(code));
    const column = own.cells[at?.row ?? 0]?.findIndex((cell) => cell === at?.code) ?? -1;
    if (!at || column < 0) throw new Error('there is no code to misread');
    const cells = own.cells.map((cellsOf, row) => (row === at.row ? cellsOf.with(column, '71102') : cellsOf));
    const rows = own.rows.map((row) => (row === at ? { ...row, code: '71102' } : row));
    const misread = {
      ...disclosure,
      tables: disclosure.tables.map((one) => (one.id === table.id ? { ...own, cells, rows } : one)),
    };
    const grave = (of: Disclosure) =>
      checkDisclosure(of).filter(
        ({ rule, severity, cells: on }) =>
          rule === 'form' && severity !== 'note' && on.some((cell) => cell.table === table.id && cell.row === at.row),
      );
    expect([grave(misread).length > 0, grave(scanned(misread))]).toEqual([true, []]);
  });

  it('are not taken from prose', () => {
    const fact = { fact: FACTS[0], words: '', text: '1', unit: '万元', fen: 1_000_000, at: null };
    const told = {
      ...scanned(disclosure),
      facts: [
        { ...fact, place: { page: 99 } },
        { ...fact, place: { page: 98 } },
      ],
    };
    expect(withoutScannedSayings(told).facts?.map(({ place }) => place.page)).toEqual([98]);
    expect(withoutScannedSayings({ ...told, facts: [{ ...fact, place: { page: 99 } }] }).facts).toBeUndefined();
  });

  it('are settled by a correction, be it the figure that was read', () => {
    const misread = scanned(changeAmount(disclosure, table.id, line.row, total, 77_700));
    const proven = proveDisclosure(misread);
    const printed = tableOf(proven).cells[line.row]?.[total] ?? '';
    const said = { reason: '对照原件', date: '2026-02-01', decidedBy: '甲' };
    const correction = { table: table.id, row: line.row, column: total, old: printed, new: printed, ...said };
    const corrected = applyCorrections(proven, [correction]);
    expect(corrected.failed).toEqual([]);
    expect(fenOf(corrected.disclosure, line.row, total)).toBe(parseAmount(printed, tableOf(proven).unit ?? '元'));
  });
});
