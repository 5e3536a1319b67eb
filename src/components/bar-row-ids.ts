import { strings, type Strings } from '../i18n/index.ts';
import type { BarRow } from '../views/index.ts';

/** Tables whose rows bear words of the page: where these words stand. */
const WORDED: Record<string, (words: Strings) => Readonly<Record<string, unknown>>> = {
  'figure-spending': ({ spending }) => spending,
  'figure-split': ({ split }) => split,
  'figure-three-public': ({ threePublic }) => threePublic.items,
  'figure-changes-three-public': ({ threePublic }) => threePublic.items,
};

/**
 * Identifiers of the rows of a table with bars: by code or name, which stay when rows change their places, and which are those of the page in
 * Chinese whatever the language, so that an address leads to the same row in both. `id`: of the table; rows without one have none.
 */
export function barRowIds(
  id: string | undefined,
  rows: readonly Pick<BarRow, 'id' | 'code' | 'label'>[],
  words: Strings,
): (string | undefined)[] {
  const taken = new Map<string, number>();
  return rows.map(({ id: own, code, label }) => {
    if (own || !id) return own;
    const name = `${id}-${code || inChinese(id, label, words).replace(/\s+/gu, '')}`;
    const nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    return nth === 1 ? name : `${name}-${nth}`;
  });
}

function inChinese(table: string, label: string, words: Strings): string {
  const of = WORDED[table];
  if (!of) return label;
  const key = Object.entries(of(words)).find(([, word]) => word === label)?.[0];
  const word = key === undefined ? undefined : of(strings('zh-CN'))[key];
  return typeof word === 'string' ? word : label;
}
