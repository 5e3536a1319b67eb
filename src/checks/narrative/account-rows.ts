import type { Row, Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { classCode } from '../../vocabulary/index.ts';
import type { Subject } from './subjects.ts';

/** The row of the account that a narrative names, by code and name or by the names from its class down; none where they fit several. */
export function itemRows(table: Table, { path = [], depth, code }: Subject): Row[] {
  const names = path.map(compact);
  const name = names.at(-1) ?? '';
  if (code !== undefined) {
    const rows = table.rows.filter(
      (row) => row.code === code && row.level !== 0 && bare(name).endsWith(bare(compact(row.label))),
    );
    return rows.length === 1 ? rows : [];
  }
  const above: (Row | null)[] = [null, null, null, null];
  const found: Row[] = [];
  const strays: Row[] = [];
  for (const row of table.rows) {
    const { level } = row;
    if (level === null || level === 0) continue;
    above[level] = row;
    above.fill(null, level + 1);
    if (level === 1 || compact(row.label) !== name) continue;
    const parents = above.slice(1, level).filter((parent) => parent !== null);
    if ((depth === undefined || level === depth) && isBelow(names.slice(0, -1), parents)) found.push(row);
    // A row whose code is out of order may be an item that is read as a section.
    else if (names.length === 3 && level === 2 && name !== names[1] && isBelow(names.slice(0, 1), parents))
      strays.push(row);
  }
  const rows = found.length > 0 ? found : strays.slice(0, 1);
  return rows.length === 1 ? rows : [];
}

/** A name without the 支出 that some sentences add and some leave out. */
function bare(name: string): string {
  return name.replace(/支出$/u, '');
}

/** Do the names, from the top down, end in the rows above? */
function isBelow(names: readonly string[], parents: readonly Row[]): boolean {
  if (names.length > parents.length) return false;
  return names.every((name, index) => bears(parents[parents.length - names.length + index], name));
}

function bears(row: Row | undefined, name: string): boolean {
  if (!row) return false;
  if (compact(row.label) === name) return true;
  const code = classCode(name) ?? classCode(`${name}支出`);
  return row.level === 1 && code !== null && (row.code === code || classCode(row.label) === code);
}
