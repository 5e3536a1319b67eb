import type { Disclosure, Identity } from '../../budget/index.ts';
import { paths } from '../../links.ts';
import { placeOfAnchor } from '../../vocabulary/index.ts';

type Place = Disclosure['tables'][number]['place'];

/** What is known of cells, by `cellKey`: the text printed in those that were corrected; those under open findings, if known. */
export interface Marks {
  printed: ReadonlyMap<string, string>;
  doubted: ReadonlySet<string> | null;
}

/** Names a cell of a department-year's tables: the anchor that it has on its page. */
export function cellKey(table: string, row: number, column: number): string {
  return `${table}-r${row}-c${column}`;
}

/** Whether open findings speak of a cell; `null` where there are no results for these figures. */
export function isDoubtedCell(marks: Marks, key: string): boolean | null {
  return marks.doubted === null ? null : marks.doubted.has(key);
}

/** The first fields of every record: whose department-year it is. */
export function identityFields({ region, department, year, stage }: Identity) {
  return {
    region: region.name,
    region_slug: region.slug,
    region_code: region.code ?? null,
    department: department.name,
    department_slug: department.slug,
    department_code: text(department.code),
    department_kind: department.kind,
    stage: stage ?? 'budget',
    year,
  };
}

/** The address of a place on the page of a department-year, from the root of the site. */
export function pageAddress({ region, department, year, stage }: Identity, anchor: string | null): string {
  const page = paths.disclosure(region.slug, department.slug, year, stage);
  return anchor === null ? page : page + placeOfAnchor(anchor);
}

/** A text for a record: blank ones are `null`. */
export function text(value: string | null | undefined): string | null {
  return value === '' || value === undefined ? null : value;
}

/**
 * The document a place is in, and where in it: `page=3`, `line=120`, `sheet=表1; row=5`. A disclosure of one file need not name it
 * in its places; of several, a place that names none has no document.
 */
export function placeFields(place: Place | undefined, source: Disclosure['source']) {
  const [first, ...others] = source.files;
  const only = others.length === 0 ? first?.name : undefined;
  const parts = (['page', 'sheet', 'row', 'line', 'part'] as const).flatMap((name) => {
    const value = place?.[name];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return { document: text(place?.file ?? only), place: text(parts.join('; ')) };
}
