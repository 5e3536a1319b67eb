import type { CheckResult } from '../budget/check-schema.ts';
import type { Disclosure } from '../budget/schema.ts';
import { fenPerUnit, MONEY_UNITS, printedDecimals, type MoneyUnit } from '../money.ts';
import { largest } from '../lists.ts';
import { NARRATIVE } from '../vocabulary/index.ts';

/**
 * So many digits but zeros of figures that are not the same have all of 1 to 9 among them: the rarest makes up a twentieth of them in real
 * documents, and with a fourteenth one is lacking by chance once in 700 times. More in one table, as a document has several.
 */
const DIGITS = { document: 90, table: 150 };

/** No department has more than this, in 元, nor less in the whole of a year: a misread unit takes figures there. */
const LARGEST = 1e12;
const SMALLEST = 1e5;
/** Figures in more than 元 have decimals; where none has, a hundredth is large already. */
const WITHOUT_DECIMALS = 0.01;

/** A figure is told in another unit by a factor that no rounding makes: how near to it a ratio must be. */
const FACTORS = [1e4, 1e-4, 1e3, 1e-3];
const NEAR = 0.006;

/** A figure as it was read. */
export interface ReadFigure {
  table: string;
  text: string;
  fen: number | null;
}

/**
 * Digits that are read nowhere among so many figures that each must stand somewhere: one that is misread wherever it is printed breaks few
 * sums. By table, and `null` for all together; only what was read from pictures.
 */
export function absentDigits(figures: readonly ReadFigure[]): { table: string | null; digit: number }[] {
  const byTable = [...Map.groupBy(figures, ({ table }) => table)];
  const inTables = byTable.flatMap(([table, own]) =>
    lacking(own, DIGITS.table).map((digit) => ({ table: table as string | null, digit })),
  );
  return [...lacking(figures, DIGITS.document).map((digit) => ({ table: null, digit })), ...inTables];
}

function lacking(figures: readonly ReadFigure[], least: number): number[] {
  const digits = [...new Set(figures.map(({ text }) => text))].join('').replace(/\D/gu, '');
  if (digits.replaceAll('0', '').length < least) return [];
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => !digits.includes(String(digit)));
}

/** Why the unit of tables may have been misread: the prose tells their figures in another, or they are too large or too small for it. */
export interface UnitDoubt {
  unit: MoneyUnit;
  why: 'told' | 'large' | 'small';
}

/**
 * Units of scanned tables that may have been misread: sums come out in any unit. The narrative prints a unit with every amount; where it bears a
 * unit out (one of its amounts in another unit is a figure's, within its rounding), size is no doubt.
 */
export function doubtedUnits(
  { tables, unit: main }: Disclosure,
  figures: readonly ReadFigure[],
  results: readonly CheckResult[],
): UnitDoubt[] {
  const unitOf = new Map<string | null, MoneyUnit | null>(tables.map((table) => [table.id, table.unit ?? main]));
  const kinds = new Map(tables.map(({ id, kind }) => [id, kind]));
  const scanned = new Set<string | null>(figures.map(({ table }) => table));
  return MONEY_UNITS.flatMap((unit): UnitDoubt[] => {
    const own = figures.filter(({ table, fen }) => unitOf.get(table) === unit && fen !== null);
    if (own.length === 0) return [];
    const told = results.filter(
      ({ cells: [said, printed] }) =>
        said?.table === NARRATIVE &&
        printed !== undefined &&
        scanned.has(printed.table) &&
        unitOf.get(printed.table) === unit,
    );
    const against = told.filter(isByFactor).length;
    const borneOut = told.filter(
      ({ outcome, cells: [said, printed] }) =>
        (outcome === 'holds' || outcome === 'rounding') && (printed?.fen ?? 0) !== 0 && said?.unit !== unit,
    ).length;
    if (against > borneOut) return [{ unit, why: 'told' }];
    if (borneOut > 0) return [];
    const size = largest(own.map(({ fen }) => Math.abs(fen ?? 0))) / fenPerUnit('元');
    const isWhole = unit !== '元' && own.every(({ text }) => printedDecimals(text) === 0);
    if (size > LARGEST * (isWhole ? WITHOUT_DECIMALS : 1)) return [{ unit, why: 'large' }];
    // The three public expenses of an office may be small, and stand in a unit of their own.
    const whole = own.filter(({ table }) => unit === main && kinds.get(table) !== 'three-public');
    const most = largest(whole.map(({ fen }) => Math.abs(fen ?? 0))) / fenPerUnit('元');
    return whole.length > 0 && most < SMALLEST ? [{ unit, why: 'small' }] : [];
  });
}

/** Is what the narrative tells the same figure with the point elsewhere? */
function isByFactor({ outcome, cells: [said, printed] }: CheckResult): boolean {
  if (outcome !== 'differs' || !said?.fen || !printed?.fen) return false;
  const ratio = said.fen / printed.fen;
  return FACTORS.some((factor) => Math.abs(ratio / factor - 1) < NEAR);
}
