import { isNumber } from '../text/numbers.ts';
import { normalise } from '../text/normalise.ts';
import type { Piece, Query } from '../query/parse.ts';
import { soundsLike } from '../query/sound.ts';
import type { ProjectTable } from './table.ts';

/** How a row answers a query: not; by what its department or region is called; by itself. */
export const [NOT, BY_DEPARTMENT, ITSELF] = [0, 1, 2] as const;

/** Tells for one part of a query how a row holds it. */
type Holds = (row: number) => number;

function holdsOf(table: ProjectTable, { text, amount, readings, number }: Piece): Holds {
  const { head, texts, codes, accounts, amounts, departments, printed } = table;
  const letters = /^[a-z]{2,}$/.test(text);
  const byDepartment = head.departments.map(
    (department) => department.text.includes(text) || (letters && soundsLike(text, department.sounds)),
  );
  const byAccount = head.accounts.map(({ code, name }) => code.startsWith(text) || normalise(name).includes(text));
  const isAmount = (row: number): boolean => {
    const fen = amounts[row] ?? NaN;
    if (amount !== null) return fen === amount;
    return readings.includes(fen) && isNumber(printed[row] ?? '', number ?? text);
  };
  const isAmountAsked = amount !== null || readings.length > 0;
  const isCodeAsked = /^[a-z\d-]+$/.test(text);
  return (row) => {
    if (texts[row]?.includes(text) === true) return ITSELF;
    if (isCodeAsked && codes[row]?.toLowerCase().includes(text) === true) return ITSELF;
    if (byAccount[accounts[row] ?? -1] === true || (isAmountAsked && isAmount(row))) return ITSELF;
    return byDepartment[departments[row] ?? -1] === true ? BY_DEPARTMENT : NOT;
  };
}

/**
 * How each row answers a query. Its parts may stand in the name, the code, the account, the amount or the department; where some
 * rows have one of them themselves, those of a department that only has it in its name are left out. All rows answer an empty query.
 */
export function matchRows(table: ProjectTable, { must, not }: Query): Uint8Array {
  const [wanted, unwanted] = [must, not].map((pieces) => pieces.map((piece) => holdsOf(table, piece)));
  const found = new Uint8Array(table.count);
  if (!wanted || !unwanted || must.length + not.length === 0) return found.fill(ITSELF);
  let any = false;
  for (let row = 0; row < table.count; row += 1) {
    if (unwanted.some((holds) => holds(row) !== NOT)) continue;
    let how: number = wanted.length === 0 ? ITSELF : BY_DEPARTMENT;
    for (const holds of wanted) {
      const held = holds(row);
      if (held === NOT) {
        how = NOT;
        break;
      }
      how = Math.max(how, held);
    }
    found[row] = how;
    any ||= how === ITSELF;
  }
  if (any) for (let row = 0; row < table.count; row += 1) if (found[row] === BY_DEPARTMENT) found[row] = NOT;
  return found;
}
