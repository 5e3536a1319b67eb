import { parseAmount, type MoneyUnit } from '../../src/money.ts';
import type {
  ComparedDocument,
  ComparedFigure,
  ComparedKind,
  ComparedLine,
  ComparedTable,
  ComparedTotal,
} from '../../src/views/compare/document.ts';

/** A line as it is printed: its key, what it is called, and its text; `''` is a blank cell. */
export type PrintedLine = readonly [key: string, label: string, text: string];

function figure(text: string, unit: MoneyUnit | null): ComparedFigure {
  return { fen: unit === null ? null : parseAmount(text, unit), text, unit, at: 'expenditure-r1-c2' };
}

function levelOf(key: string, kind: ComparedKind): 1 | 2 | 3 {
  if (kind === 'three-public') return key.startsWith('vehicle-') ? 2 : 1;
  return key.length === 3 ? 1 : key.length === 5 ? 2 : 3;
}

/** A table with its lines; `whole` is the text of its total. */
export function comparedTable(
  lines: readonly PrintedLine[],
  given: { kind?: ComparedKind; whole?: string; unit?: MoneyUnit | null; twice?: string[] } = {},
): ComparedTable {
  const { kind = 'expenditure', whole, unit = '万元', twice = [] } = given;
  const made = lines.map(([key, label, text]): ComparedLine => ({
    key,
    label,
    level: levelOf(key, kind),
    ...figure(text, unit),
  }));
  return {
    kind,
    title: `《${kind}》`,
    at: `table-${kind}`,
    depth: made.reduce((most, { level }) => Math.max(most, level), 0),
    whole: whole === undefined ? null : figure(whole, unit),
    lines: made,
    twice,
  };
}

/** A headline figure of a table of expenditure. */
export function comparedTotal(text: string, unit: MoneyUnit | null = '万元'): ComparedTotal {
  return { ...figure(text, unit), kind: 'expenditure' };
}

/** A document of 清河县财政局 for 2025 without figures, with whatever is given. */
export function comparedDocument(given: Partial<ComparedDocument> = {}): ComparedDocument {
  return {
    region: { slug: 'qinghe', name: '清河县' },
    department: { slug: 'finance', name: '清河县财政局', kind: 'department', body: '清河县财政局' },
    year: 2025,
    stage: 'budget',
    unit: '万元',
    checked: true,
    totals: { total: null, basic: null, project: null, threePublic: null },
    tables: [],
    absent: {},
    population: null,
    prices: null,
    ...given,
  };
}
