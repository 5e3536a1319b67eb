import type { Correction, Disclosure } from '../../budget/index.ts';
import type { DisclosureEntry } from '../../content/index.ts';
import { paths } from '../../links.ts';
import type { Address } from '../address.ts';
import { pageOf } from './figures.ts';
import { viewSummary } from './lists.ts';
import type { ApiContent } from './schema.ts';

/** One document: what the lists say of it, its source, its tables without their cells, its corrections. */
export function viewDetails(
  entry: DisclosureEntry,
  { figuresOnly, source, tables }: Disclosure,
  applied: readonly Correction[],
  address: Address,
): ApiContent<'disclosure'> {
  const { identity } = entry;
  const { region, department, year, stage } = identity;
  return {
    ...viewSummary(entry, address),
    figures_only: figuresOnly,
    source: sourceOf(source),
    xlsx: address(paths.disclosureWorkbook(region.slug, department.slug, year, stage)),
    tables: tables.map(({ id, kind, title, number, unit, cells, empty }) => ({
      table_id: id,
      table_kind: kind,
      table_title: title,
      number,
      unit,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
      empty,
      page: address(pageOf(identity, `table-${id}`)),
      csv: address(paths.disclosureTable(region.slug, department.slug, year, id, stage)),
    })),
    corrections: applied.map(({ table, row, column, old, new: corrected, reason, date }, index) => ({
      table_id: table,
      cell_row: row,
      cell_column: column,
      printed: old,
      corrected,
      reason,
      date,
      page: address(pageOf(identity, `correction-${index + 1}`)),
    })),
  };
}

/** Where a document comes from. Where the portal keeps a file is a matter of the portal: the API names it by its digest. */
export function sourceOf({ url, files }: Disclosure['source']): ApiContent<'disclosure'>['source'] {
  return { url, files: files.map(({ name, format, bytes, sha256 }) => ({ name, format, bytes, sha256 })) };
}
