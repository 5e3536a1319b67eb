import type { Disclosure, Notice } from '../../src/budget/schema.ts';

/** The disclosure with one of its tables alone on page 99, of which a notice says something: the only notice there is. */
export function onNoticedPage(of: Disclosure, table: string, said: Pick<Notice, 'id' | 'values'>): Disclosure {
  const place = { page: 99 };
  const notice: Notice = { ...said, severity: 'warning', place, table: null, row: null, column: null };
  const tables = of.tables.map((one) =>
    one.id === table ? { ...one, place, places: one.places.map(() => place) } : one,
  );
  return { ...of, tables, notices: [notice] };
}
