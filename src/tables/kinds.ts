import type { TableKind } from '../budget/schema.ts';
import { compact } from '../text.ts';
import { COMMON, formField, kindOfTitle, labelledValues, type OwnWords } from '../vocabulary/index.ts';
import type { RecognisedColumn } from './columns.ts';

/** The kind of a table: by its title, verified by its form; where there is no telling title, by its columns. */
export function kindOfTable(
  title: string,
  table: { form: boolean; cells: readonly (readonly string[])[]; columns: readonly RecognisedColumn[] },
  own: OwnWords = COMMON,
): TableKind {
  const titled = kindOfTitle(title, own);
  if (table.form) return performanceKind(table.cells, own);
  if (titled === 'project-performance' || titled === 'overall-performance')
    return kindByColumns(table.columns) ?? (listsProjects(table.columns, own) ? 'project-performance' : 'other');
  return titled ?? kindByColumns(table.columns) ?? (listsUnits(table.columns) ? 'units' : 'other');
}

/** 序号, 单位名称, 备注 and nothing else: which units a department is made of. */
function listsUnits(columns: readonly RecognisedColumn[]): boolean {
  const leaves = columns.map((column) => compact(column.labels.at(-1) ?? ''));
  const known = leaves.every((leaf) => /^(?:序号|(?:预算)?单位(?:名称|性质|类型|级次)?|备注)$/u.test(leaf));
  return known && leaves.length > 1 && leaves.some((leaf) => /^(?:预算)?单位(?:名称)?$/u.test(leaf));
}

/** Several projects in one table, with their targets: a column of names beside columns of indicators or goals. */
function listsProjects(columns: readonly RecognisedColumn[], own: OwnWords): boolean {
  const leaves = columns.map((column) => compact(column.labels.at(-1) ?? ''));
  return leaves.some((leaf) => formField(leaf, own) === 'name') && leaves.some((leaf) => /指标|目标/u.test(leaf));
}

function performanceKind(cells: readonly (readonly string[])[], own: OwnWords): TableKind {
  const fields = cells
    .slice(0, 4)
    .flatMap((row) =>
      row.flatMap((cell) => labelledValues(cell, own)?.map(({ field }) => field) ?? [formField(cell, own)]),
    );
  return fields.includes('department') && !fields.includes('name') ? 'overall-performance' : 'project-performance';
}

function kindByColumns(columns: readonly RecognisedColumn[]): TableKind | null {
  const measures = new Set(columns.map((column) => column.measure));
  const coded = columns.some((column) => column.role === 'code');
  if (measures.has('overseas') && measures.has('receptions')) return 'three-public';
  if (columns.some((column) => column.side === 'expenditure')) {
    return measures.has('government-funds') ? 'appropriation-balance' : 'balance';
  }
  if (measures.has('goods') && measures.has('services')) return 'procurement';
  if (coded && measures.has('personnel') && measures.has('routine-operating')) return 'basic-expenditure';
  if (coded && (measures.has('public-service') || measures.has('special-account'))) return 'revenue';
  return null;
}
