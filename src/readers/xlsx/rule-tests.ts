import { generalText } from './decimal.ts';
import { parseRange, type CellValue, type Corner, type SourceSheet } from './source.ts';

/** What a rule asks of a cell. */
export interface Comparison {
  type: string;
  operator: string;
  text: string;
  formulas: string[];
  /** The cell for which references in the formulas are written. */
  origin: Corner;
}

type Plain = number | string;

/** Does a rule hold for a cell? `null` where only the spreadsheet program can tell: formulas, ranks, other cells' averages. */
export function holdsRule(rule: Comparison, sheet: SourceSheet, row: number, column: number): boolean | null {
  const value = valueAt(sheet, row, column);
  const [first = '', second = ''] = rule.formulas;
  switch (rule.type) {
    case 'cellIs':
      return !isError(value) && compareWithin(rule.operator, plainOf(value), constantOf(first), constantOf(second));
    case 'containsBlanks':
      return textOf(value).trim() === '';
    case 'notContainsBlanks':
      return textOf(value).trim() !== '';
    case 'containsErrors':
      return isError(value);
    case 'notContainsErrors':
      return !isError(value);
    case 'containsText':
      return within(value, (text) => text.includes(rule.text.toLowerCase()), rule.text);
    case 'notContainsText':
      return within(value, (text) => !text.includes(rule.text.toLowerCase()), rule.text);
    case 'beginsWith':
      return within(value, (text) => text.startsWith(rule.text.toLowerCase()), rule.text);
    case 'endsWith':
      return within(value, (text) => text.endsWith(rule.text.toLowerCase()), rule.text);
    case 'expression':
      return holdsFormula(first, sheet, { r: row, c: column }, rule.origin);
    default:
      return null;
  }
}

function valueAt(sheet: SourceSheet, row: number, column: number): CellValue | null {
  return sheet.cells[row]?.[column]?.value ?? null;
}

function textOf(value: CellValue | null): string {
  if (value === null) return '';
  if (value.kind === 'text') return value.runs.map(({ text }) => text).join('');
  return value.kind === 'number' ? generalText(value.value) : value.text;
}

/** A number, a text in lower case, as they are compared; a blank cell is a zero. */
function plainOf(value: CellValue | null): Plain {
  if (value === null) return 0;
  return value.kind === 'number' ? value.value : textOf(value).toLowerCase();
}

const isError = (value: CellValue | null): boolean => value?.kind === 'literal' && value.text.startsWith('#');

function within(value: CellValue | null, test: (text: string) => boolean, asked: string): boolean | null {
  return asked === '' ? null : test(textOf(value).toLowerCase());
}

/** The value of `0`, `-1.5`, `"无"`; `null` for any other formula. */
function constantOf(formula: string): Plain | null {
  const bare = formula.trim().replace(/^=/u, '');
  if (/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?$/iu.test(bare)) return Number(bare);
  const text = /^"((?:[^"]|"")*)"$/u.exec(bare)?.[1];
  return text === undefined ? null : text.replaceAll('""', '"').toLowerCase();
}

function compareWithin(operator: string, value: Plain, first: Plain | null, second: Plain | null): boolean | null {
  if (first === null) return null;
  if (operator !== 'between' && operator !== 'notBetween') return compare(operator, value, first);
  if (second === null) return null;
  const [low, high] = order(first, second) <= 0 ? [first, second] : [second, first];
  return (order(value, low) >= 0 && order(value, high) <= 0) === (operator === 'between');
}

function compare(operator: string, value: Plain, other: Plain): boolean | null {
  const sign = order(value, other);
  switch (operator) {
    case 'equal':
    case '=':
      return sign === 0;
    case 'notEqual':
    case '<>':
      return sign !== 0;
    case 'lessThan':
    case '<':
      return sign < 0;
    case 'lessThanOrEqual':
    case '<=':
      return sign <= 0;
    case 'greaterThan':
    case '>':
      return sign > 0;
    case 'greaterThanOrEqual':
    case '>=':
      return sign >= 0;
    default:
      return null;
  }
}

/** As spreadsheets sort: texts behind numbers. */
function order(value: Plain, other: Plain): number {
  if (typeof value === 'number' && typeof other === 'number') return value - other;
  if (typeof value !== typeof other) return typeof value === 'string' ? 1 : -1;
  return value === other ? 0 : value < other ? -1 : 1;
}

const REFERENCE = '(\\$?)([A-Z]{1,3})(\\$?)(\\d+)';
const ASKED = new RegExp(`^(NOT\\()?(ISERROR|ISERR|ISNA|ISBLANK)\\(${REFERENCE}\\)(\\))?$`, 'u');
const COMPARED = new RegExp(`^${REFERENCE}(<=|>=|<>|=|<|>)(.+)$`, 'u');

/** Formulas of one cell: `ISERROR(B3)`, `NOT(ISBLANK($B3))`, `B3=0`, `$C3<>"无"`, TRUE. */
function holdsFormula(formula: string, sheet: SourceSheet, at: Corner, origin: Corner): boolean | null {
  const bare = formula.trim().replace(/^=/u, '');
  if (/^(?:TRUE(?:\(\))?|FALSE(?:\(\))?|[01])$/iu.test(bare)) return /^(?:T|1)/iu.test(bare);
  const tight = bare
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s+/gu, '') : part))
    .join('"');
  const asked = ASKED.exec(tight.toUpperCase());
  if (asked && (asked[1] === undefined) === (asked[7] === undefined)) {
    const value = valueOfReference(asked.slice(3, 7), sheet, at, origin);
    const holds = asked[2] === 'ISBLANK' ? value === null : isError(value);
    return asked[1] === undefined ? holds : !holds;
  }
  const compared = COMPARED.exec(tight);
  const constant = constantOf(compared?.[6] ?? '');
  if (!compared || constant === null) return null;
  const value = valueOfReference(compared.slice(1, 5), sheet, at, origin);
  if (isError(value)) return false;
  // A blank cell equals "" as well as 0.
  const plain = value === null && typeof constant === 'string' ? '' : plainOf(value);
  return compare(compared[5] ?? '', plain, constant);
}

/** The cell that a reference written for `origin` means at another place; `$` stays. */
function valueOfReference(
  parts: (string | undefined)[],
  sheet: SourceSheet,
  at: Corner,
  origin: Corner,
): CellValue | null {
  const [fixedColumn = '', letters = '', fixedRow = '', digits = ''] = parts;
  const named = parseRange(letters + digits)?.s ?? origin;
  const row = fixedRow === '' ? named.r + at.r - origin.r : named.r;
  const column = fixedColumn === '' ? named.c + at.c - origin.c : named.c;
  return valueAt(sheet, row, column);
}
