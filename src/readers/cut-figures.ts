import { largest } from '../lists.ts';
import type { Field } from './csv-rows.ts';

/** The first group of a figure whose thousands are parted by commas, with its sign. */
const HEAD = /^\s*[-(（+¥￥−△▲]{0,2}[1-9]\d{0,2}$/u;
const GROUP = /^\d{3}$/u;
const LAST = /^\d{3}(?:\.\d*)?[)）]?(?:百万|千|万|亿)?元?\s*$/u;
/** `000.00`: nothing but the end of a figure that a comma cut. */
const REST = /^0\d{2}\.\d*[)）]?$/u;
const MOST_WAYS = 2;

/** How many fields from a place on are one figure: 1, and each longer run of groups of three digits. */
function runs(fields: readonly Field[], from: number): number[] {
  const text = (at: number): string => (fields[at]?.quoted === false ? fields[at].text : '');
  const lengths = [1];
  if (!HEAD.test(text(from))) return lengths;
  for (let at = from + 1; at < fields.length; at++) {
    if (LAST.test(text(at))) lengths.push(at - from + 1);
    if (!GROUP.test(text(at))) break;
  }
  return lengths;
}

/** Joins figures that unquoted commas cut (`200`, `000.00`) so that `width` fields are left; `null` where no way or several ways do. */
export function joinCutFigures(fields: readonly Field[], width: number): string[] | null {
  const ways: string[][] = [];
  const tried = new Set<string>();
  const go = (from: number, made: string[]): boolean => {
    if (from === fields.length) {
      if (made.length === width) ways.push(made);
      return made.length === width;
    }
    const state = `${from}/${made.length}`;
    if (ways.length >= MOST_WAYS || made.length >= width || tried.has(state)) return false;
    const found = runs(fields, from).map((length) => {
      const cut = fields.slice(from, from + length).map((field) => field.text.trim());
      // The rest of a figure alone is no figure: the comma before it cut one.
      return length === 1 && isRest(fields[from]) ? false : go(from + length, [...made, cut.join(',')]);
    });
    if (!found.includes(true)) tried.add(state);
    return found.includes(true);
  };
  go(0, []);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** Does a row hold a figure that a comma cut, whatever its number of fields: `200`, `000.00`? */
export function hasCutFigure(fields: readonly Field[]): boolean {
  return fields.some(
    (field, at) => isRest(field) && fields[at - 1]?.quoted === false && HEAD.test(fields[at - 1]?.text ?? ''),
  );
}

function isRest(field: Field | undefined): boolean {
  return field?.quoted === false && REST.test(field.text.trim());
}

/** Could a row of cut figures have been one of `width` fields? */
export function mayFit(fields: readonly Field[], width: number): boolean {
  if (fields.length <= width) return fields.length === width;
  let fewest = 0;
  for (let at = 0; at < fields.length; fewest++) at += largest(runs(fields, at));
  return fewest <= width;
}
