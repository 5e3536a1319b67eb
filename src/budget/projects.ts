import { isAmount, type MoneyUnit } from '../money.ts';
import type { RecognisedTable } from '../tables/index.ts';
import { compact } from '../text.ts';
import { COMMON, labelKeys, pointsOfLabel, type OwnWords } from '../vocabulary/index.ts';
import { citeAmount, readFormValues, type FormValue } from './form.ts';
import { readIndicators, readWeight } from './indicators.ts';
import type { OverallPerformance, Project, Table } from './schema.ts';

/** A recognised form with the table that is published for it. */
export interface PublishedForm {
  source: RecognisedTable;
  table: Table;
  unit: MoneyUnit | null;
}

const PROJECT_CODE = /^([0-9]{6}[0-9]{2}[A-Z][0-9]{8,})\s*[-—－–]\s*(\S.*)$/u;

/** `50011022T000000155466-会务服务` → its code and its name. */
export function splitProjectName(text: string): { code: string | null; name: string } {
  const match = PROJECT_CODE.exec(text);
  return match ? { code: match[1] ?? null, name: match[2] ?? text } : { code: null, name: text };
}

const filled = (values: readonly FormValue[], field: FormValue['field']) =>
  values.find((value) => value.field === field && value.text !== '');

/**
 * The amount of the year and that of the whole project. A label without value (项目资金 over 年度资金总额) heads a group. Where a
 * form has a label for the year's amount, another amount beside it (项目资金总额) is the whole project's.
 */
function amountsOf(values: readonly FormValue[]): { year: FormValue | undefined; whole: FormValue | undefined } {
  const year = filled(values, 'yearAmount');
  const other = filled(values, 'amount');
  const asked = values.some(
    ({ field, label }) => field === 'yearAmount' && /(?:总额|金额)$/u.test(labelKeys(label)[0] ?? ''),
  );
  const beside = other && /^项目|总额$/u.test(labelKeys(other.label)[0] ?? '') ? other : undefined;
  return year || asked
    ? { year, whole: filled(values, 'wholeAmount') ?? beside }
    : { year: other, whole: filled(values, 'wholeAmount') };
}

/** Whose parts a source of money is: those of the amount over it in its column, or the nearest one above to the left. */
function scopeOf(part: FormValue, values: readonly FormValue[], whole: FormValue | undefined): 'year' | 'whole' {
  const over = values
    .filter(
      (value) => value.text !== '' && (value === whole || value.field === 'wholeAmount' || AMOUNTS.has(value.field)),
    )
    .filter((value) => value.labelRow <= part.labelRow && value.labelColumn <= part.labelColumn)
    .sort((a, b) => a.labelRow - b.labelRow || a.labelColumn - b.labelColumn);
  const own = over.findLast((value) => value.labelColumn === part.labelColumn) ?? over.at(-1);
  return own && (own === whole || own.field === 'wholeAmount') ? 'whole' : 'year';
}

const AMOUNTS: ReadonlySet<FormValue['field']> = new Set<FormValue['field']>(['amount', 'yearAmount']);

function fundingOf(values: readonly FormValue[], table: string, unit: MoneyUnit | null): Project['funding'] {
  const { whole } = amountsOf(values);
  return values.flatMap((value) => {
    const amount = value.field === 'funding' ? citeAmount(value, table, unit) : null;
    return amount ? [{ label: fundingLabel(value.label), scope: scopeOf(value, values, whole), amount }] : [];
  });
}

/** The goal of the year and that of the whole project; the only one that is printed is the goal. */
function goalsOf(values: readonly FormValue[]): { goal: string | null; wholeGoal: string | null } {
  const [year, whole, other] = (['yearGoal', 'wholeGoal', 'goal'] as const).map((field) => textOf(values, field));
  if (values.some(({ field }) => field === 'yearGoal'))
    return { goal: year ?? null, wholeGoal: whole ?? other ?? null };
  return other ? { goal: other, wholeGoal: whole ?? null } : { goal: whole ?? null, wholeGoal: null };
}

/** 执行率分值（10） has its points in the label. */
function executionWeightOf(values: readonly FormValue[]): Project['executionWeight'] {
  const value = values.find(({ field }) => field === 'executionWeight');
  return value ? (readWeight(value.text) ?? pointsOfLabel(value.label)) : null;
}

const KEPT_AS_PRINTED: ReadonlySet<FormValue['field']> = new Set<FormValue['field']>(['unknown', 'nature', 'period']);

function textOf(values: readonly FormValue[], field: FormValue['field']): string | null {
  const text = values.filter((value) => value.field === field && value.text !== '').map((value) => value.text)[0];
  return text ?? null;
}

interface ReadProject {
  /** `null` where the form names no project: an empty one, or one whose label of the name is not known. */
  project: Omit<Project, 'id'> | null;
  disagrees: boolean;
  /** Labels beside a value that the vocabulary does not have. */
  unknown: string[];
}

/** Reads one project-performance form. */
export function readProject(form: PublishedForm, own: OwnWords = COMMON): ReadProject {
  const { source, table, unit } = form;
  const values = readFormValues(source.cells, own);
  const name = textOf(values, 'name');
  const unknown = unknownOf(values);
  if (name === null) return { project: null, disagrees: false, unknown };
  const { indicators, disagrees, weightWhole } = readIndicators(source.cells, own);
  const { year, whole } = amountsOf(values);
  const split = splitProjectName(name);
  const project: Omit<Project, 'id'> = {
    code: split.code ?? textOf(values, 'code'),
    name: split.name,
    supervisingDepartment: textOf(values, 'supervisingDepartment'),
    unit: textOf(values, 'unit') ?? source.preparedBy,
    amount: citeAmount(year, table.id, unit),
    wholeAmount: citeAmount(whole, table.id, unit),
    funding: fundingOf(values, table.id, unit),
    executionWeight: executionWeightOf(values),
    weightWhole,
    category: textOf(values, 'category'),
    starts: textOf(values, 'starts'),
    ends: textOf(values, 'ends'),
    overview: textOf(values, 'overview'),
    basis: textOf(values, 'basis'),
    ...goalsOf(values),
    fields: values.flatMap(({ field, label, text }) =>
      KEPT_AS_PRINTED.has(field) && text !== '' ? [{ label, text }] : [],
    ),
    indicators,
    table: table.id,
    listed: null,
    place: table.place,
  };
  return { project, disagrees, unknown };
}

function unknownOf(values: readonly FormValue[]): string[] {
  return values.filter(({ field }) => field === 'unknown').map(({ label }) => label);
}

function fundingLabel(label: string): string {
  return label.replace(/^其\s*中\s*[:：]?\s*/u, '').replace(/(?<!\s)\s*[（(](?:百万|千|万|亿)?元[)）]$/u, '');
}

/** Reads an overall-performance form; empty forms give an entry without values. */
export function readOverallPerformance(
  form: PublishedForm,
  own: OwnWords = COMMON,
): Pick<ReadProject, 'disagrees' | 'unknown'> & { overall: OverallPerformance } {
  const { source, table, unit } = form;
  const values = readFormValues(source.cells, own);
  const { indicators, disagrees, weightWhole } = readIndicators(source.cells, own);
  const overall = {
    table: table.id,
    department: textOf(values, 'department'),
    amount: citeAmount(amountsOf(values).year, table.id, unit),
    executionWeight: executionWeightOf(values),
    weightWhole,
    goal: goalsOf(values).goal,
    indicators,
  };
  return { overall, disagrees, unknown: unknownOf(values) };
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
    wholeAmount: null,
    funding: [],
    executionWeight: null,
    weightWhole: null,
    category: null,
    starts: null,
    ends: null,
    overview: null,
    basis: null,
    goal: null,
    wholeGoal: null,
    fields: [],
    indicators: [],
    table: null,
  };
}
