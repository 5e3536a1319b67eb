import { isAmount, type MoneyUnit } from '../money.ts';
import type { RecognisedTable } from '../tables/index.ts';
import { compact } from '../text.ts';
import { citeAmount, readFormValues, readIndicators, readWeight, type FormValue } from './form.ts';
import type { OverallPerformance, Project, Table } from './schema.ts';

/** A recognised form with the table that is published for it. */
export interface PublishedForm {
  source: RecognisedTable;
  table: Table;
  unit: MoneyUnit | null;
}

const PROJECT_CODE = /^([0-9]{6}[0-9]{2}[A-Z][0-9]{8,})\s*[-—－–]\s*(.+)$/u;

/** `50011022T000000155466-会务服务` → its code and its name. */
export function splitProjectName(text: string): { code: string | null; name: string } {
  const match = PROJECT_CODE.exec(text);
  return match ? { code: match[1] ?? null, name: match[2] ?? text } : { code: null, name: text };
}

/** The amount of the form: a label without value (项目资金 over 年度资金总额) heads a group. */
function amountOf(values: readonly FormValue[]): FormValue | undefined {
  return values.find((value) => value.field === 'amount' && value.text !== '');
}

/** Parts of this year's amount: those under an amount of several years (中期资金总额) are parts of that one. */
function fundingOf(values: readonly FormValue[]): FormValue[] {
  const whole = values.filter((value) => value.field === 'wholeAmount');
  return values.filter(
    (value) => value.field === 'funding' && !whole.some((other) => other.labelColumn === value.labelColumn),
  );
}

function textOf(values: readonly FormValue[], field: FormValue['field']): string | null {
  const text = values.filter((value) => value.field === field && value.text !== '').map((value) => value.text)[0];
  return text ?? null;
}

/** Reads one project-performance form; `null` when it names no project (an empty form). */
export function readProject(form: PublishedForm): { project: Omit<Project, 'id'>; disagrees: boolean } | null {
  const { source, table, unit } = form;
  const values = readFormValues(source.cells);
  const name = textOf(values, 'name');
  if (name === null) return null;
  const { indicators, disagrees } = readIndicators(source.cells);
  const split = splitProjectName(name);
  const project: Omit<Project, 'id'> = {
    code: split.code ?? textOf(values, 'code'),
    name: split.name,
    supervisingDepartment: textOf(values, 'supervisingDepartment'),
    unit: textOf(values, 'unit') ?? source.preparedBy,
    amount: citeAmount(amountOf(values), table.id, unit),
    funding: fundingOf(values).flatMap((value) => {
      const amount = citeAmount(value, table.id, unit);
      return amount ? [{ label: fundingLabel(value.label), amount }] : [];
    }),
    executionWeight: readWeight(textOf(values, 'executionWeight') ?? ''),
    category: textOf(values, 'category'),
    starts: textOf(values, 'starts'),
    ends: textOf(values, 'ends'),
    overview: textOf(values, 'overview'),
    basis: textOf(values, 'basis'),
    goal: textOf(values, 'goal'),
    indicators,
    table: table.id,
    listed: null,
    place: table.place,
  };
  return { project, disagrees };
}

function fundingLabel(label: string): string {
  return label.replace(/^其中[:：]/u, '').replace(/\s*[（(](?:百万|千|万|亿)?元[)）]$/u, '');
}

/** Reads an overall-performance form; empty forms give an entry without values. */
export function readOverallPerformance(form: PublishedForm): { overall: OverallPerformance; disagrees: boolean } {
  const { source, table, unit } = form;
  const values = readFormValues(source.cells);
  const { indicators, disagrees } = readIndicators(source.cells);
  const overall = {
    table: table.id,
    department: textOf(values, 'department'),
    amount: citeAmount(amountOf(values), table.id, unit),
    executionWeight: readWeight(textOf(values, 'executionWeight') ?? ''),
    goal: textOf(values, 'goal'),
    indicators,
  };
  return { overall, disagrees };
}

/**
 * Adds what the project list says to the projects with a form of their own (told by code, else by name), and the projects
 * that stand in the list alone.
 */
export function mergeProjectLists(projects: readonly Omit<Project, 'id'>[], lists: readonly Table[]): Project[] {
  const merged = projects.map((project) => ({ ...project }));
  for (const list of lists) {
    const total = list.columns.findIndex((column) => column.role === 'amount' && column.measure === 'total');
    const amountColumn = total >= 0 ? total : list.columns.findIndex((column) => column.role === 'amount');
    for (const row of list.rows) {
      if (row.level === 0 || row.label === '') continue;
      const { code, name } = splitProjectName(row.label);
      const listed = { table: list.id, row: row.row };
      const known = merged.find(
        (project) =>
          project.listed === null &&
          (code && project.code ? project.code === code : compact(project.name) === compact(name)),
      );
      const printed = row.amounts.find((amount) => amount.column === amountColumn);
      const amount =
        printed && (printed.fen !== null || (list.unit === null && isAmount(printed.text)))
          ? { text: printed.text, unit: list.unit, fen: printed.fen, ...listed, column: amountColumn }
          : null;
      if (known) {
        known.listed = listed;
        known.amount ??= amount;
      } else {
        merged.push({ ...emptyProject(), code, name, amount, listed, place: list.places[row.row] ?? list.place });
      }
    }
  }
  return merged.map((project, index) => ({ id: `project-${index + 1}`, ...project }));
}

/** A project of which nothing is known yet. */
export function emptyProject(): Omit<Project, 'id' | 'code' | 'name' | 'amount' | 'listed' | 'place'> {
  return {
    supervisingDepartment: null,
    unit: null,
    funding: [],
    executionWeight: null,
    category: null,
    starts: null,
    ends: null,
    overview: null,
    basis: null,
    goal: null,
    indicators: [],
    table: null,
  };
}
