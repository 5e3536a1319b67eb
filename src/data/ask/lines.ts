import { ASK_LINE, ASK_PROJECT, CODED_KINDS, departmentLabel, type TableKind } from '../../vocabulary/index.ts';
import type { Values } from '../files/parquet.ts';
import type { RecordOf } from '../records.ts';

/** A line with what it is sorted by. */
export interface AskLine {
  key: string;
  values: Values;
}

type Line = Record<keyof typeof ASK_LINE, string | number | boolean | null>;

const WHOLE: TableKind = 'general-public-expenditure';

/** What questions on accounts and items are answered from: the amounts of coded tables and of the three public expenses. */
export function accountLine(record: RecordOf<'budgets'>): AskLine | null {
  if (!isAsked(record)) return null;
  const line = lineOf(record);
  const values = Object.keys(ASK_LINE).map((name) => line[name as keyof Line]);
  return { key: [line.account, line.table_kind, line.measure, pad(record.year)].join('\n'), values };
}

/** What questions on one department are answered from: its totals, its functional classes, the three public expenses. */
export function isOfOverview(record: RecordOf<'budgets'>): boolean {
  return record.table_kind === 'three-public' || (record.table_kind === WHOLE && (record.level ?? 9) <= 1);
}

function isAsked({ table_kind, amount }: RecordOf<'budgets'>): boolean {
  const kind = table_kind as TableKind;
  return amount !== null && (kind === 'three-public' || CODED_KINDS.includes(kind));
}

function lineOf(record: RecordOf<'budgets'>): Line {
  const { year, column_year, measure, cell_row, cell_column } = record;
  return {
    account: record.functional_code ?? record.economic_code ?? '',
    table_kind: record.table_kind,
    measure: measure ?? '',
    year,
    region: record.region,
    region_slug: record.region_slug,
    department: officeOf(record),
    department_slug: record.department_slug,
    for_year: column_year ?? (measure === 'prior' ? year - 1 : year),
    label: record.label,
    amount: record.amount,
    printed: record.printed,
    unit: record.unit,
    cell: `${record.table_id ?? ''}-r${cell_row ?? 0}-c${cell_column ?? 0}`,
    doubted: record.doubted,
  };
}

/** What a department is called where it stands among others: its own office, printed by the same name, is told from the whole. */
export function officeOf({ department, department_kind }: RecordOf<'budgets'> | RecordOf<'projects'>): string {
  return departmentLabel({ name: department, kind: department_kind === 'unit' ? 'unit' : 'department' });
}

/** A project with an amount; its key puts the dearest first. */
export function projectLine(record: RecordOf<'projects'>): AskLine | null {
  const { amount, project_name, project_id } = record;
  if (amount === null || project_name === null) return null;
  const line: Record<keyof typeof ASK_PROJECT, string | number | boolean | null> = {
    project: project_name,
    project_code: record.project_code,
    year: record.year,
    region: record.region,
    region_slug: record.region_slug,
    department: officeOf(record),
    department_slug: record.department_slug,
    amount,
    printed: record.printed,
    unit: record.unit,
    cell: project_id,
    doubted: record.doubted,
  };
  return {
    key: pad(1e15 - amount),
    values: Object.keys(ASK_PROJECT).map((name) => line[name as keyof typeof line]),
  };
}

/** Numbers of one length sort as texts. */
function pad(value: number): string {
  return String(value).padStart(17, '0');
}
